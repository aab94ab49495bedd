/** Who sells: reading, checking and saving the seller's settings. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { businessDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { fieldProblems, parseInput, REPORT } from "../kernel/input.ts";
import { type FieldProblem, Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { DEFAULT_MENTIONS, type SellerDraft, sellerSchema, type SellerSettings } from "./model.ts";
import { SELLER } from "./store.ts";

/** The seller's settings where they are complete, else null; kept in the cache. */
export function getSeller(deps: Deps): Promise<SellerSettings | null> {
  return deps.cache.get(SELLER, async () => {
    const { value } = await deps.kv.get<unknown>(SELLER);
    return sellerSchema.safeParse(value).data ?? null;
  });
}

/**
 * The seller's settings inside a unit of work. Throws the `seller-incomplete` problem, which names
 * the fields, when an invoice can't be issued from them.
 */
export async function requireSeller(tx: Tx): Promise<SellerSettings> {
  const result = sellerSchema.safeParse(await tx.get(SELLER) ?? {}, REPORT);
  if (result.success) return result.data;
  throw new Problem("seller-incomplete", { fields: fieldProblems(result.error.issues) });
}

/** What the settings page starts from: what is stored, over the defaults in force today. */
export async function getSellerDraft(deps: Deps): Promise<Partial<SellerDraft>> {
  const { value } = await deps.kv.get<SellerDraft>(SELLER);
  return value ?? sellerDefaults(deps);
}

/** The defaults in force today: wordings, opening hours, days to pay. */
export function sellerDefaults(deps: Deps): Partial<SellerDraft> {
  const today = businessDay(deps.clock());
  const mentions = DEFAULT_MENTIONS.findLast(({ from }) => from <= today);
  const weekday = { opens: "09:00", closes: "19:00" };
  return {
    franchiseMention: mentions?.franchiseMention,
    penaltyMention: mentions?.penaltyMention,
    recoveryMention: mentions?.recoveryMention,
    discountMention: mentions?.discountMention,
    openingHours: [weekday, weekday, weekday, weekday, weekday, null, null],
    paymentDays: 14,
  };
}

/** What {@linkcode getSeller}'s fields still lack; empty when an invoice can be issued. */
export async function sellerGaps(deps: Deps): Promise<Record<string, FieldProblem>> {
  const { value } = await deps.kv.get(SELLER);
  const result = sellerSchema.safeParse(value ?? {}, REPORT);
  return result.success ? {} : fieldProblems(result.error.issues);
}

/** Saves the seller's settings. Throws `invalid-input` with the fields, or what permission says. */
export async function saveSeller(
  deps: Deps,
  user: User | null,
  input: unknown,
): Promise<SellerSettings> {
  const admin = requirePermission(user, "settings.edit");
  const seller = parseInput(sellerSchema, input);
  await transact(deps, (tx) => {
    tx.set(SELLER, seller);
    tx.audit({
      actor: { id: admin.id, name: admin.fullName },
      action: "settings.seller.saved",
      subject: ["settings", "seller"],
    });
    tx.afterCommit(() => deps.cache.drop(SELLER));
  });
  return seller;
}
