/** What a person changes about themselves. */
import { z } from "zod";
import type { Deps } from "../kernel/deps.ts";
import { LOCALES } from "../kernel/i18n.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import { addressSchema, requiredLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import { COMPANY_NEEDED, contactFields, namesCompany } from "./contact.ts";
import { demographicsSchema } from "./demographics.ts";
import type { Account, User } from "./model.ts";
import { toUser } from "./profile.ts";
import { loadAccount, saveAccount } from "./store.ts";

/** The parts of an address that only count together; the country alone is a form's default. */
const ADDRESS_PARTS = ["line1", "line2", "postalCode", "city"] as const;

/** An address that may be left out as a whole, but not by half. */
const optionalAddress = z.preprocess(
  (address) => isBlank(address) ? undefined : address,
  addressSchema.optional(),
);

/** Schema of what the profile's form posts. */
export const profileFormSchema = z.object({
  fullName: requiredLine(120),
  locale: z.enum(LOCALES, "field.required"),
  ...contactFields,
  address: optionalAddress,
  demographics: demographicsSchema.optional(),
}).refine(namesCompany, COMPANY_NEEDED);

/**
 * Changes the person's own name, language and contacts; orders and invoices of the past keep what
 * they said. Gives who they are now. Throws `invalid-input` with the fields, or `not-found`.
 */
export async function editProfile(deps: Deps, user: User, input: unknown): Promise<User> {
  const { fullName, locale, demographics, ...profile } = parseInput(profileFormSchema, input);
  return await transact(deps, async (tx) => {
    const account = await loadAccount(tx, user.id);
    if (!account || account.erasedAt) throw new Problem("not-found");
    const next: Account = { ...account, fullName, locale, profile };
    // Nobody has to answer, and whoever did may take it back.
    if (demographics && Object.values(demographics).some((answer) => answer !== undefined)) {
      next.demographics = demographics;
    } else delete next.demographics;
    saveAccount(tx, next, account);
    tx.audit({
      actor: { id: user.id, name: fullName },
      action: "account.profile_saved",
      subject: ["accounts", user.id],
    });
    return toUser(next);
  });
}

function isBlank(address: unknown): boolean {
  if (address === undefined) return true;
  if (typeof address !== "object" || address === null) return false;
  const parts = address as Record<string, unknown>;
  return ADDRESS_PARTS.every((part) => !String(parts[part] ?? "").trim());
}
