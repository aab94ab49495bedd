/** What counts come to: rates, averages, rows in order. One place, so that every tab divides alike. */
import type { Counts } from "./model.ts";

/** The figures of some visits. */
export interface VisitFigures {
  /** Over several days the sum of the daily ones. */
  visitors: number;
  sessions: number;
  pageViews: number;
  /** Percent of the visits that saw one page; null of none. */
  bounceRate: number | null;
  /** Seconds from first to last page view; null of none. */
  averageDuration: number | null;
}

/** The figures of a row of counts. */
export function visitFigures(counts: Counts): VisitFigures {
  const { visitors = 0, sessions = 0, views = 0, engaged = 0, seconds = 0 } = counts;
  return {
    visitors,
    sessions,
    pageViews: views,
    bounceRate: percent(sessions - engaged, sessions),
    averageDuration: average(seconds, sessions),
  };
}

/** `part` of `whole` in percent, rounded to a tenth; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round(part / whole * 1000) / 10;
}

/** `sum / count`, rounded to a tenth; null of none. */
export function average(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round(sum / count * 10) / 10;
}

/** Rows by size, the largest first; equal ones by name, so that the order never changes by itself. */
export function largestFirst<Row>(
  rows: readonly Row[],
  size: (row: Row) => number,
  name: (row: Row) => string,
): Row[] {
  return rows.toSorted((a, b) => size(b) - size(a) || (name(a) < name(b) ? -1 : 1));
}
