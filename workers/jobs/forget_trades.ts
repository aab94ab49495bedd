/** Removes what is kept of the trades of an account that was unlinked. */
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import { type ForgetJob, forgetTrades } from "@/domain/trading/edit_trading_account.ts";

/** The handler of jobs of the kind `forget-trades`. */
export const forgetTradesJob: JobHandler = (deps, run) =>
  forgetTrades(deps, run.job.data as ForgetJob);
