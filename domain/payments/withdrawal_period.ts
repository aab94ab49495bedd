/** The fourteen days in which a consumer may change their mind (Code de la consommation L221-18). */
import Holidays from "date-holidays";
import { BUSINESS_ZONE, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Payment, PaymentStatus } from "./model.ts";

const DAYS = 14;

let french: Holidays | undefined;

/**
 * The first instant after the withdrawal period of a service ordered at `orderedAt`: the day of the
 * order doesn't count, the period ends with its last hour, and one that would end on a Saturday,
 * Sunday or public holiday is extended to the next working day (L221-19).
 */
export function endOfWithdrawalPeriod(orderedAt: IsoInstant): IsoInstant {
  const ordered = Temporal.Instant.from(orderedAt).toZonedDateTimeISO(BUSINESS_ZONE).toPlainDate();
  let last = ordered.add({ days: DAYS });
  while (!isWorkingDay(last)) last = last.add({ days: 1 });
  return isoInstant(last.add({ days: 1 }).toZonedDateTime(BUSINESS_ZONE).toInstant());
}

function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false;
  // Made when first needed: its tables take a while to read.
  french ??= new Holidays("FR");
  return !french.getHolidays(day.year).some(({ type, date }) =>
    type === "public" && date.startsWith(day.toString())
  );
}

/** The states of an order that there is something to withdraw from. */
const BINDING: readonly PaymentStatus[] = [
  "pending",
  "transaction_submitted",
  "verified",
  "confirmed",
];

/**
 * Until when a consumer may withdraw from an order, now; null when the period is over, for a company's
 * order, and where nothing binds any more.
 */
export function withdrawableUntil(
  deps: Deps,
  { createdAt, userInfo, status }: Pick<Payment, "createdAt" | "userInfo" | "status">,
): IsoInstant | null {
  if (userInfo.company || !BINDING.includes(status)) return null;
  const end = endOfWithdrawalPeriod(createdAt);
  return isoInstant(deps.clock()) < end ? end : null;
}

/**
 * Before when the service of an order must not begin: a consumer who didn't expressly ask for more
 * gets it after the withdrawal period (L221-25). Null for a company's order, and for the express
 * request.
 */
export function earliestService(
  payment: Pick<Payment, "createdAt" | "userInfo" | "agreement">,
): IsoInstant | null {
  if (payment.userInfo.company || payment.agreement.immediateService) return null;
  return endOfWithdrawalPeriod(payment.createdAt);
}
