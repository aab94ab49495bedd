/** In which hour, weekday and month of Paris an instant falls (the classes of distributions); days between days. */
import { BUSINESS_ZONE, type IsoDay, type IsoInstant } from "../../kernel/clock.ts";

/** Where an instant stands in the calendar of Paris. */
export interface CalendarPlace {
  /** 0 to 23. */
  hour: number;
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  weekday: number;
  /** `2026-11`. */
  month: string;
}

/** Paris changes its clock on the full hour, so all instants of an hour of UTC share a place. */
const places = new Map<string, CalendarPlace>();

/** Ten years of hours; beyond, the oldest go. */
const PLACES_MAX = 88_000;

/** The place of an instant. */
export function calendarPlace(instant: IsoInstant): CalendarPlace {
  const utcHour = instant.slice(0, 13);
  let place = places.get(utcHour);
  if (!place) {
    const at = Temporal.Instant.from(instant).toZonedDateTimeISO(BUSINESS_ZONE);
    const month = at.toPlainDate().toPlainYearMonth().toString();
    place = { hour: at.hour, weekday: at.dayOfWeek, month };
    if (places.size >= PLACES_MAX) places.delete(places.keys().next().value ?? utcHour);
    places.set(utcHour, place);
  }
  return place;
}

/** How many days from Monday to Friday lie from `first` to `last`, both included. */
export function weekdaysBetween(first: IsoDay, last: IsoDay): number {
  const start = Temporal.PlainDate.from(first);
  const days = start.until(last, { largestUnit: "day" }).days + 1;
  const rest = Array.from({ length: days % 7 }, (_, day) => (start.dayOfWeek + day - 1) % 7 + 1);
  return Math.floor(days / 7) * 5 + rest.filter((weekday) => weekday <= 5).length;
}

/** Whether a day lies from Monday to Friday. */
export function isWeekday(day: IsoDay): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5;
}

/** How many days lie from `first` to `last`, both included. */
export function daysBetween(first: IsoDay, last: IsoDay): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: "day" }).days + 1;
}
