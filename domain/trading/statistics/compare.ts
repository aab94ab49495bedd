/** Accounts side by side: in percent, since amounts of different currencies can't be added or compared. */
import type { IsoDay } from "../../kernel/clock.ts";
import { COURSE_POINTS, type DayPoint } from "./day_points.ts";

/** The growth of several accounts on the same days. */
export interface ComparedGrowth {
  days: IsoDay[];
  /** By account: percent at the end of each day; null before its first. */
  growth: (number | null)[][];
}

/** How accounts have grown on all the days on which any of them traded, thinned evenly to so many. */
export function compareGrowth(
  accounts: readonly (readonly DayPoint[])[],
  most = COURSE_POINTS,
): ComparedGrowth {
  const all = [...new Set(accounts.flatMap((days) => days.map(({ day }) => day)))].sort();
  const step = Math.max(1, (all.length - 1) / (most - 1));
  const days = Array.from(
    { length: Math.min(all.length, most) },
    (_, index) => all[Math.round(index * step)]!,
  );
  const growth = accounts.map((points) => {
    let factor = 1;
    let next = 0;
    return days.map((day) => {
      for (; next < points.length && points[next]!.day <= day; next++) {
        factor *= points[next]!.growth;
      }
      return next === 0 ? null : (factor - 1) * 100;
    });
  });
  return { days, growth };
}
