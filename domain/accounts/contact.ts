/** How to reach a person and whom to bill: the rules that the profile and an order share. */
import { z } from "zod";
import { isVatNumber, toE164 } from "../kernel/identifiers.ts";
import { optionalLine } from "../kernel/text.ts";

/** The fields of contacts and company, each optional by itself. */
export const contactFields = {
  telegram: optionalLine(64).refine(
    (name) => name === undefined || /^@?[A-Za-z][A-Za-z0-9_]{3,31}$/.test(name),
    "field.telegram",
  ).transform((name) => name?.replace(/^@?/, "@")),
  whatsapp: optionalLine(32).refine(
    (number) => number === undefined || toE164(number) !== undefined,
    "field.whatsapp",
  ).transform((number) => number === undefined ? undefined : toE164(number)),
  discord: optionalLine(64).refine(
    (name) => name === undefined || /^@?[A-Za-z0-9._]{2,32}(#\d{4})?$/.test(name),
    "field.discord",
  ),
  company: optionalLine(120),
  vatNumber: optionalLine(20).transform((number) => number?.replace(/[\s.-]/g, "").toUpperCase())
    .refine((number) => number === undefined || isVatNumber(number), "field.vatNumber"),
};

/** Whether a VAT number comes with the company that it belongs to. */
export function namesCompany(info: { company?: string; vatNumber?: string }): boolean {
  return !info.vatNumber || info.company !== undefined;
}

/** What is said where {@linkcode namesCompany} is false. */
export const COMPANY_NEEDED: z.core.$ZodCustomParams = {
  path: ["company"],
  message: "field.companyForVat",
};
