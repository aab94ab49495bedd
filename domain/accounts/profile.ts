/** What others may know of an account, and what it keeps for the next order. */
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Account, Profile, User } from "./model.ts";
import { findAccount, findAccountByEmail, listStaff, loadAccount, saveAccount } from "./store.ts";

/** Who an account is to the rest of the house; without its password hash. */
export function toUser({ id, email, fullName, role, locale }: Account): User {
  return { id, email, fullName, role, locale };
}

/** The account with an id. Throws `not-found`. */
export async function getAccount(deps: Deps, id: Id): Promise<Account> {
  const account = isId(id) ? await findAccount(deps, id) : null;
  if (!account) throw new Problem("not-found");
  return account;
}

/** The account with an address, however it is spelled; null when there is none. */
export function getAccountByEmail(deps: Deps, email: string): Promise<Account | null> {
  return findAccountByEmail(deps, email);
}

/** The house's own people, to be told of what waits for them. */
export async function getStaff(deps: Deps): Promise<User[]> {
  return (await listStaff(deps)).map(toUser);
}

/**
 * Keeps what an order's form said, for the next one. The form shows the whole profile, so what it
 * left empty is forgotten. Throws `not-found`.
 */
export async function updateProfile(tx: Tx, accountId: Id, profile: Profile): Promise<void> {
  const account = await loadAccount(tx, accountId);
  if (!account || account.erasedAt) throw new Problem("not-found");
  saveAccount(tx, { ...account, profile });
}
