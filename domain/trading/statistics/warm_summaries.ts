/**
 * Summing up an account's days before anybody asks: the first look at the statistics of a long history
 * would otherwise wait for every one of its days.
 */
import { isoInstant, shift } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Tx } from "../../kernel/tx.ts";
import { forgetTrades } from "../edit_trading_account.ts";
import { findTradingAccount } from "../store.ts";
import { historyOf } from "./history.ts";
import { readSummaries } from "./read_summaries.ts";

/** The kind of the job that sums up an account's days. */
export const WARM_JOB = "warm-summaries";

/** What the job carries. */
export interface WarmJob {
  accountId: Id;
}

/** New deals of one commit that are history arriving, not somebody trading. */
export const HISTORY_DEALS = 50;

/** Seconds within which one job is enough, however many commits of history come. */
const PAUSE_SECONDS = 30;

/** Has an account's days summed up, once everything of this unit of work is stored. */
export function warmSummariesLater(tx: Tx, accountId: Id): void {
  const data: WarmJob = { accountId };
  tx.job({ kind: WARM_JOB, data });
}

/**
 * Has an account's days summed up while a terminal sends its history; gives when, to be handed in
 * again with the next of it: until then one job is enough.
 */
export function warmSummariesSoon(
  deps: Deps,
  tx: Tx,
  accountId: Id,
  asked: string | null,
): string {
  const now = isoInstant(deps.clock());
  if (asked !== null && asked > now) return asked;
  const dueAt = shift(now, { seconds: PAUSE_SECONDS });
  const data: WarmJob = { accountId };
  tx.job({ kind: WARM_JOB, data, dueAt });
  return dueAt;
}

/** Sums up the days that aren't yet; nothing where the account is gone. */
export async function warmSummaries(deps: Deps, { accountId }: WarmJob): Promise<void> {
  if (!await findTradingAccount(deps, accountId)) return;
  await readSummaries(deps, accountId, await historyOf(deps, accountId));
  // Unlinked meanwhile: what was summed up goes with the rest.
  if (!await findTradingAccount(deps, accountId)) await forgetTrades(deps, { accountId });
}
