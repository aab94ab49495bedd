/** Linked accounts for tests over a store in memory. */
import type { User } from "../accounts/model.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import { type JobHandlers, listPendingJobs, runJob } from "../kernel/outbox.ts";
import { transact } from "../kernel/tx.ts";
import { type BatchOutcome, batchSchema } from "./batch_model.ts";
import { createTradingAccount, type NewTradingAccount } from "./create_trading_account.ts";
import { FORGET_JOB, type ForgetJob, forgetTrades } from "./edit_trading_account.ts";
import type { Platform } from "./model.ts";
import { REBUILD_JOB, type RebuildJob, rebuildTrades } from "./rebuild_trades.ts";
import { receiveBatch } from "./receive_batch.ts";
import { WARM_JOB, type WarmJob, warmSummaries } from "./statistics/warm_summaries.ts";

/** Somebody who trades. */
export const TRADER: User = {
  id: "01J0000000000000000TRADER0",
  email: "trader@example.fr",
  fullName: "Théo Trader",
  role: "client",
  locale: "fr",
};

/** Links an account. */
export function linkAccount(
  deps: Deps,
  platform: Platform = "mt5",
  user = TRADER,
): Promise<NewTradingAccount> {
  return transact(
    deps,
    (tx) => createTradingAccount(deps, tx, user, { name: "Compte de test", platform }),
  );
}

/** A heartbeat of an account in euros on a server whose clock is UTC. */
export const TERMINAL = {
  account: { login: "5001", server: "Demo-1", currency: "EUR", marginMode: "hedging" },
  utcOffset: 0,
};

/** Sends a batch as a terminal does, its fields over those of {@linkcode TERMINAL}. */
export function send(deps: Deps, accountId: string, batch: object = {}): Promise<BatchOutcome> {
  return receiveBatch(deps, accountId, parseInput(batchSchema, { ...TERMINAL, ...batch }));
}

const HANDLERS: JobHandlers = {
  [REBUILD_JOB]: (deps, run) =>
    rebuildTrades(deps, run.job.data as RebuildJob, (tx) => run.settle(tx)),
  [WARM_JOB]: (deps, run) => warmSummaries(deps, run.job.data as WarmJob),
  [FORGET_JOB]: (deps, run) => forgetTrades(deps, run.job.data as ForgetJob),
};

/** Runs the area's jobs until none is due. Throws `Error` when one fails. */
export async function runTradingJobs(deps: Deps): Promise<void> {
  const due = async () => {
    const now = isoInstant(deps.clock());
    return (await listPendingJobs(deps)).filter(({ dueAt }) => dueAt <= now);
  };
  for (let jobs = await due(); jobs.length > 0; jobs = await due()) {
    for (const { id } of jobs) {
      const outcome = await runJob(deps, HANDLERS, id);
      if (outcome !== "done") throw new Error(`Job ${id} is ${outcome}`);
    }
  }
}
