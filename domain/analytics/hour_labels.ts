/** The hour of the week on the Paris clock, for what is kept as seconds since a day began. */
import { BUSINESS_ZONE, type IsoDay } from "../kernel/clock.ts";
import { hoursIn, weekdayOf } from "./period.ts";

/** As long as a visit over midnight could last. */
const HOURS = 48;

/**
 * For each elapsed hour since the midnight that a day began with, what the clock showed:
 * `weekday-hour`, `1-09` for Monday at nine. The hour that is skipped in March has none, the one that
 * comes twice in October has two.
 */
export function hourLabels(day: IsoDay): string[] {
  const weekday = weekdayOf(day);
  if (hoursIn(day) === 24) {
    return Array.from(
      { length: HOURS },
      (_, hour) => label(hour < 24 ? weekday : weekday % 7 + 1, hour % 24),
    );
  }
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(BUSINESS_ZONE);
  return Array.from({ length: HOURS }, (_, hours) => {
    const { dayOfWeek, hour } = midnight.add({ hours });
    return label(dayOfWeek, hour);
  });
}

function label(weekday: number, hour: number): string {
  return `${weekday}-${String(hour).padStart(2, "0")}`;
}
