/** What a withdrawal comes to, for the person of the house who deals with it: advice, not a decision. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Money } from "../kernel/money.ts";
import type { Payment } from "../payments/model.ts";
import { endOfWithdrawalPeriod } from "../payments/withdrawal_period.ts";
import { accessPaidBy, isRunning, type PaidAccess } from "../subscriptions/access.ts";
import type { Notice } from "./model.ts";

/**
 * In the order in which they are looked at. `unpaid`: no payment was confirmed. `professional`: a
 * company has the right only in the cases of L221-3. `late`: after the fourteen days (L221-18).
 * `waived`: the client agreed to lose the right once digital content is supplied (L221-28, 13°); it
 * remains to be seen that it was. `prorata`: a service begun at the client's express request is paid
 * for up to the withdrawal (L221-25). `full`: everything is refunded (L221-24).
 */
export type WithdrawalVerdict = "unpaid" | "professional" | "late" | "waived" | "prorata" | "full";

/** What a withdrawal comes to. */
export interface WithdrawalAssessment {
  verdict: WithdrawalVerdict;
  /** The first instant after the withdrawal period. */
  periodEndsAt: IsoInstant;
  /** What the client owes for the service until the withdrawal; null where only a person can tell. */
  owed: Money | null;
  /** What is to be refunded within fourteen days; null as above. */
  refund: Money | null;
  /** The access is open and this payment alone pays for it, so that it can be closed. */
  closable: boolean;
}

/** Assesses the withdrawal from a payment's contract. */
export async function assessWithdrawal(
  deps: Deps,
  notice: Pick<Notice, "receivedAt">,
  payment: Payment,
): Promise<WithdrawalAssessment> {
  const access = await accessPaidBy(deps, payment.accountId, payment.id);
  const verdict = verdictOn(notice.receivedAt, payment, access);
  return {
    verdict,
    periodEndsAt: endOfWithdrawalPeriod(payment.createdAt),
    ...amounts(verdict, notice.receivedAt, payment, access),
    closable: access !== null && isRunning(deps, access.subscription) &&
      access.subscription.paymentIds.length === 1,
  };
}

function verdictOn(
  receivedAt: IsoInstant,
  payment: Payment,
  access: PaidAccess | null,
): WithdrawalVerdict {
  const { status, userInfo, createdAt, agreement } = payment;
  if (status !== "confirmed") return "unpaid";
  if (userInfo.company) return "professional";
  if (receivedAt >= endOfWithdrawalPeriod(createdAt)) return "late";
  if (agreement.waiveWithdrawal) return "waived";
  const begun = access !== null && access.startsAt < receivedAt;
  return begun && agreement.immediateService ? "prorata" : "full";
}

function amounts(
  verdict: WithdrawalVerdict,
  receivedAt: IsoInstant,
  { amount }: Payment,
  access: PaidAccess | null,
): { owed: Money | null; refund: Money | null } {
  if (verdict === "full") return { owed: { ...amount, minor: 0 }, refund: amount };
  if (verdict !== "prorata" || access === null || access.endsAt === null) {
    return { owed: null, refund: null };
  }
  const owed = shareOf(amount, access.startsAt, receivedAt, access.endsAt);
  return { owed, refund: { ...amount, minor: amount.minor - owed.minor } };
}

/** The part of a price for the time from `start` to `now` of `start` to `end`, in whole cents in the client's favour. */
function shareOf(amount: Money, start: IsoInstant, now: IsoInstant, end: IsoInstant): Money {
  const at = (instant: IsoInstant) => BigInt(Temporal.Instant.from(instant).epochMilliseconds);
  const used = at(now) - at(start);
  const whole = at(end) - at(start);
  const minor = used >= whole ? amount.minor : Number(BigInt(amount.minor) * used / whole);
  return { ...amount, minor };
}
