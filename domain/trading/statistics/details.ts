/** What is told of closed positions besides their money: durations, pips, endings, costs, classes. */
import type { Position } from "../model.ts";
import { calendarPlace } from "./calendar.ts";
import { holdingClass, rClass, resultClass } from "./classes.ts";

/** Positions of one class: a symbol, an hour, a weekday, a month, a size of result. */
export interface Bucket {
  trades: number;
  wins: number;
  /** Minor units, net of all costs. */
  net: number;
  /** Sum over the positions whose pips are known. */
  pips: number;
}

/** Classes by name. */
export type Buckets = Readonly<Record<string, Bucket>>;

/** Sums over closed positions. */
export interface Details {
  /** Seconds from first entry to last exit. */
  holding: { total: number; shortest: number; longest: number } | null;
  /** Pips of the positions where they are known, and how many those are. */
  pips: number;
  pipsKnown: number;
  /** How many ended by their target, their stop, a stop-out. */
  takeProfits: number;
  stopLosses: number;
  stopOuts: number;
  /** Minor units, signed. */
  commission: number;
  swap: number;
  fee: number;
  /** Lots: of all, and the most of one. */
  volume: number;
  largestVolume: number;
  bySymbol: Buckets;
  /** By the Paris hour of the last exit, 0 to 23. */
  byHour: Buckets;
  /** By the Paris hour of the first entry, 0 to 23. */
  byEntryHour: Buckets;
  /** By the Paris weekday of the last exit, 1 (Monday) to 7. */
  byWeekday: Buckets;
  /** By the Paris month of the last exit, `2026-11`. */
  byMonth: Buckets;
  /** By result, by units of risk where the stop is known, by holding time; see `classes.ts`. */
  byResult: Buckets;
  byRMultiple: Buckets;
  byHolding: Buckets;
}

/** Of no position. */
export const NO_DETAILS: Details = {
  holding: null,
  pips: 0,
  pipsKnown: 0,
  takeProfits: 0,
  stopLosses: 0,
  stopOuts: 0,
  commission: 0,
  swap: 0,
  fee: 0,
  volume: 0,
  largestVolume: 0,
  bySymbol: {},
  byHour: {},
  byEntryHour: {},
  byWeekday: {},
  byMonth: {},
  byResult: {},
  byRMultiple: {},
  byHolding: {},
};

/** A position that is closed. */
export type ClosedPosition = Position & { closedAt: string };

/** Whether a position is closed. */
export function isClosed(position: Position): position is ClosedPosition {
  return position.closedAt !== null;
}

/** Of some closed positions. */
export function detailsOf(positions: readonly ClosedPosition[]): Details {
  const details = { ...NO_DETAILS };
  const bySymbol = noBuckets();
  const byHour = noBuckets();
  const byEntryHour = noBuckets();
  const byWeekday = noBuckets();
  const byMonth = noBuckets();
  const byResult = noBuckets();
  const byRMultiple = noBuckets();
  const byHolding = noBuckets();
  let total = 0;
  let shortest = Infinity;
  let longest = 0;
  for (const position of positions) {
    const { openedAt, closedAt, outcome, volume } = position;
    const seconds = Math.max(0, (Date.parse(closedAt) - Date.parse(openedAt)) / 1000);
    total += seconds;
    shortest = Math.min(shortest, seconds);
    longest = Math.max(longest, seconds);
    details.pips += position.pips ?? 0;
    if (position.pips !== null) details.pipsKnown++;
    if (outcome === "tp") details.takeProfits++;
    if (outcome === "sl") details.stopLosses++;
    if (outcome === "so") details.stopOuts++;
    details.commission += position.commission;
    details.swap += position.swap;
    details.fee += position.fee;
    details.volume += volume;
    details.largestVolume = Math.max(details.largestVolume, volume);
    const exit = calendarPlace(closedAt);
    put(bySymbol, position.symbol, position);
    put(byHour, String(exit.hour), position);
    put(byEntryHour, String(calendarPlace(openedAt).hour), position);
    put(byWeekday, String(exit.weekday), position);
    put(byMonth, exit.month, position);
    put(byResult, resultClass(position.net), position);
    if (position.rMultiple !== null) put(byRMultiple, rClass(position.rMultiple), position);
    put(byHolding, holdingClass(seconds), position);
  }
  const holding = positions.length === 0 ? null : { total, shortest, longest };
  return {
    ...details,
    holding,
    bySymbol,
    byHour,
    byEntryHour,
    byWeekday,
    byMonth,
    byResult,
    byRMultiple,
    byHolding,
  };
}

/** Of the positions of both. */
export function mergeDetails(a: Details, b: Details): Details {
  return {
    holding: a.holding && b.holding
      ? {
        total: a.holding.total + b.holding.total,
        shortest: Math.min(a.holding.shortest, b.holding.shortest),
        longest: Math.max(a.holding.longest, b.holding.longest),
      }
      : a.holding ?? b.holding,
    pips: a.pips + b.pips,
    pipsKnown: a.pipsKnown + b.pipsKnown,
    takeProfits: a.takeProfits + b.takeProfits,
    stopLosses: a.stopLosses + b.stopLosses,
    stopOuts: a.stopOuts + b.stopOuts,
    commission: a.commission + b.commission,
    swap: a.swap + b.swap,
    fee: a.fee + b.fee,
    volume: a.volume + b.volume,
    largestVolume: Math.max(a.largestVolume, b.largestVolume),
    bySymbol: mergeBuckets(a.bySymbol, b.bySymbol),
    byHour: mergeBuckets(a.byHour, b.byHour),
    byEntryHour: mergeBuckets(a.byEntryHour, b.byEntryHour),
    byWeekday: mergeBuckets(a.byWeekday, b.byWeekday),
    byMonth: mergeBuckets(a.byMonth, b.byMonth),
    byResult: mergeBuckets(a.byResult, b.byResult),
    byRMultiple: mergeBuckets(a.byRMultiple, b.byRMultiple),
    byHolding: mergeBuckets(a.byHolding, b.byHolding),
  };
}

function mergeBuckets(a: Buckets, b: Buckets): Buckets {
  const merged = Object.assign(noBuckets(), a);
  for (const [name, bucket] of Object.entries(b)) {
    const before = merged[name];
    merged[name] = before
      ? {
        trades: before.trades + bucket.trades,
        wins: before.wins + bucket.wins,
        net: before.net + bucket.net,
        pips: before.pips + bucket.pips,
      }
      : bucket;
  }
  return merged;
}

function put(buckets: Record<string, Bucket>, name: string, { net, pips }: ClosedPosition): void {
  const bucket = buckets[name] ??= { trades: 0, wins: 0, net: 0, pips: 0 };
  bucket.trades++;
  if (net >= 0) bucket.wins++;
  bucket.net += net;
  bucket.pips += pips ?? 0;
}

/** Without a prototype: a symbol may be named like a member of every object. */
function noBuckets(): Record<string, Bucket> {
  return Object.create(null);
}
