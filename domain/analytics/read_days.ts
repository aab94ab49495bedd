/** What reports read: the sums and rows of days, wherever they are kept just now. */
import { type IsoDay, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { daysBetween, today } from "./days.ts";
import { foldDay, type FoldedDay } from "./fold_day.ts";
import {
  type AnalyticsSummary,
  type DaySums,
  type Dimension,
  DIMENSIONS,
  type LogEntry,
  type Part,
  PARTS,
  type SessionRows,
  type ViewRows,
} from "./model.ts";
import {
  listSessionRows,
  listSummaries,
  listSums,
  listViewRows,
  readCounters,
  readLog,
} from "./store.ts";
import { withUnknownScreens } from "./sums.ts";

/** Minutes since the last page view for which a visitor counts as there. */
export const LIVE_MINUTES = 5;

/**
 * The sums of one {@linkcode Part} for every day from `from` to `to`, both included, in the order of
 * days: a closed day's from its summary, another's from its counters, `{}` where nobody came.
 */
export async function* sumsBetween(
  deps: Deps,
  part: Part,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<[IsoDay, DaySums]> {
  const summaries = await listSummaries(deps, from, to);
  const closed = listSums(deps, part, summaries, from, to);
  for await (const [day, sums] of inDays(closed, ([day]) => day, from, to)) {
    yield [day, sums?.[1] ?? await ofPart(deps, part, day, summaries)];
  }
}

/** All sums of one day. */
export async function readDaySums(deps: Deps, day: IsoDay): Promise<DaySums> {
  const sums: DaySums = {};
  for (const part of PARTS) {
    for await (const [, own] of sumsBetween(deps, part, day, day)) Object.assign(sums, own);
  }
  return sums;
}

/**
 * The sessions of every day from `from` to `to`, both included, a day at a time, days without
 * sessions left out. A day that isn't closed is made of its log.
 */
export async function* sessionRowsBetween(
  deps: Deps,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<SessionRows> {
  const summaries = await listSummaries(deps, from, to);
  const closed = listSessionRows(deps, summaries, from, to);
  for await (const [day, rows] of inDays(closed, ({ day }) => day, from, to)) {
    const own = rows ?? (await unclosed(deps, day, summaries))?.sessions;
    if (own && own.length > 0) yield own;
  }
}

/** The page views of every day from `from` to `to`, as {@linkcode sessionRowsBetween} gives the sessions. */
export async function* viewRowsBetween(
  deps: Deps,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<ViewRows> {
  const summaries = await listSummaries(deps, from, to);
  const closed = listViewRows(deps, summaries, from, to);
  for await (const [day, rows] of inDays(closed, ({ day }) => day, from, to)) {
    const own = rows ?? (await unclosed(deps, day, summaries))?.views;
    if (own && own.length > 0) yield own;
  }
}

/** The sessions of one day; null when there are none. */
export async function readSessionRows(deps: Deps, day: IsoDay): Promise<SessionRows | null> {
  for await (const rows of sessionRowsBetween(deps, day, day)) return rows;
  return null;
}

/** The page views of one day; null when there are none. */
export async function readViewRows(deps: Deps, day: IsoDay): Promise<ViewRows | null> {
  for await (const rows of viewRowsBetween(deps, day, day)) return rows;
  return null;
}

/** How many visitors looked at a page in the last {@linkcode LIVE_MINUTES} minutes. */
export async function countLiveVisitors(deps: Deps): Promise<number> {
  const since = isoInstant(deps.clock().subtract({ minutes: LIVE_MINUTES }));
  const visitors = new Set<string>();
  // Within five minutes of midnight, sessions of the day before go on in its log.
  const days = daysBetween(previousDay(deps), today(deps));
  for (const day of days) {
    for await (const { entries } of readLog(deps, day, since)) {
      for (const entry of entries) {
        if (entry.kind === "view" && entry.at >= since) visitors.add(entry.visitor);
      }
    }
  }
  return visitors.size;
}

/** All entries of a day's log. */
export async function readEntries(deps: Deps, day: IsoDay): Promise<LogEntry[]> {
  const all: LogEntry[] = [];
  for await (const { entries } of readLog(deps, day)) all.push(...entries);
  return all;
}

async function ofPart(
  deps: Deps,
  part: Part,
  day: IsoDay,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
): Promise<DaySums> {
  if (summaries.has(day)) return {};
  const sums = withUnknownScreens(await readCounters(deps, day));
  const own = Object.entries(sums).filter(([name]) => DIMENSIONS[name as Dimension].part === part);
  return Object.fromEntries(own);
}

async function unclosed(
  deps: Deps,
  day: IsoDay,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
): Promise<FoldedDay | null> {
  if (summaries.has(day)) return null;
  const entries = await readEntries(deps, day);
  return entries.length > 0 ? foldDay(day, entries) : null;
}

/** Every day of a period, each with what `found` has of it. `found` is in the order of days. */
async function* inDays<T>(
  found: AsyncGenerator<T>,
  dayOf: (item: T) => IsoDay,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<[IsoDay, T | undefined]> {
  let next = await found.next();
  for (const day of daysBetween(from, to)) {
    if (!next.done && dayOf(next.value) === day) {
      yield [day, next.value];
      next = await found.next();
    } else {
      yield [day, undefined];
    }
  }
}

function previousDay(deps: Deps): IsoDay {
  return Temporal.PlainDate.from(today(deps)).subtract({ days: 1 }).toString();
}
