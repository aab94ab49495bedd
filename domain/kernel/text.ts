/** Texts that people type, cleaned at the door: one schema for form, API and store. */
import { z } from "zod";
import { isCountry } from "./identifiers.ts";

/** Control characters, line ends included: never in a one-line field, a mail header or a file name. */
// deno-lint-ignore no-control-regex -- naming them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Something that a reader sees: a text of joiners and direction marks alone shows nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A line of text: trimmed, NFC, without control characters and halves of surrogate pairs (which have
 * no canonical JSON, so that no ledger could hold them), at most `max` characters; may be empty.
 */
export function line(max: number): z.ZodType<string, string> {
  return z.string().trim().normalize("NFC").max(max, "field.tooLong")
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), "field.invalid");
}

/** A {@linkcode line} that must show something. */
export function requiredLine(max: number): z.ZodType<string, string> {
  return line(max).refine((text) => VISIBLE.test(text), "field.required");
}

/** A {@linkcode line} where nothing to see means absent. */
export function optionalLine(max: number): z.ZodOptional<z.ZodType<string | undefined, string>> {
  return line(max).transform((text) => VISIBLE.test(text) ? text : undefined).optional();
}

/** An e-mail address, trimmed; at most 254 characters (RFC 5321 section 4.5.3.1.3). */
export const emailSchema = z.string().trim().max(254, "field.tooLong")
  .refine((text) => text !== "", "field.required")
  .refine((text) => text === "" || z.email().safeParse(text).success, "field.email");

/** The form in which two spellings of one address are the same. */
export function emailKey(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

/** A postal address; the country as ISO 3166-1 alpha-2. */
export const addressSchema = z.object({
  line1: requiredLine(120),
  line2: optionalLine(120),
  postalCode: requiredLine(16),
  city: requiredLine(80),
  country: z.string().trim().toUpperCase()
    .refine((code) => code !== "", "field.required")
    .refine((code) => code === "" || isCountry(code), "field.country"),
});

/** A postal address. */
export type Address = z.output<typeof addressSchema>;
