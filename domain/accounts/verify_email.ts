/** Proving that one reads the mail of one's address. Asked for kindly: nothing waits for it but other mails. */
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { isVerified, mailAccount } from "./account_mail.ts";
import { takeResend } from "./limits.ts";
import { issueLink, openLink, usedLink, useUpLink } from "./mailed_link.ts";
import type { Account, User, Visitor } from "./model.ts";
import { toUser } from "./profile.ts";
import type { SessionDeps } from "./sessions.ts";
import { findAccount, loadAccount, saveAccount } from "./store.ts";

/**
 * Asks for the mail with the link, within the unit of work that makes the account; `afterSeconds`
 * lets a mail that matters more go first.
 */
export async function askToVerify(
  tx: Tx,
  sessions: SessionDeps,
  account: Account,
  afterSeconds = 0,
): Promise<void> {
  const { id: accountId, email, fullName } = account;
  const linkId = await issueLink(tx, sessions, { purpose: "verify-email", accountId, email });
  const mail = { template: "verify-email", data: { fullName, linkId } } as const;
  const dueAt = shift(isoInstant(sessions.deps.clock()), { seconds: afterSeconds });
  await mailAccount(sessions.deps, tx, account, mail, { dueAt });
}

/**
 * Sends the link once more; earlier ones stay good. Gives false when the address is confirmed already,
 * so that there is nothing to send. Throws `too-many-requests`, or `not-found`.
 */
export async function resendVerification(
  sessions: SessionDeps,
  accountId: Id,
  visitor: Visitor,
): Promise<boolean> {
  const { deps } = sessions;
  const account = await findAccount(deps, accountId);
  if (account && isVerified(account)) return false;
  await takeResend(deps, accountId, visitor);
  return await transact(deps, async (tx) => {
    const current = await loadAccount(tx, accountId);
    if (!current) throw new Problem("not-found");
    if (isVerified(current)) return false;
    await askToVerify(tx, sessions, current);
    return true;
  });
}

/**
 * Confirms an address by the token of its link, signed in or not. Throws `link-invalid` when the link
 * is used, too old or unknown, or the account has another address by now.
 */
export function verifyEmail(deps: Deps, token: string): Promise<User> {
  return transact(deps, async (tx) => {
    const link = await openLink(tx, deps, "verify-email", token);
    const account = await loadAccount(tx, link.accountId);
    if (account?.email !== link.email) throw usedLink();
    await useUpLink(tx, deps, token, link);
    if (!isVerified(account)) {
      saveAccount(tx, { ...account, emailVerifiedAt: isoInstant(deps.clock()) });
      tx.audit({
        actor: { id: account.id, name: account.fullName },
        action: "account.email_verified",
        subject: ["accounts", account.id],
      });
    }
    return toUser(account);
  });
}
