/** Opening access when its payment is confirmed. */
import type { OfferSnapshot, Period } from "../catalog/model.ts";
import { BUSINESS_ZONE, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Subscription } from "./model.ts";
import { running, subscriptionKey, writeSubscription } from "./store.ts";

const LENGTH: Record<Exclude<Period, "once">, { months?: number; years?: number }> = {
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
};

/**
 * The first instant after `count` periods that start at `from`: the same local time in Paris, that
 * many calendar months later (31 January and one month is 28 or 29 February, and two are 31 March).
 * Null for `once`.
 */
export function endOfPeriod(from: IsoInstant, period: Period, count = 1): IsoInstant | null {
  if (period === "once") return null;
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(BUSINESS_ZONE);
  const { months = 0, years = 0 } = LENGTH[period];
  return isoInstant(start.add({ months: months * count, years: years * count }).toInstant());
}

/** The end of a running subscription, one period on; counted from its start, lest short months eat its days. */
function extendedEnd(running: Subscription, period: Period): IsoInstant | null {
  if (running.endsAt === null) return null;
  const { startsAt, paymentIds, offer } = running;
  const counted = endOfPeriod(startsAt, period, paymentIds.length + 1);
  const isCounted = endOfPeriod(startsAt, offer.period, paymentIds.length) === running.endsAt;
  return offer.period === period && isCounted ? counted : endOfPeriod(running.endsAt, period);
}

/** What a confirmed payment opened. */
export interface Activation {
  subscription: Subscription;
  /** The time that this payment pays for: the first instant, and the first without access. */
  access: { startsAt: IsoInstant; endsAt: IsoInstant | null };
}

/**
 * Opens access to the offer of a confirmed payment, now or from `notBefore` where that is later; or
 * extends the subscription that still runs from its end. The caller confirms a payment once; that is
 * what makes it count once here.
 */
export async function activate(
  deps: Deps,
  tx: Tx,
  payment: { id: Id; accountId: Id; offer: OfferSnapshot },
  notBefore: IsoInstant | null = null,
): Promise<Activation> {
  const now = isoInstant(deps.clock());
  const opening = notBefore !== null && notBefore > now ? notBefore : now;
  const { accountId, offer } = payment;
  const runningId = await tx.get<Id>(running(accountId, offer.id));
  const before = runningId
    ? await tx.get<Subscription>(subscriptionKey(accountId, runningId))
    : null;
  const extends_ = before !== null && (before.endsAt === null || before.endsAt > now);
  const next: Subscription = extends_
    ? {
      ...before,
      endRequestedAt: undefined,
      endsAt: extendedEnd(before, offer.period),
      paymentIds: [...before.paymentIds, payment.id],
    }
    : {
      id: newId(deps.clock),
      accountId,
      offer,
      status: "active",
      startsAt: opening,
      endsAt: endOfPeriod(opening, offer.period),
      paymentIds: [payment.id],
    };
  if (before && !extends_) writeSubscription(tx, { ...before, status: "expired" }, before);
  writeSubscription(tx, next, extends_ ? before : null);
  const startsAt = extends_ ? before.endsAt ?? opening : opening;
  return { subscription: next, access: { startsAt, endsAt: next.endsAt } };
}
