/** A client ends a subscription before its term (Code de la consommation L215-1-1). */
import type { Actor } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import { listSubscriptions } from "./access.ts";
import type { Subscription } from "./model.ts";
import { subscriptionKey, writeSubscription } from "./store.ts";

/** Whose subscription is to end, and how. */
export interface EndRequest {
  accountId: Id;
  /** A payment that opened or extended it. */
  paymentId: Id;
  /** Stops the access now; else it stays open until the end that is paid for. */
  atOnce: boolean;
  by: Actor;
}

/**
 * Records inside a unit of work that a subscription is to end; gives it as it is now, or null when
 * none that the payment paid for is active. A subscription never renews itself, so a request for its
 * term changes nothing but the record of it.
 */
export async function endSubscription(
  deps: Deps,
  tx: Tx,
  { accountId, paymentId, atOnce, by }: EndRequest,
): Promise<Subscription | null> {
  const known = (await listSubscriptions(deps, accountId))
    .find((one) => one.paymentIds.includes(paymentId));
  const before = known && await tx.get<Subscription>(subscriptionKey(accountId, known.id));
  const now = isoInstant(deps.clock());
  if (before?.status !== "active" || (before.endsAt !== null && before.endsAt <= now)) return null;
  const next: Subscription = atOnce
    ? { ...before, endRequestedAt: now, status: "ended", endsAt: now }
    : { ...before, endRequestedAt: before.endRequestedAt ?? now };
  writeSubscription(tx, next, before);
  tx.audit({
    actor: by,
    action: atOnce ? "subscription.ended" : "subscription.end_requested",
    subject: ["subscriptions", before.id],
    details: { endsAt: next.endsAt },
  });
  return next;
}
