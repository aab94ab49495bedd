/** Goes on with the erasure of a person, until nothing is left that can go. */
import type { JobHandler } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { ERASE_JOB, eraseRemains, nextRun } from "@/domain/privacy/erase_account.ts";

/** The handler of jobs of the kind `erase-account`. */
export const eraseAccountJob: JobHandler = async (deps, run) => {
  const { accountId } = run.job.data as { accountId: string };
  const complete = await eraseRemains(deps, accountId);
  await transact(deps, async (tx) => {
    await run.settle(tx);
    if (!complete) tx.job({ kind: ERASE_JOB, data: { accountId }, dueAt: nextRun(deps) });
  });
};
