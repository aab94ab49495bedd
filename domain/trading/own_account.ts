/** Whose accounts somebody may see and change: their own. Anybody else's is none at all. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Actor } from "../kernel/audit.ts";
import type { Deps } from "../kernel/deps.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import type { TradingAccount } from "./model.ts";
import { findTradingAccount, loadTradingAccount, ofOwner } from "./store.ts";

/** The accounts of who is signed in, oldest first. Throws `unauthenticated`. */
export async function listTradingAccounts(
  deps: Deps,
  user: User | null,
): Promise<TradingAccount[]> {
  const { id } = requirePermission(user, "trading.use");
  const entries = deps.kv.list<TradingAccount>({ prefix: ofOwner(id) });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** One's own account. Throws `unauthenticated` or `not-found`. */
export async function getTradingAccount(
  deps: Deps,
  user: User | null,
  id: string,
): Promise<TradingAccount> {
  return owned(await findTradingAccount(deps, id), requirePermission(user, "trading.use"));
}

/** One's own account inside a unit of work, and its owner as an actor. Throws `unauthenticated` or `not-found`. */
export async function requireOwnAccount(
  tx: Tx,
  user: User | null,
  id: string,
): Promise<{ account: TradingAccount; actor: Actor }> {
  const owner = requirePermission(user, "trading.use");
  const account = owned(await loadTradingAccount(tx, id), owner);
  return { account, actor: { id: owner.id, name: owner.fullName } };
}

/** Whether an account is still linked to the house. */
export async function isLinked(deps: Deps, id: string): Promise<boolean> {
  return await findTradingAccount(deps, id) !== null;
}

function owned(account: TradingAccount | null, { id }: User): TradingAccount {
  if (!account || account.ownerId !== id) throw new Problem("not-found");
  return account;
}
