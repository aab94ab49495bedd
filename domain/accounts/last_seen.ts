/**
 * When somebody was last there: signed in, or stayed signed in. Beside the account and not in it, so
 * that a refresh doesn't contend with who changes the account.
 */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Account } from "./model.ts";
import { ACCOUNTS_BY_ID } from "./store.ts";

const lastSeenKey = (accountId: Id): Deno.KvKey => ["accounts", "last_seen", accountId];

/** Notes that somebody is there, in a unit of work. */
export function noteSeen(tx: Tx, deps: Deps, accountId: Id): void {
  tx.set(lastSeenKey(accountId), isoInstant(deps.clock()));
}

/** Forgets when an erased person was last there. */
export function forgetSeen(tx: Tx, accountId: Id): void {
  tx.delete(lastSeenKey(accountId));
}

/** When somebody was last there; null where nobody noted it. */
export async function lastSeen({ kv }: Deps, accountId: Id): Promise<IsoInstant | null> {
  return (await kv.get<IsoInstant>(lastSeenKey(accountId))).value;
}

/** The clients who have not been there since an instant, nor registered; those who are erased left out. */
export async function listUnseenSince(deps: Deps, since: IsoInstant): Promise<Account[]> {
  const unseen: Account[] = [];
  const accounts = deps.kv.list<Account>({ prefix: ACCOUNTS_BY_ID }, { batchSize: 500 });
  for await (const { value: account } of accounts) {
    // In the order of creation: from here on nobody is old enough.
    if (account.createdAt >= since) break;
    if (account.role !== "client" || account.erasedAt !== undefined) continue;
    const seen = await lastSeen(deps, account.id);
    if (seen === null || seen < since) unseen.push(account);
  }
  return unseen;
}
