/**
 * What clients may say of themselves for the house's statistics: all of it optional, told in the
 * profile, changed and taken back there. It is counted in groups and used for nothing else.
 */
import { z } from "zod";
import type { Deps } from "../kernel/deps.ts";
import { isCountry } from "../kernel/identifiers.ts";
import type { Id } from "../kernel/ids.ts";
import type { Account } from "./model.ts";
import { ACCOUNTS_BY_ID } from "./store.ts";

/** The answers to the question for the gender; no answer is one too. */
export const GENDERS = ["woman", "man", "other"] as const;

/** The age bands, in years. */
export const AGE_BANDS = ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"] as const;

/** An empty choice is no answer. */
const unanswered = (text: unknown) => text === "" ? undefined : text;

/** Schema of {@linkcode Demographics}; nothing said is `{}`. */
export const demographicsSchema = z.object({
  gender: z.preprocess(unanswered, z.enum(GENDERS).optional()),
  ageBand: z.preprocess(unanswered, z.enum(AGE_BANDS).optional()),
  country: z.preprocess(
    unanswered,
    z.string().trim().toUpperCase().refine(isCountry, "field.country").optional(),
  ),
});

/** What a client said of themselves. */
export interface Demographics {
  gender?: (typeof GENDERS)[number];
  ageBand?: (typeof AGE_BANDS)[number];
  /** Where they live, ISO 3166-1 alpha-2; not the billing address's country. */
  country?: string;
}

/** A client and what they said. */
export interface Declared extends Demographics {
  accountId: Id;
}

/** All clients who are still there. Who may know, and that groups alone are shown, is up to the caller. */
export async function listDeclared(deps: Deps): Promise<Declared[]> {
  const declared: Declared[] = [];
  const accounts = deps.kv.list<Account>({ prefix: ACCOUNTS_BY_ID }, { batchSize: 500 });
  for await (const { value: { id, role, erasedAt, demographics } } of accounts) {
    if (role === "client" && erasedAt === undefined) {
      declared.push({ accountId: id, ...demographics });
    }
  }
  return declared;
}
