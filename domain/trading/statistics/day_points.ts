/**
 * What curves and calendars show of each day: a few figures a day, kept beside the summary of its month,
 * so that years are drawn without reading every day's summary.
 */
import type { IsoDay } from "../../kernel/clock.ts";
import { closings, type Summary } from "./summary.ts";

/** A UTC day on which something closed or moved money; amounts in minor units. */
export interface DayPoint {
  day: IsoDay;
  /** Positions that closed, how many of them won, what they came to net, in money and in pips. */
  trades: number;
  wins: number;
  net: number;
  pips: number;
  /** Put in less taken out. */
  flows: number;
  /** By closed positions, at the day's end. */
  balance: number;
  /** Growth over the day, 1 is none: at its end, its highest and its lowest. */
  growth: number;
  high: number;
  low: number;
  /** The largest fall within the day as a share. */
  fall: number;
}

/** The point of one day's summary. */
export function dayPoint(summary: Summary): DayPoint {
  const { tally: { long, short, grossProfit, grossLoss }, curve } = summary.positions;
  return {
    day: summary.firstDay,
    trades: long.trades + short.trades,
    wins: long.wins + short.wins,
    net: grossProfit + grossLoss,
    pips: summary.details.pips,
    flows: curve.flows,
    balance: closings(summary).positions,
    growth: curve.end.growth,
    high: curve.peak.growth,
    low: curve.trough.growth,
    fall: curve.steepest.share,
  };
}

/** A place on the course of an account since the first of its days. */
export interface CoursePoint {
  /** The last day that it stands for. */
  day: IsoDay;
  /** At that day's end, in minor units. */
  balance: number;
  /** Time-weighted, in percent. */
  growthPercent: number;
  /** The deepest fall below the highest so far that these days saw, in percent, 0 or more. */
  drawdownPercent: number;
}

/** Points of a curve; more would lie closer than a screen can tell apart. */
export const COURSE_POINTS = 150;

/**
 * The course through days in order, of at most so many points: days are put together evenly, and a
 * point keeps the deepest fall of its days, so that the deepest of all is always drawn.
 */
export function courseOf(days: readonly DayPoint[], most = COURSE_POINTS): CoursePoint[] {
  let growth = 1;
  let peak = 1;
  const all = days.map(({ day, balance, ...within }): CoursePoint => {
    const sinceBefore = peak > 0 ? 1 - growth * within.low / peak : 0;
    peak = Math.max(peak, growth * within.high);
    growth *= within.growth;
    return {
      day,
      balance,
      growthPercent: (growth - 1) * 100,
      drawdownPercent: Math.max(0, sinceBefore, within.fall) * 100,
    };
  });
  const size = Math.ceil(all.length / most);
  return Array.from({ length: Math.ceil(all.length / (size || 1)) }, (_, index) => {
    const group = all.slice(index * size, (index + 1) * size);
    const drawdownPercent = Math.max(...group.map((point) => point.drawdownPercent));
    return { ...group.at(-1)!, drawdownPercent };
  });
}
