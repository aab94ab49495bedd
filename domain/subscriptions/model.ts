/** What a client may use, from when until when. */
import type { OfferSnapshot } from "../catalog/model.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";

/** `active` until its end has passed, then `expired`; `ended` when stopped by hand before. */
export type SubscriptionStatus = "active" | "expired" | "ended";

/** Access to an offer. Buying the same offer again while it runs extends it. */
export interface Subscription {
  id: Id;
  accountId: Id;
  offer: OfferSnapshot;
  status: SubscriptionStatus;
  startsAt: IsoInstant;
  /** The first instant without access; null for a purchase without an end. */
  endsAt: IsoInstant | null;
  /** When the client asked for its end; one who buys again takes that back. */
  endRequestedAt?: IsoInstant;
  /** The end that the client was reminded of. */
  remindedOf?: IsoInstant;
  /** The payments that opened and extended it, oldest first. */
  paymentIds: Id[];
}
