/**
 * Another password for who has forgotten theirs. Asking does the same whether or not the address has
 * an account: it commits a job, and only the job looks. So neither answer nor time tells.
 */
import { z } from "zod";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import { emailSchema } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { mailAccount } from "./account_mail.ts";
import { forgetReset, takeReset } from "./limits.ts";
import { issueLink, openLink, usedLink, useUpLink } from "./mailed_link.ts";
import { type Account, passwordSchema, type User, type Visitor } from "./model.ts";
import { hashNewPassword } from "./new_password.ts";
import type { PasswordHasher } from "./password.ts";
import { toUser } from "./profile.ts";
import { replacePassword } from "./replace_password.ts";
import { endAllSessions, type SessionDeps } from "./sessions.ts";
import { findAccountByEmail, loadAccount } from "./store.ts";

/** The kind of the job that looks for an account and mails its owner; its data is `{ email }`. */
export const SEND_RESET_JOB = "send-reset";

/** Schema of asking for a link. */
export const resetRequestSchema = z.object({ email: emailSchema });

/** Schema of choosing another password by a link's token. */
export const resetSchema = z.object({
  token: z.string().min(1, "field.required").max(256, "field.tooLong"),
  password: passwordSchema,
});

/** Asks for a link. Throws `invalid-input` (field `email`), or `too-many-requests`. */
export async function requestPasswordReset(
  deps: Deps,
  input: unknown,
  visitor: Visitor,
): Promise<void> {
  const { email } = parseInput(resetRequestSchema, input);
  await takeReset(deps, email, visitor);
  await transact(deps, (tx) => void tx.job({ kind: SEND_RESET_JOB, data: { email } }));
}

/**
 * Mails the link, where the address has an account. `settle` ends the job in the same commit, so that
 * each asking sends one mail.
 */
export async function sendPasswordReset(
  sessions: SessionDeps,
  email: string,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { deps } = sessions;
  const found = await findAccountByEmail(deps, email);
  await transact(deps, async (tx) => {
    await settle(tx);
    const account = found && await loadAccount(tx, found.id);
    if (account) await mailReset(tx, sessions, account);
  });
}

async function mailReset(tx: Tx, sessions: SessionDeps, account: Account): Promise<void> {
  const { fullName } = account;
  const linkId = await issueResetLink(tx, sessions, account);
  tx.audit({
    actor: { id: account.id, name: fullName },
    action: "account.reset_asked",
    subject: ["accounts", account.id],
  });
  const mail = { template: "reset-password", data: { fullName, linkId } } as const;
  await mailAccount(sessions.deps, tx, account, mail);
}

/** Makes a link that replaces the account's present password, and gives its id. */
export function issueResetLink(tx: Tx, sessions: SessionDeps, account: Account): Promise<string> {
  const { id: accountId, email, passwordVersion = 0 } = account;
  return issueLink(tx, sessions, { purpose: "reset-password", accountId, email, passwordVersion });
}

/**
 * Replaces the password by a link's token: every session ends, what was pending is dropped, and the
 * address, to which the link was mailed, is confirmed. Nobody is signed in by it, since a second
 * factor may be wanted. Throws `link-invalid`, `invalid-input` (field `password`), or `unavailable`.
 */
export async function resetPassword(
  deps: Deps,
  passwords: PasswordHasher,
  input: unknown,
): Promise<User> {
  const { token, password } = parseInput(resetSchema, input);
  const owner = await transact(deps, (tx) => ownerOf(tx, deps, token));
  const passwordHash = await hashNewPassword(passwords, password, owner.account);
  const account = await transact(deps, async (tx) => {
    const { account, link } = await ownerOf(tx, deps, token);
    await useUpLink(tx, deps, token, link);
    const emailVerifiedAt = account.emailVerifiedAt ?? isoInstant(deps.clock());
    const next = { ...account, emailVerifiedAt, pendingEmail: undefined };
    await replacePassword(tx, deps, next, passwordHash, "account.password_reset");
    await endAllSessions(tx, deps, account.id);
    return next;
  });
  await forgetReset(deps, account.email, account.id);
  return toUser(account);
}

/** Whose password a token would replace, for the page that asks for another one. Throws `link-invalid`. */
export async function resetOwner(deps: Deps, token: string): Promise<User> {
  return toUser((await transact(deps, (tx) => ownerOf(tx, deps, token))).account);
}

async function ownerOf(tx: Tx, deps: Deps, token: string) {
  const link = await openLink(tx, deps, "reset-password", token);
  const account = await loadAccount(tx, link.accountId);
  const isCurrent = account?.email === link.email &&
    (account.passwordVersion ?? 0) === link.passwordVersion;
  if (!account || !isCurrent) throw usedLink();
  return { account, link };
}
