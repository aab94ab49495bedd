/** The keys of subscriptions. */
import type { Category } from "../catalog/model.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Subscription } from "./model.ts";

/** Every subscription, an account after the other. */
export const ALL_ACCOUNTS: Deno.KvKey = ["subscriptions", "by_account"];

/** The subscriptions of an account. */
export const ofAccount = (accountId: Id): Deno.KvKey => [...ALL_ACCOUNTS, accountId];

/** The running subscription of an account to an offer. */
export const running = (
  accountId: Id,
  offerId: Id,
): Deno.KvKey => ["subscriptions", "running", accountId, offerId];

/** A subscription of an account. */
export const subscriptionKey = (accountId: Id, id: Id): Deno.KvKey => [...ofAccount(accountId), id];

/** The running subscriptions in the order of their ends. */
export const ENDING: Deno.KvKey = ["subscriptions", "ending"];

const endingKey = (
  subscription: Subscription,
  endsAt: IsoInstant,
): Deno.KvKey => [...ENDING, endsAt, subscription.id];

/** The active subscriptions to a category, an account after the other; the value is a {@linkcode Runtime}. */
export const inCategory = (category: Category): Deno.KvKey => [
  "subscriptions",
  "by_category",
  category,
];

/** From when until when a subscription runs. */
export type Runtime = Pick<Subscription, "startsAt" | "endsAt">;

/** Set once the subscriptions that are older than {@linkcode inCategory} are in it. */
export const CATEGORY_INDEXED: Deno.KvKey = ["subscriptions", "category_indexed"];

const categoryKey = ({ id, accountId, offer }: Subscription): Deno.KvKey => [
  ...inCategory(offer.category),
  accountId,
  id,
];

/** Writes a subscription in place of what it was. */
export function writeSubscription(tx: Tx, next: Subscription, before: Subscription | null): void {
  if (before?.endsAt) tx.delete(endingKey(before, before.endsAt));
  tx.set(subscriptionKey(next.accountId, next.id), next);
  if (next.status === "active") {
    const runtime: Runtime = { startsAt: next.startsAt, endsAt: next.endsAt };
    tx.set(categoryKey(next), runtime);
    tx.set(running(next.accountId, next.offer.id), next.id);
    if (next.endsAt) tx.set(endingKey(next, next.endsAt), [next.accountId, next.id]);
  } else {
    tx.delete(categoryKey(next));
    tx.delete(running(next.accountId, next.offer.id));
  }
}
