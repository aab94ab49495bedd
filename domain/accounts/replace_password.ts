/** What goes with every replacement of a password. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import { mailAccount } from "./account_mail.ts";
import type { Account } from "./model.ts";
import { saveAccount } from "./store.ts";

/** The account with another password: links to reset the one before are void. */
export function withPassword(account: Account, passwordHash: string): Account {
  return { ...account, passwordHash, passwordVersion: (account.passwordVersion ?? 0) + 1 };
}

/** Writes an account with another password and tells its owner, within a unit of work. */
export async function replacePassword(
  tx: Tx,
  deps: Deps,
  account: Account,
  passwordHash: string,
  action: "account.password_changed" | "account.password_reset",
): Promise<void> {
  const next = withPassword(account, passwordHash);
  saveAccount(tx, next);
  tx.audit({
    actor: { id: account.id, name: account.fullName },
    action,
    subject: ["accounts", account.id],
  });
  await mailAccount(deps, tx, next, {
    template: "password-changed",
    data: { fullName: account.fullName, at: isoInstant(deps.clock()) },
  });
}
