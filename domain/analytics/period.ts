/**
 * The days that a report is about: Europe/Paris days, both ends included; weeks start on Monday. A day
 * is a calendar day, of 23 or 25 hours where the clock changes, so days are counted on the calendar and
 * never by dividing milliseconds.
 */
import { BUSINESS_ZONE, businessDay, type IsoDay, type IsoInstant } from "../kernel/clock.ts";

/** From a day to a day, both included. */
export interface Period {
  from: IsoDay;
  to: IsoDay;
}

/** The periods that have a name, in the order of the menu. */
export const PRESETS = [
  "today",
  "yesterday",
  "week",
  "last-week",
  "7-days",
  "28-days",
  "month",
  "last-month",
  "90-days",
  "12-months",
] as const;

/** One of {@linkcode PRESETS}. */
export type Preset = (typeof PRESETS)[number];

/** What a period is compared with: the days before it, the same days a year before, nothing. */
export const COMPARISONS = ["previous", "year", "none"] as const;

/** One of {@linkcode COMPARISONS}. */
export type Comparison = (typeof COMPARISONS)[number];

/** The longest period, in days: the 25 months that figures are kept (CNIL, exemption). */
export const PERIOD_MAX = 762;

/** How a time series is cut. */
export type Step = "day" | "week" | "month";

/** A point of a time series: the days that it sums up. */
export interface Span extends Period {
  /** The first day that it stands for, its Monday or its first of the month: its name. */
  day: IsoDay;
}

/** The days of a named period, as seen on `today`. */
export function presetPeriod(preset: Preset, today: IsoDay): Period {
  const monday = mondayOf(today);
  const first = firstOfMonth(today);
  switch (preset) {
    case "today":
      return { from: today, to: today };
    case "yesterday":
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case "week":
      return { from: monday, to: today };
    case "last-week":
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case "7-days":
      return { from: addDays(today, -6), to: today };
    case "28-days":
      return { from: addDays(today, -27), to: today };
    case "month":
      return { from: first, to: today };
    case "last-month":
      return { from: firstOfMonth(addDays(first, -1)), to: addDays(first, -1) };
    case "90-days":
      return { from: addDays(today, -89), to: today };
    case "12-months":
      return { from: addDays(addMonths(today, -12), 1), to: today };
  }
}

/** The name of a period, where it has one today. */
export function presetOf({ from, to }: Period, today: IsoDay): Preset | null {
  return PRESETS.find((preset) => {
    const named = presetPeriod(preset, today);
    return named.from === from && named.to === to;
  }) ?? null;
}

/** What a period is compared with; null where with nothing. */
export function comparedPeriod(period: Period, comparison: Comparison): Period | null {
  if (comparison === "none") return null;
  if (comparison === "year") {
    return { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
  }
  const days = lengthOf(period);
  return { from: addDays(period.from, -days), to: addDays(period.to, -days) };
}

/** How many days a period has. */
export function lengthOf({ from, to }: Period): number {
  return plainDay(from).until(plainDay(to)).days + 1;
}

/** The days of a period, the earliest first. */
export function daysOf(period: Period): IsoDay[] {
  const first = plainDay(period.from);
  return Array.from(
    { length: Math.max(0, lengthOf(period)) },
    (_, index) => first.add({ days: index }).toString(),
  );
}

/** A day for up to three months, a week for up to a year and a bit, else a month. */
export function stepOf(period: Period): Step {
  const days = lengthOf(period);
  return days <= 92 ? "day" : days <= 400 ? "week" : "month";
}

/** The points of a period's time series; the first and the last may be parts of a week or a month. */
export function spansOf(period: Period, step: Step = stepOf(period)): Span[] {
  const spans: Span[] = [];
  for (const day of daysOf(period)) {
    const name = step === "day" ? day : step === "week" ? mondayOf(day) : firstOfMonth(day);
    const last = spans.at(-1);
    if (last?.day === name) last.to = day;
    else spans.push({ day: name, from: day, to: day });
  }
  return spans;
}

/** `day` moved by whole days. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return plainDay(day).add({ days }).toString();
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, 1 - plainDay(day).dayOfWeek);
}

/** The weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return plainDay(day).dayOfWeek;
}

/** The hours of a day: 24, or 23 and 25 where the clock changes. */
export function hoursIn(day: IsoDay): number {
  return plainDay(day).toZonedDateTime(BUSINESS_ZONE).hoursInDay;
}

/** The instants between which a period lies: from its first midnight to before the one after it. */
export function instantsOf({ from, to }: Period): { from: IsoInstant; before: IsoInstant } {
  const midnight = (day: IsoDay) =>
    plainDay(day).toZonedDateTime(BUSINESS_ZONE).toInstant().toString({
      smallestUnit: "millisecond",
    });
  return { from: midnight(from), before: midnight(addDays(to, 1)) };
}

/** Whether an instant lies in a period. */
export function isWithin(instant: IsoInstant, { from, to }: Period): boolean {
  const day = businessDay(instant);
  return day >= from && day <= to;
}

function firstOfMonth(day: IsoDay): IsoDay {
  return plainDay(day).with({ day: 1 }).toString();
}

/** The 29th to 31st become the last day of a shorter month. */
function addMonths(day: IsoDay, months: number): IsoDay {
  return plainDay(day).add({ months }).toString();
}

function plainDay(day: IsoDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
