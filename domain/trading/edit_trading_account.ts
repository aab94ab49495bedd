/** Changing and unlinking one's own account. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { requiredLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import { loadParticipation, removeParticipation } from "./leaderboard/leaderboard_store.ts";
import { DST_RULES, type TradingAccount } from "./model.ts";
import { requireOwnAccount } from "./own_account.ts";
import { beginRebuild } from "./rebuild_trades.ts";
import { isSameClock } from "./server_time.ts";
import {
  loadState,
  removeTradingAccount,
  saveState,
  saveTradingAccount,
  TRADE_FAMILIES,
} from "./store.ts";

/** What of an account a person may change; what is absent stays. */
export const accountChangesSchema = z.object({
  name: requiredLine(60).optional(),
  /** Seconds ahead of UTC outside summer time, in quarters of an hour. */
  standardOffset: z.int().multipleOf(900).min(-12 * 3600).max(14 * 3600).optional(),
  serverDst: z.enum(DST_RULES).optional(),
});

/**
 * Changes one's own account. Another clock has all times and positions worked out anew by a job, and
 * is no longer overruled by heartbeats. Throws `unauthenticated`, `not-found` or `invalid-input`.
 */
export function editTradingAccount(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
): Promise<TradingAccount> {
  return transact(deps, async (tx) => {
    const { account, actor } = await requireOwnAccount(tx, user, id);
    const { name = account.name, standardOffset, serverDst } = parseInput(
      accountChangesSchema,
      input,
    );
    const clock = {
      standardOffset: standardOffset ?? account.standardOffset,
      serverDst: serverDst ?? account.serverDst,
    };
    const saysClock = standardOffset !== undefined || serverDst !== undefined;
    const next: TradingAccount = {
      ...account,
      ...clock,
      name,
      ...(saysClock ? { serverDstSource: "edited" } : {}),
    };
    saveTradingAccount(tx, next, account);
    if (!isSameClock(account, clock)) {
      saveState(tx, id, beginRebuild(tx, id, await loadState(tx, id), "times"));
    }
    tx.audit({
      actor,
      action: "trading.account_edited",
      subject: ["trading", id],
      details: { name, ...clock },
    });
    return next;
  });
}

/** The kind of the job that removes an unlinked account's trades. */
export const FORGET_JOB = "forget-trades";

/** What the job carries that removes an account's trades. */
export interface ForgetJob {
  accountId: Id;
}

/**
 * Unlinks one's own account, takes it out of the ranking at once and has everything of it removed.
 * Throws `unauthenticated` or `not-found`.
 */
export function unlinkTradingAccount(deps: Deps, user: User | null, id: Id): Promise<void> {
  return transact(deps, async (tx) => {
    const { account, actor } = await requireOwnAccount(tx, user, id);
    const participation = await loadParticipation(tx, id);
    if (participation) await removeParticipation(tx, participation);
    removeTradingAccount(tx, account);
    const data: ForgetJob = { accountId: id };
    tx.job({ kind: FORGET_JOB, data });
    tx.audit({
      actor,
      action: "trading.account_unlinked",
      subject: ["trading", id],
      details: { name: account.name, login: account.login },
    });
  });
}

/** Removes what is kept of an unlinked account's trades, a page a commit. */
export async function forgetTrades(deps: Deps, { accountId }: ForgetJob): Promise<void> {
  for (const family of TRADE_FAMILIES) {
    await deps.kv.delete(["trading", family, accountId]);
    const prefix = ["trading", family, accountId];
    let keys: Deno.KvKey[] = [];
    const remove = async () => {
      const operation = deps.kv.atomic();
      for (const key of keys) operation.delete(key);
      await operation.commit();
      keys = [];
    };
    for await (const { key } of deps.kv.list({ prefix }, { batchSize: 500 })) {
      if (keys.push(key) === 500) await remove();
    }
    await remove();
  }
}
