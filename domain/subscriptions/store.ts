/** The keys of subscriptions. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Subscription } from "./model.ts";

/** The subscriptions of an account. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["subscriptions", "by_account", accountId];

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

/** Writes a subscription in place of what it was. */
export function writeSubscription(tx: Tx, next: Subscription, before: Subscription | null): void {
  if (before?.endsAt) tx.delete(endingKey(before, before.endsAt));
  tx.set(subscriptionKey(next.accountId, next.id), next);
  if (next.status === "active") {
    tx.set(running(next.accountId, next.offer.id), next.id);
    if (next.endsAt) tx.set(endingKey(next, next.endsAt), [next.accountId, next.id]);
  } else {
    tx.delete(running(next.accountId, next.offer.id));
  }
}
