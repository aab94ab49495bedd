/**
 * Another address for an account. The new one has to be confirmed by a link mailed to it; the old
 * one, where it was confirmed itself, is told at once and may refuse the change or undo it, for a
 * week. So whoever takes over a session doesn't take over the account.
 */
import { z } from "zod";
import type { AuditAction } from "../kernel/audit.ts";
import { businessDay, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { formatDay } from "../kernel/i18n.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { takeTry } from "../kernel/rate_limit.ts";
import { emailKey, emailSchema } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Access } from "./access_token.ts";
import { isVerified, mailAccount } from "./account_mail.ts";
import { checkPassword, currentPasswordSchema } from "./change_password.ts";
import { EMAIL_CHANGE_BY_ACCOUNT } from "./limits.ts";
import {
  issueLink,
  LINK_MINUTES,
  linkToken,
  type MailedLink,
  openLink,
  usedLink,
  useUpLink,
} from "./mailed_link.ts";
import type { Account, User } from "./model.ts";
import type { PasswordHasher } from "./password.ts";
import { toUser } from "./profile.ts";
import { issueResetLink } from "./reset_password.ts";
import { endAllSessions, loadLiveAccount, type SessionDeps } from "./sessions.ts";
import { loadAccount, loadAccountId, reserveEmail, saveAccount } from "./store.ts";

/** How long a change can be undone, in milliseconds. */
const UNDO_MS = LINK_MINUTES["undo-email"] * 60_000;

/** Schema of a change of address. */
export const emailChangeSchema = z.object({
  email: emailSchema,
  currentPassword: currentPasswordSchema,
});

/**
 * Asks for another address; the account keeps its own until the new one is confirmed, and the last
 * asking counts. Throws `invalid-input` (fields `email`, `currentPassword`), `email-taken` (field
 * `email`), `wrong-state` while an earlier change can be undone, `too-many-requests`, or
 * `unauthenticated` when the session has ended.
 */
export async function requestEmailChange(
  sessions: SessionDeps,
  passwords: PasswordHasher,
  access: Access,
  input: unknown,
): Promise<void> {
  const { deps } = sessions;
  const { email: newEmail, currentPassword } = parseInput(emailChangeSchema, input);
  const { id } = await checkPassword(deps, passwords, access, currentPassword);
  await takeTry(deps, EMAIL_CHANGE_BY_ACCOUNT, id);
  await transact(deps, async (tx) => {
    const account = await loadLiveAccount(tx, deps, access);
    refuseTooSoon(deps, account);
    if (emailKey(newEmail) === emailKey(account.email)) {
      throw invalidInput({ email: { key: "field.sameEmail" } });
    }
    await refuseTaken(tx, newEmail, account);
    const next = { ...account, pendingEmail: newEmail };
    saveAccount(tx, next);
    audit(tx, account, "account.email_change_asked");
    await mailBoth(tx, sessions, next, newEmail);
  });
}

/** The link to the new address, and the news to the old one. */
async function mailBoth(
  tx: Tx,
  sessions: SessionDeps,
  account: Account,
  newEmail: string,
): Promise<void> {
  const { deps } = sessions;
  const { id: accountId, email, fullName } = account;
  const toNew = { purpose: "confirm-email", accountId, email: newEmail } as const;
  const linkId = await issueLink(tx, sessions, toNew);
  const data = { fullName, newEmail, linkId };
  await mailAccount(deps, tx, account, { template: "confirm-email", data }, { to: newEmail });
  if (!isVerified(account)) return;
  const toOld = { purpose: "undo-email", accountId, email, newEmail } as const;
  await mailAccount(deps, tx, account, {
    template: "email-change",
    data: {
      ...data,
      linkId: await issueLink(tx, sessions, toOld),
      at: isoInstant(deps.clock()),
    },
  });
}

