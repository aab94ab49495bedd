/** What every linked account came to over any days, for the house's own statistics. */
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import { historyOf } from "../statistics/history.ts";
import { type DayRange, readSummaries } from "../statistics/read_summaries.ts";
import { type BucketFigure, statisticsOf } from "../statistics/statistics.ts";
import { listAllTradingAccounts } from "../store.ts";
import { listParticipants } from "./leaderboard_store.ts";
import type { Kind, Performance } from "./model.ts";
import { perform } from "./score.ts";

/** An account's results over some days. */
export interface PeriodResult {
  accountId: Id;
  ownerId: Id;
  /** The public name of who asked to be ranked; null for anybody else, who is counted and never named. */
  trader: { slug: string; displayName: string; joinedAt: string } | null;
  /** Null until the terminal told. */
  kind: Kind | null;
  /** As the ranking counts it, of what is closed. */
  performance: Performance;
  /** The most traded first. */
  bySymbol: BucketFigure[];
}

/**
 * The results of all accounts on which a position was closed from one UTC day to another, both
 * included, and into which money was put. Who may know was decided by the caller.
 */
export async function readPeriodResults(
  deps: Deps,
  range: Required<DayRange>,
): Promise<PeriodResult[]> {
  const [accounts, participants] = await Promise.all([
    listAllTradingAccounts(deps),
    listParticipants(deps),
  ]);
  const traders = new Map(participants.map((one) => [one.accountId, one]));
  const results = await Promise.all(accounts.map(async ({ id, ownerId, isDemo }) => {
    const summaries = await readSummaries(deps, id, await historyOf(deps, id), range);
    const { performance } = perform(summaries, 0);
    if (!performance || performance.positions === 0) return [];
    const trader = traders.get(id);
    return [{
      accountId: id,
      ownerId,
      trader: trader
        ? { slug: trader.slug, displayName: trader.displayName, joinedAt: trader.joinedAt }
        : null,
      kind: isDemo === null ? null : isDemo ? "demo" as const : "real" as const,
      performance,
      bySymbol: statisticsOf(summaries).bySymbol,
    }];
  }));
  return results.flat();
}
