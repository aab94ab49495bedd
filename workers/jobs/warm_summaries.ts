/** Sums up a trading account's days before anybody looks at its statistics. */
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import { type WarmJob, warmSummaries } from "@/domain/trading/statistics/warm_summaries.ts";

/** The handler of jobs of the kind `warm-summaries`. */
export const warmSummariesJob: JobHandler = (deps, run) =>
  warmSummaries(deps, run.job.data as WarmJob);
