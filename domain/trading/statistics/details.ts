/** What is told of closed positions besides their money: durations, pips, endings, costs, classes. */
import type { Position } from "../model.ts";
import { calendarPlace } from "./calendar.ts";

/** Positions of one class: a symbol, an hour, a weekday, a month. */
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
};

/** A position that is closed. */
export type ClosedPosition = Position & { closedAt: string };

/** Whether a position is closed. */
export function isClosed(position: Position): position is ClosedPosition {
  return position.closedAt !== null;
}

/** Of one closed position. */
export function detailsOf(position: ClosedPosition): Details {
  const { openedAt, closedAt, outcome, commission, swap, fee, volume } = position;
  const seconds = Math.max(0, (Date.parse(closedAt) - Date.parse(openedAt)) / 1000);
  const exit = calendarPlace(closedAt);
  const bucket: Bucket = {
    trades: 1,
    wins: position.net >= 0 ? 1 : 0,
    net: position.net,
    pips: position.pips ?? 0,
  };
  return {
    holding: { total: seconds, shortest: seconds, longest: seconds },
    pips: position.pips ?? 0,
    pipsKnown: position.pips === null ? 0 : 1,
    takeProfits: outcome === "tp" ? 1 : 0,
    stopLosses: outcome === "sl" ? 1 : 0,
    stopOuts: outcome === "so" ? 1 : 0,
    commission,
    swap,
    fee,
    volume,
    largestVolume: volume,
    bySymbol: { [position.symbol]: bucket },
    byHour: { [exit.hour]: bucket },
    byEntryHour: { [calendarPlace(openedAt).hour]: bucket },
    byWeekday: { [exit.weekday]: bucket },
    byMonth: { [exit.month]: bucket },
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
  };
}

function mergeBuckets(a: Buckets, b: Buckets): Buckets {
  // Without a prototype: a symbol may be named like a member of every object.
  const merged: Record<string, Bucket> = Object.assign(Object.create(null), a);
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