/** Gives up the change that waits to be confirmed, if there is one. Throws `unauthenticated`. */
export async function cancelEmailChange(deps: Deps, access: Access): Promise<void> {
  await transact(deps, async (tx) => {
    const account = await loadLiveAccount(tx, deps, access);
    if (account.pendingEmail === undefined) return;
    saveAccount(tx, { ...account, pendingEmail: undefined });
    audit(tx, account, "account.email_change_cancelled");
  });
}

/**
 * Confirms the new address by the token of its link, signed in or not. The old one stays reserved for
 * as long as the change can be undone. Throws `link-invalid`, or `email-taken`.
 */
export function confirmEmailChange(deps: Deps, token: string): Promise<User> {
  return transact(deps, async (tx) => {
    const link = await openLink(tx, deps, "confirm-email", token);
    const account = await loadAccount(tx, link.accountId);
    if (account?.pendingEmail !== link.email) throw usedLink();
    await refuseTaken(tx, link.email, account);
    await useUpLink(tx, deps, token, link);
    const changed = moved(deps, account, link.email);
    const next = isVerified(account) ? withFormer(deps, changed, account.email) : changed;
    saveAccount(tx, next, account);
    if (next.formerEmail) reserveEmail(tx, account.email, account.id, UNDO_MS);
    audit(tx, next, "account.email_changed");
    return toUser(next);
  });
}

/** What a link to undo would undo, for the page that asks. Throws `link-invalid`. */
export async function peekEmailUndo(deps: Deps, token: string): Promise<MailedLink> {
  return (await transact(deps, (tx) => undoable(tx, deps, token))).link;
}

/**
 * Refuses a change that waits, or takes the account back to its old address; every session ends.
 * Gives the token of a link to choose another password, since somebody else seems to know it. Throws
 * `link-invalid`.
 */
export async function undoEmailChange(sessions: SessionDeps, token: string): Promise<string> {
  const { deps, secret } = sessions;
  const resetLink = await transact(deps, async (tx) => {
    const { link, account } = await undoable(tx, deps, token);
    await useUpLink(tx, deps, token, link);
    const next = moved(deps, account, link.email);
    saveAccount(tx, next, account);
    await endAllSessions(tx, deps, account.id);
    audit(tx, next, "account.email_change_undone");
    return await issueResetLink(tx, sessions, next);
  });
  return await linkToken(secret, resetLink);
}

async function undoable(tx: Tx, deps: Deps, token: string) {
  const link = await openLink(tx, deps, "undo-email", token);
  const account = await loadAccount(tx, link.accountId);
  const waits = account?.email === link.email && account.pendingEmail !== undefined;
  const happened = account?.formerEmail?.email === link.email;
  if (!account || !(waits || happened)) throw usedLink();
  return { link, account };
}

/** The account with another address, which the person has proved to read. */
function moved(deps: Deps, account: Account, email: string): Account {
  const emailVerifiedAt = isoInstant(deps.clock());
  return { ...account, email, emailVerifiedAt, pendingEmail: undefined, formerEmail: undefined };
}

/** The account that still knows the address that it had, for as long as the change can be undone. */
function withFormer(deps: Deps, account: Account, email: string): Account {
  const until = shift(isoInstant(deps.clock()), { milliseconds: UNDO_MS });
  return { ...account, formerEmail: { email, until } };
}

/** One change at a time can be undone, so that no second one hides the first. */
function refuseTooSoon(deps: Deps, { formerEmail, locale }: Account): void {
  if (!formerEmail || formerEmail.until <= isoInstant(deps.clock())) return;
  throw new Problem("wrong-state", {
    detail: "problem.emailChangedLately",
    params: { day: formatDay(businessDay(formerEmail.until), locale) },
  });
}

async function refuseTaken(tx: Tx, email: string, account: Account): Promise<void> {
  const holder = await loadAccountId(tx, email);
  if (holder === null || holder === account.id) return;
  throw new Problem("email-taken", { fields: { email: { key: "field.emailTaken" } } });
}

function audit(tx: Tx, account: Account, action: AuditAction): void {
  tx.audit({
    actor: { id: account.id, name: account.fullName },
    action,
    subject: ["accounts", account.id],
  });
}
