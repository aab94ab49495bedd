/** A person's linked accounts and their trades: for an export, and their erasure. */
import { ERASED_NAME } from "../kernel/audit.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { jsonEntry, type ZipEntry } from "../kernel/zip.ts";
import { FORGET_JOB, type ForgetJob } from "./edit_trading_account.ts";
import {
  findParticipation,
  loadParticipation,
  removeParticipation,
} from "./leaderboard/leaderboard_store.ts";
import type { Participation } from "./leaderboard/model.ts";
import type { TradingAccount } from "./model.ts";
import { readOpenPositions, readOperations, readPositions } from "./read_trades.ts";
import { loadTradingAccount, ofOwner, removeTradingAccount } from "./store.ts";

/** What an export says of a linked account: everything but what its key is known by. */
export interface ExportedTradingAccount {
  account: Omit<TradingAccount, "keyHash" | "keyHint">;
  /** How it takes part in the ranking; null when it doesn't. */
  ranking: Participation | null;
}

/** The linked accounts of an owner, oldest first. */
export async function exportOf(deps: Deps, ownerId: Id): Promise<ExportedTradingAccount[]> {
  const exported: ExportedTradingAccount[] = [];
  for (const { keyHash: _, keyHint: __, ...account } of await accountsOf(deps, ownerId)) {
    exported.push({ account, ranking: await findParticipation(deps, account.id) });
  }
  return exported;
}

/** The trades of each account, a file an account. */
export async function* exportFilesOf(deps: Deps, ownerId: Id): AsyncGenerator<ZipEntry> {
  for (const { id } of await accountsOf(deps, ownerId)) {
    yield jsonEntry(`${id}.json`, {
      open: await readOpenPositions(deps, id),
      closed: await readPositions(deps, id),
      operations: await readOperations(deps, id),
    });
  }
}

/**
 * Unlinks an owner's accounts, takes them out of the ranking, and has their trades removed by a job,
 * each in its own commit. Run again, it changes nothing.
 */
export async function eraseOf(deps: Deps, ownerId: Id): Promise<boolean> {
  for (const { id } of await accountsOf(deps, ownerId)) {
    await transact(deps, async (tx) => {
      const account = await loadTradingAccount(tx, id);
      if (!account) return;
      const participation = await loadParticipation(tx, id);
      if (participation) await removeParticipation(tx, participation);
      removeTradingAccount(tx, account);
      const data: ForgetJob = { accountId: id };
      tx.job({ kind: FORGET_JOB, data });
      tx.audit({
        actor: { id: ownerId, name: ERASED_NAME },
        action: "trading.account_unlinked",
        subject: ["trading", id],
      });
    });
  }
  return true;
}

async function accountsOf(deps: Deps, ownerId: Id): Promise<TradingAccount[]> {
  const entries = deps.kv.list<TradingAccount>({ prefix: ofOwner(ownerId) });
  return await Array.fromAsync(entries, ({ value }) => value);
}
