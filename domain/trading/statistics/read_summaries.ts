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
import { FROM_NOTHING } from "./summarise.ts";
import {
  closings,
  type DayContent,
  mergeDays,
  type Openings,
  summariseDay,
  type Summary,
} from "./summary.ts";
import { dropSummary, findSummaries, keepSummary, type KeptSummary } from "./summary_store.ts";

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

/** Summaries that make up a range, the earliest first: of whole months where they fit, else of days. */
export async function readSummaries(
  deps: Deps,
  accountId: Id,
  history: History,
  { from = "", to = "9999-12-31" }: DayRange = {},
): Promise<Summary[]> {
  const kept = await findSummaries(deps, accountId, "months");
  const found: Summary[] = [];
  let openings = FROM_NOTHING;
  for (const [month, days] of Map.groupBy(history.days, ({ day }) => day.slice(0, 7))) {
    const versions = days.map(({ day, version }) => `${day}:${version}`).join(" ");
    let summary = stillTrue(kept.get(month), versions, openings);
    kept.delete(month);
    const isWhole = days.every(({ day }) => day >= from && day <= to);
    const isApart = days.every(({ day }) => day < from || day > to);
    if (!summary || !isWhole && !isApart) {
      const summaries = await readDays(deps, accountId, { ...history, days }, openings, month);
      if (!summary) {
        summary = mergeDays(summaries)!;
        await keepSummary(deps, accountId, "months", month, { versions, summary });
      }
      if (!isWhole) {
        found.push(...summaries.filter(({ firstDay }) => firstDay >= from && firstDay <= to));
      }
    }
    if (isWhole) found.push(summary);
    openings = closings(summary);
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
  let balances = openings;
  for (const { day, version } of days) {
    const versions = String(version);
    let summary = stillTrue(kept.get(day), versions, balances);
    kept.delete(day);
    if (!summary) {
      summary = summariseDay(await contentOf(day), balances);
      await keepSummary(deps, accountId, "days", day, { versions, summary });
    }
    summaries.push(summary);
    balances = closings(summary);
  }
  for (const day of kept.keys()) await dropSummary(deps, accountId, "days", day);
  return summaries;
}

/** A kept summary, where neither its days nor the balances before them have changed. */
function stillTrue(
  kept: KeptSummary | undefined,
  versions: string,
  { positions, report }: Openings,
): Summary | null {
  if (kept?.versions !== versions) return null;
  const { openings } = kept.summary;
  return openings.positions === positions && openings.report === report ? kept.summary : null;
}
