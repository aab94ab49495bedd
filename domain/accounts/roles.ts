/** Giving and taking roles. The house always keeps an owner. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { mailAccount } from "./account_mail.ts";
import type { Account, Role, User } from "./model.ts";
import { can, isBoundToSecondFactor, requirePermission } from "./permissions.ts";
import { endAllSessions } from "./sessions.ts";
import { listStaff, loadAccount, saveAccount } from "./store.ts";
import { mailSecondFactor } from "./two_factor_mail.ts";
import { loadSecondFactor, removeSecondFactor } from "./two_factor_store.ts";

/**
 * Gives an account another role. Admins may do so among clients, support and editors; making and
 * unmaking admins and owners takes an owner. Throws `forbidden`, `not-found`, or `last-owner` when
 * nobody else would be one.
 */
export async function changeRole(
  deps: Deps,
  user: User | null,
  accountId: Id,
  role: Role,
): Promise<void> {
  const manager = requirePermission(user, "accounts.manage");
  await transact(deps, async (tx) => {
    const account = await loadManaged(tx, manager, accountId, role);
    if (account.role !== role) await giveRole(tx, deps, manager, account, role);
  });
}

/**
 * Takes somebody out of the back office: a client again, all sessions ended. What they bought stays
 * theirs. Throws as {@linkcode changeRole}.
 */
export async function removeAccess(deps: Deps, user: User | null, accountId: Id): Promise<void> {
  const manager = requirePermission(user, "accounts.manage");
  await transact(deps, async (tx) => {
    const account = await loadManaged(tx, manager, accountId, "client");
    if (account.role !== "client") await giveRole(tx, deps, manager, account, "client");
    await endAllSessions(tx, deps, accountId);
  });
}

/**
 * Takes away the second factor of somebody who has lost phone and recovery codes; their sessions end,
 * and they are told. Throws as {@linkcode changeRole}, and `wrong-state` for one's own or where there
 * is none.
 */
export async function resetSecondFactor(
  deps: Deps,
  user: User | null,
  accountId: Id,
): Promise<void> {
  const manager = requirePermission(user, "accounts.manage");
  if (manager.id === accountId) throw new Problem("wrong-state");
  await transact(deps, async (tx) => {
    const account = await loadManaged(tx, manager, accountId);
    if (!await loadSecondFactor(tx, accountId)) throw new Problem("wrong-state");
    removeSecondFactor(tx, accountId);
    await endAllSessions(tx, deps, accountId);
    tx.audit({
      actor: { id: manager.id, name: manager.fullName },
      action: "account.second_factor_reset",
      subject: ["accounts", accountId],
    });
    await mailSecondFactor(tx, deps, account, "reset");
  });
}

/**
 * Makes sure that an account isn't the only owner, for whatever would end its being one: a role, a
 * closing. The commit fails when that other owner changes meanwhile. Throws `last-owner`.
 */
export async function requireAnotherOwner(tx: Tx, deps: Deps, accountId: Id): Promise<void> {
  for (const { id, role } of await listStaff(deps)) {
    if (role !== "owner" || id === accountId) continue;
    // Read again through the unit of work, so that the commit checks it.
    if ((await loadAccount(tx, id))?.role === "owner") return;
  }
  throw new Problem("last-owner");
}

/** Whether somebody may deal with an account of a role, and give it another one. */
export function mayManage(manager: Role, ...roles: readonly Role[]): boolean {
  const high = roles.some(isBoundToSecondFactor);
  return can(manager, high ? "accounts.appoint" : "accounts.manage");
}

/** The account, when the manager (as they are in the store now) may deal with it. */
async function loadManaged(
  tx: Tx,
  manager: User,
  accountId: Id,
  ...wanted: readonly Role[]
): Promise<Account> {
  const account = await loadAccount(tx, accountId);
  if (!account) throw new Problem("not-found");
  const acting = await loadAccount(tx, manager.id);
  if (!acting || !mayManage(acting.role, account.role, ...wanted)) throw new Problem("forbidden");
  return account;
}

async function giveRole(
  tx: Tx,
  deps: Deps,
  manager: User,
  account: Account,
  role: Role,
): Promise<void> {
  if (account.role === "owner") await requireAnotherOwner(tx, deps, account.id);
  saveAccount(tx, { ...account, role });
  tx.audit({
    actor: { id: manager.id, name: manager.fullName },
    action: "account.role_changed",
    subject: ["accounts", account.id],
    details: { from: account.role, to: role },
  });
  const { fullName } = account;
  await mailAccount(deps, tx, account, { template: "role-changed", data: { fullName, role } });
}
