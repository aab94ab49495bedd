/**
 * The summaries of an account, computed once: of each day, and of each month from its days, so that
 * years are read as a few values. A day is summed up anew when its history has changed, or when a
 * change before it has moved the balance that it starts from; any other day is read as it was kept,
 * and its deals aren't looked at again.
 */
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import type { TradingDay } from "../model.ts";
import { type DayPoint, dayPoint } from "./day_points.ts";
import { FROM_NOTHING } from "./summarise.ts";
import {
  closings,
  type DayContent,
  mergeDays,
  type Openings,
  summariseDay,
  type Summary,
} from "./summary.ts";
import { dropSummary, findSummaries, keepSummaries, type KeptSummary } from "./summary_store.ts";

/** How an account's history is read. */
export interface History {
  /** The days on which something closed or moved money, the earliest first. */
  days: readonly TradingDay[];
  /** What happened on one of them. */
  contentOf: (day: IsoDay) => Promise<DayContent>;
}

/** UTC days, both included. */
export interface DayRange {
  from?: IsoDay;
  to?: IsoDay;
}

/** What is read of a range, each the earliest first. */
export interface RangeContent {
  /** Of whole months where they fit, else of days. */
  summaries: Summary[];
  /** Of every day. */
  points: DayPoint[];
}

/** Summaries that make up a range, the earliest first: of whole months where they fit, else of days. */
export async function readSummaries(
  deps: Deps,
  accountId: Id,
  history: History,
  range: DayRange = {},
): Promise<Summary[]> {
  return (await readRange(deps, accountId, history, range)).summaries;
}

/** Summaries that make up a range, and a point for each of its days. */
export async function readRange(
  deps: Deps,
  accountId: Id,
  history: History,
  { from = "", to = "9999-12-31" }: DayRange = {},
): Promise<RangeContent> {
  const kept = await findSummaries(deps, accountId, "months");
  const found: RangeContent = { summaries: [], points: [] };
  let openings = FROM_NOTHING;
  for (const [month, days] of Map.groupBy(history.days, ({ day }) => day.slice(0, 7))) {
    const versions = days.map(({ day, version }) => `${day}:${version}`).join(" ");
    let whole = stillTrue(kept.get(month), versions, openings);
    kept.delete(month);
    const isWhole = days.every(({ day }) => day >= from && day <= to);
    const isApart = days.every(({ day }) => day < from || day > to);
    if (!whole || !isWhole && !isApart) {
      const summaries = await readDays(deps, accountId, { ...history, days }, openings, month);
      if (!whole) {
        whole = { summary: mergeDays(summaries)!, points: summaries.map(dayPoint) };
        await keepSummaries(deps, accountId, "months", [
          [month, { versions: asKept(versions), ...whole }],
        ]);
      }
      if (!isWhole) {
        const within = summaries.filter(({ firstDay }) => firstDay >= from && firstDay <= to);
        found.summaries.push(...within);
        found.points.push(...within.map(dayPoint));
      }
    }
    if (isWhole) {
      found.summaries.push(whole.summary);
      found.points.push(...whole.points ?? []);
    }
    openings = closings(whole.summary);
  }
  for (const month of kept.keys()) {
    await dropSummary(deps, accountId, "months", month);
    await readDays(deps, accountId, { ...history, days: [] }, openings, month);
  }
  return found;
}

/** The summaries of an account's days, the earliest first, for what is shown day by day. */
export function readDaySummaries(deps: Deps, accountId: Id, history: History): Promise<Summary[]> {
  return readDays(deps, accountId, history, FROM_NOTHING);
}

/** The summaries of days in a row, from the balances before them; `start` is what their names share. */
async function readDays(
  deps: Deps,
  accountId: Id,
  { days, contentOf }: History,
  openings: Openings,
  start = "",
): Promise<Summary[]> {
  const kept = await findSummaries(deps, accountId, "days", start);
  const summaries: Summary[] = [];
  const made: [IsoDay, KeptSummary][] = [];
  let balances = openings;
  for (const { day, version } of days) {
    const versions = String(version);
    let summary = stillTrue(kept.get(day), versions, balances)?.summary;
    kept.delete(day);
    if (!summary) {
      summary = summariseDay(await contentOf(day), balances);
      made.push([day, { versions: asKept(versions), summary }]);
    }
    summaries.push(summary);
    balances = closings(summary);
  }
  await keepSummaries(deps, accountId, "days", made);
  for (const day of kept.keys()) await dropSummary(deps, accountId, "days", day);
  return summaries;
}

/** Grows when summaries hold anything more or else: those that were kept before are made anew. */
const FORMAT = 2;

function asKept(versions: string): string {
  return `${FORMAT}/${versions}`;
}

/** A kept summary, where neither its days nor the balances before them have changed. */
function stillTrue(
  kept: KeptSummary | undefined,
  versions: string,
  { positions, report }: Openings,
): Omit<KeptSummary, "versions"> | null {
  if (kept?.versions !== asKept(versions)) return null;
  const { openings } = kept.summary;
  return openings.positions === positions && openings.report === report ? kept : null;
}
