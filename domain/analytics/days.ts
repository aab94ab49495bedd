/** Days of Europe/Paris, as analytics counts them. */
import { BUSINESS_ZONE, businessDay, type IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";

/** When a day begins, in milliseconds since 1970. */
export function dayStart(day: IsoDay): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(BUSINESS_ZONE).epochMilliseconds;
}

/** The day that lies `days` after another. */
export function dayAfter(day: IsoDay, days = 1): IsoDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The days from `from` to `to`, both included. */
export function daysBetween(from: IsoDay, to: IsoDay): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
}

/** The day on which the clock stands. */
export function today(deps: Deps): IsoDay {
  return businessDay(deps.clock());
}
