/** Turns what zod says of bad input into field messages of the catalogues. */
import type { z } from "zod";
import { translator } from "./i18n.ts";
import type { MessageKey, MessageParams } from "./i18n.ts";
import { type FieldProblem, invalidInput } from "./problem.ts";

/**
 * Parses `input` by `schema`; a schema may name a catalogue key as an issue's message
 * (`z.string().min(1, "field.required")`). Throws the `invalid-input` problem with a message a field
 * (the first issue of each), named by its path: `userInfo.address.city`.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, REPORT);
  if (result.success) return result.data;
  throw invalidInput(fieldProblems(result.error.issues));
}

/** Has zod's issues tell a wrong value from a missing one, which {@linkcode fieldProblems} needs. */
export const REPORT = { reportInput: true } as const;

/** The field messages for zod's issues, the first of each path. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[]): Record<string, FieldProblem> {
  const fields: Record<string, FieldProblem> = {};
  for (const issue of issues) fields[issue.path.join(".")] ??= fieldProblem(issue);
  return fields;
}

const known = translator("fr");

function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  if (isMessageKey(issue.message)) return { key: issue.message, params: limits(issue) };
  if (issue.input === undefined) return { key: "field.required" };
  if (issue.code === "too_big") {
    const key = issue.origin === "string" ? "field.tooLong" : "field.tooMany";
    return { key, params: limits(issue) };
  }
  if (issue.code === "too_small") {
    const key = issue.origin === "string" ? "field.tooShort" : "field.tooFew";
    return { key, params: limits(issue) };
  }
  return { key: "field.invalid" };
}

function isMessageKey(text: string): text is MessageKey {
  return known(text as MessageKey) !== undefined;
}

function limits(issue: z.core.$ZodIssue): MessageParams | undefined {
  if (issue.code === "too_big") return { max: String(issue.maximum) };
  if (issue.code === "too_small") return { min: String(issue.minimum) };
}
