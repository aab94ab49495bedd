/** All that is told of an account's trading over some days. */
import type { IsoDay } from "../../kernel/clock.ts";
import { tidy } from "../amounts.ts";
import { NO_CURVE } from "./curve.ts";
import { type Bucket, type Buckets, NO_DETAILS } from "./details.ts";
import type { EquityDrawdown } from "./equity.ts";
import {
  annualisedDailySharpe,
  type CourseFigures,
  courseFigures,
  type DrawdownFigure,
  recordDays,
} from "./figures.ts";
import { percentOf } from "./ratios.ts";
import { type Course, mergeDays, type Summary } from "./summary.ts";
import { NO_TALLY } from "./tally.ts";

/** A class of positions, with its share of wins in percent. */
export interface BucketFigure extends Bucket {
  name: string;
  winPercent: number | null;
}

/** The figures over closed positions, net of all costs; `report` holds MetaTrader's own per-deal variants. */
export interface Statistics extends CourseFigures {
  /** The UTC days of the first and the last event, and how many lie between, both included. */
  firstDay: IsoDay | null;
  lastDay: IsoDay | null;
  recordDays: number;
  /** Time-weighted return in percent: deposits and withdrawals are not profit. */
  growthPercent: number;
  /** See {@linkcode annualisedDailySharpe}. */
  annualisedDailySharpe: number | null;
  annualisedDailySharpeInfinite: boolean;
  /** Seconds from first entry to last exit. */
  minimalHoldingSeconds: number | null;
  maximalHoldingSeconds: number | null;
  averageHoldingSeconds: number | null;
  /** Over the positions whose pips are known, and how many those are. */
  pips: number;
  pipsKnown: number;
  takeProfits: number;
  stopLosses: number;
  stopOuts: number;
  /** Lots. */
  volume: number;
  largestVolume: number;
  /** Minor units, signed; part of the results. */
  commission: number;
  swap: number;
  fee: number;
  /** Minor units: put in, taken out (negative), booked outside any trade, lent by the broker. */
  deposits: number;
  withdrawals: number;
  charges: number;
  credit: number;
  /** By symbol, the most traded first; by Paris hour of exit and of entry, weekday (1 is Monday) and month. */
  bySymbol: BucketFigure[];
  byHour: BucketFigure[];
  byEntryHour: BucketFigure[];
  byWeekday: BucketFigure[];
  byMonth: BucketFigure[];
  /** By result, by units of risk, by holding time: named by the lower bounds of `classes.ts`. */
  byResult: BucketFigure[];
  byRMultiple: BucketFigure[];
  byHolding: BucketFigure[];
  /** Falls of the equity by heartbeats; null where there were none. */
  equityDrawdownAbsolute: number | null;
  equityDrawdownMaximal: DrawdownFigure | null;
  equityDrawdownRelative: DrawdownFigure | null;
  /** MetaTrader's own variants, over closing deals; only these are compared with its reports. */
  report: CourseFigures & { totalDeals: number };
}

const NO_COURSE: Course = { tally: NO_TALLY, curve: NO_CURVE };

/**
 * The statistics of some days, whatever their order; of none, everything is zero or unknown. Where the
 * equity's course is known, `recoveryFactor` divides by its largest fall as MetaTrader's tester does.
 */
export function statisticsOf(
  days: readonly Summary[],
  equity: EquityDrawdown | null = null,
): Statistics {
  const summary = mergeDays(days);
  const { holding, ...details } = summary?.details ?? NO_DETAILS;
  const { positions, report } = summary ?? { positions: NO_COURSE, report: NO_COURSE };
  const sharpe = summary ? annualisedDailySharpe(summary) : { value: null, infinite: false };
  return {
    ...courseFigures(positions, equity?.maximal.amount),
    firstDay: summary?.firstDay ?? null,
    lastDay: summary?.lastDay ?? null,
    recordDays: summary ? recordDays(summary) : 0,
    growthPercent: (positions.curve.end.growth - 1) * 100,
    annualisedDailySharpe: sharpe.value,
    annualisedDailySharpeInfinite: sharpe.infinite,
    minimalHoldingSeconds: holding?.shortest ?? null,
    maximalHoldingSeconds: holding?.longest ?? null,
    averageHoldingSeconds: holding ? holding.total / tradesOf(positions) : null,
    ...details,
    pips: tidy(details.pips),
    volume: tidy(details.volume),
    deposits: summary?.deposits ?? 0,
    withdrawals: summary?.withdrawals ?? 0,
    charges: summary?.charges ?? 0,
    credit: summary?.credit ?? 0,
    bySymbol: figures(details.bySymbol).sort((a, b) => b.trades - a.trades),
    byHour: figures(details.byHour),
    byEntryHour: figures(details.byEntryHour),
    byWeekday: figures(details.byWeekday),
    byMonth: figures(details.byMonth),
    byResult: byBound(figures(details.byResult)),
    byRMultiple: byBound(figures(details.byRMultiple)),
    byHolding: byBound(figures(details.byHolding)),
    equityDrawdownAbsolute: equity?.absolute ?? null,
    equityDrawdownMaximal: equity?.maximal ?? null,
    equityDrawdownRelative: equity?.relative ?? null,
    report: { ...courseFigures(report, equity?.maximal.amount), totalDeals: summary?.deals ?? 0 },
  };
}

function tradesOf({ tally: { long, short } }: Course): number {
  return long.trades + short.trades;
}

/** The classes by name, numbers in their own order. */
function figures(buckets: Buckets): BucketFigure[] {
  return Object.entries(buckets)
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([name, bucket]) => ({
      name,
      ...bucket,
      pips: tidy(bucket.pips),
      winPercent: percentOf(bucket.wins, bucket.trades),
    }));
}

function byBound(classes: BucketFigure[]): BucketFigure[] {
  return classes.sort((a, b) => Number(a.name) - Number(b.name));
}
