/** Whether somebody is at the desk to write to a client now, and when they come back. */
import { BUSINESS_ZONE } from "../kernel/clock.ts";
import type { SellerSettings } from "../settings/model.ts";

/** Monday to Sunday; a closed day is null. */
export type OpeningWeek = SellerSettings["openingHours"];

/** The desk at an instant. */
export type DeskState =
  | { open: true; closesAt: Temporal.ZonedDateTime }
  /** `reopensAt` is null where no day of the week opens. */
  | { open: false; reopensAt: Temporal.ZonedDateTime | null };

/** The desk at `now`, on the clock of Europe/Paris; a day opens at its first minute and is closed at its last. */
export function deskAt(week: OpeningWeek, now: Temporal.Instant): DeskState {
  const here = now.toZonedDateTimeISO(BUSINESS_ZONE);
  // The eighth day is today's weekday again, for a week that opens on one day only.
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = here.toPlainDate().add({ days: ahead });
    const hours = week[day.dayOfWeek - 1];
    if (!hours) continue;
    const opensAt = at(day, hours.opens);
    if (isAfter(opensAt, here)) return { open: false, reopensAt: opensAt };
    const closesAt = at(day, hours.closes);
    if (isAfter(closesAt, here)) return { open: true, closesAt };
  }
  return { open: false, reopensAt: null };
}

function at(day: Temporal.PlainDate, time: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: BUSINESS_ZONE, plainTime: time });
}

function isAfter(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(a, b) > 0;
}
