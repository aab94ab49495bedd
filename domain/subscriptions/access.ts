/** Who may use what. */
import type { Category } from "../catalog/model.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { endOfPeriod } from "./activate.ts";
import type { Subscription } from "./model.ts";
import { ofAccount } from "./store.ts";

/** The subscriptions of an account, newest first, at most a hundred. */
export async function listSubscriptions(deps: Deps, accountId: Id): Promise<Subscription[]> {
  const entries = deps.kv.list<Subscription>(
    { prefix: ofAccount(accountId) },
    { reverse: true, limit: 100 },
  );
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** The time that a payment pays for, in the subscription that it opened or extended. */
export interface PaidAccess {
  subscription: Subscription;
  startsAt: IsoInstant;
  /** The first instant after it; null without an end. */
  endsAt: IsoInstant | null;
}

/** The access that a payment paid for; null when it opened none. */
export async function accessPaidBy(
  deps: Deps,
  accountId: Id,
  paymentId: Id,
): Promise<PaidAccess | null> {
  const subscription = (await listSubscriptions(deps, accountId))
    .find((one) => one.paymentIds.includes(paymentId));
  if (!subscription) return null;
  const { offer: { period }, paymentIds } = subscription;
  const place = paymentIds.indexOf(paymentId);
  const periodsOn = (count: number) => endOfPeriod(subscription.startsAt, period, count);
  const startsAt = periodsOn(place) ?? subscription.startsAt;
  return { subscription, startsAt, endsAt: periodsOn(place + 1) };
}

/** Whether a subscription opens access now: to the instant, whatever the hourly expiry has done yet. */
export function isRunning(deps: Deps, subscription: Subscription): boolean {
  const now = isoInstant(deps.clock());
  return subscription.status === "active" && subscription.startsAt <= now &&
    (subscription.endsAt === null || subscription.endsAt > now);
}

/** Whether an account has access to a category now. */
export async function hasAccess(deps: Deps, accountId: Id, category: Category): Promise<boolean> {
  const subscriptions = await listSubscriptions(deps, accountId);
  return subscriptions.some((one) => one.offer.category === category && isRunning(deps, one));
}
