/**
 * The summaries of an account's days, computed once. A day is summed up anew when its history has
 * changed, or when a change before it has moved the balance that it starts from; any other day is
 * read as it was kept, and its deals aren't looked at again.
 */
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import type { TradingDay } from "../model.ts";
import { FROM_NOTHING } from "./summarise.ts";
import { closings, type DayContent, type Openings, summariseDay, type Summary } from "./summary.ts";
import { dropSummary, findSummaries, keepSummary } from "./summary_store.ts";

/** How an account's history is read. */
export interface History {
  /** The days on which something closed or moved money, the earliest first. */
  days: readonly TradingDay[];
  /** What happened on one of them. */
  contentOf: (day: IsoDay) => Promise<DayContent>;
}

/** The summaries of an account's days, the earliest first. */
export async function readDaySummaries(
  deps: Deps,
  accountId: Id,
  history: History,
): Promise<Summary[]> {
  const kept = await findSummaries(deps, accountId);
  const summaries: Summary[] = [];
  let openings = FROM_NOTHING;
  for (const { day, version } of history.days) {
    const known = kept.get(day);
    kept.delete(day);
    let summary = known?.summary;
    if (!summary || known?.version !== version || !sameBalances(summary.openings, openings)) {
      summary = summariseDay(await history.contentOf(day), openings);
      await keepSummary(deps, accountId, { version, summary });
    }
    summaries.push(summary);
    openings = closings(summary);
  }
  for (const day of kept.keys()) await dropSummary(deps, accountId, day);
  return summaries;
}

function sameBalances(a: Openings, b: Openings): boolean {
  return a.positions === b.positions && a.report === b.report;
}
