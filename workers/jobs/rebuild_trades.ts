/** Builds all positions of a trading account anew. */
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import { type RebuildJob, rebuildTrades } from "@/domain/trading/rebuild_trades.ts";

/** The handler of jobs of the kind `rebuild-trades`. */
export const rebuildTradesJob: JobHandler = (deps, run) =>
  rebuildTrades(deps, run.job.data as RebuildJob, (tx) => run.settle(tx));
