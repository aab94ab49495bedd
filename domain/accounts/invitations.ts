/** Inviting people to work in the back office, by a link that works once. */
import { z } from "zod";
import type { AuditAction } from "../kernel/audit.ts";
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Locale } from "../kernel/i18n.ts";
import { type Id, isId, newId, sha256Hex } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { emailSchema, requiredLine } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import {
  type Invitation,
  INVITATION_MS,
  listInvitationRecords,
  loadInvitation,
  loadInvitationByToken,
  loadInvitationOf,
  removeInvitation,
  saveInvitation,
} from "./invitation_store.ts";
import { takeRegistration } from "./limits.ts";
import { linkToken } from "./mailed_link.ts";
import { type Account, passwordSchema, ROLES, type User, type Visitor } from "./model.ts";
import { hashNewPassword } from "./new_password.ts";
import type { PasswordHasher } from "./password.ts";
import { requirePermission } from "./permissions.ts";
import { agreeToDocuments, registerAccount } from "./register_account.ts";
import { withPassword } from "./replace_password.ts";
import { mayManage } from "./roles.ts";
import { endAllSessions, openSession, type SessionDeps, type SessionTokens } from "./sessions.ts";
import { loadAccount, loadAccountId, saveAccount } from "./store.ts";
import { removeSecondFactor } from "./two_factor_store.ts";

export type { Invitation } from "./invitation_store.ts";

/** What somebody may be invited as: a client needs no invitation. */
export const INVITED_ROLES = ROLES.filter((role) => role !== "client");

/** Schema of the form that invites. */
export const invitationSchema = z.object({
  email: emailSchema,
  role: z.enum(INVITED_ROLES, "field.required"),
});

/** Schema of the form that accepts. */
export const acceptanceSchema = z.object({
  fullName: requiredLine(120),
  password: passwordSchema,
});

/**
 * Invites somebody; an earlier invitation of the address ends. The mail is in the inviter's language.
 * Throws `forbidden`, `invalid-input`, also for an address that has an account already (field `email`).
 */
export async function invite(
  { deps, secret }: SessionDeps,
  user: User | null,
  input: unknown,
): Promise<void> {
  const inviter = requirePermission(user, "accounts.manage");
  const { email, role } = parseInput(invitationSchema, input);
  if (!mayManage(inviter.role, role)) throw new Problem("forbidden");
  // As with other mailed links, the token is made again from the id when the mail is written.
  const id = newId(deps.clock);
  const tokenHash = await sha256Hex(await linkToken(secret, id));
  await transact(deps, async (tx) => {
    if (await loadAccountId(tx, email)) throw invalidInput({ email: { key: "invite.taken" } });
    const earlier = await loadInvitationOf(tx, email);
    if (earlier) removeInvitation(tx, earlier);
    const now = isoInstant(deps.clock());
    const invitation: Invitation = {
      id,
      email,
      role,
      tokenHash,
      invitedBy: { id: inviter.id, name: inviter.fullName },
      createdAt: now,
      expiresAt: shift(now, { milliseconds: INVITATION_MS }),
    };
    saveInvitation(tx, invitation);
    note(tx, inviter, "invitation.sent", invitation);
    await queueMail(deps, tx, {
      accountId: inviter.id,
      to: { name: email, email },
      locale: inviter.locale,
      mail: {
        template: "invitation",
        data: {
          fullName: email,
          inviter: inviter.fullName,
          role,
          linkId: id,
          expiresAt: invitation.expiresAt,
        },
      },
      attachments: [],
      subject: ["invitations", invitation.id],
    });
  });
}

/** The invitations that are open, oldest first. */
export async function listInvitations(deps: Deps, user: User | null): Promise<Invitation[]> {
  requirePermission(user, "accounts.manage");
  return (await listInvitationRecords(deps)).filter((one) => isOpen(one, deps));
}

/** Takes an invitation back. Throws `forbidden`, or `not-found` when it is none any more. */
export async function cancelInvitation(deps: Deps, user: User | null, id: Id): Promise<void> {
  const manager = requirePermission(user, "accounts.manage");
  await transact(deps, async (tx) => {
    const invitation = isId(id) ? await loadInvitation(tx, id) : null;
    if (!invitation) throw new Problem("not-found");
    if (!mayManage(manager.role, invitation.role)) throw new Problem("forbidden");
    removeInvitation(tx, invitation);
    note(tx, manager, "invitation.cancelled", invitation);
  });
}

/** The open invitation that a link's token stands for; null when there is none any more. */
export async function findInvitation(deps: Deps, token: string): Promise<Invitation | null> {
  const hash = await sha256Hex(token);
  return await transact(deps, async (tx) => {
    const invitation = await loadInvitationByToken(tx, hash);
    return invitation && await isGood(tx, deps, invitation) ? invitation : null;
  });
}

/**
 * Accepts an invitation: makes the account with its role and signs it in. A client account that has
 * taken the address meanwhile may be anybody's, so it becomes the invited person's, who has shown that
 * the address is theirs: new password, no second factor, its sessions ended. Throws `not-found` when
 * the invitation is over, `invalid-input`, `too-many-requests`, `unavailable`, or `wrong-state` when
 * the address belongs to one of the team already.
 */
export async function acceptInvitation(
  sessions: SessionDeps,
  passwords: PasswordHasher,
  token: string,
  input: unknown,
  from: { locale: Locale; visitor: Visitor },
): Promise<SessionTokens> {
  const { deps } = sessions;
  const { fullName, password } = parseInput(acceptanceSchema, input);
  await takeRegistration(deps, from.visitor);
  const found = await findInvitation(deps, token);
  if (!found) throw over();
  const owner = { email: found.email, fullName };
  const passwordHash = await hashNewPassword(passwords, password, owner);
  return await transact(deps, async (tx) => {
    const invitation = await loadInvitation(tx, found.id);
    if (!invitation || !await isGood(tx, deps, invitation)) throw over();
    const { email, role } = invitation;
    removeInvitation(tx, invitation);
    const id = await loadAccountId(tx, email);
    const taken = id && await loadAccount(tx, id);
    if (taken && taken.role !== "client") throw new Problem("wrong-state");
    const account = taken
      ? await takeOver(tx, deps, taken, { fullName, role, passwordHash, locale: from.locale })
      : await registerAccount(tx, deps, {
        email,
        fullName,
        passwordHash,
        locale: from.locale,
        role,
        verified: true,
        consents: await agreeToDocuments(deps, tx, from.locale),
      });
    note(tx, account, "invitation.accepted", invitation);
    return await openSession(tx, sessions, account, from.visitor);
  });
}

/** Gives a client's account to the person who has shown that its address is theirs. */
async function takeOver(
  tx: Tx,
  deps: Deps,
  account: Account,
  { passwordHash, ...changes }: Pick<Account, "fullName" | "role" | "passwordHash" | "locale">,
): Promise<Account> {
  const next = {
    ...withPassword(account, passwordHash),
    ...changes,
    emailVerifiedAt: isoInstant(deps.clock()),
    pendingEmail: undefined,
    formerEmail: undefined,
  };
  saveAccount(tx, next, account);
  removeSecondFactor(tx, account.id);
  await endAllSessions(tx, deps, account.id);
  return next;
}

function isOpen({ expiresAt }: Invitation, deps: Deps): boolean {
  return isoInstant(deps.clock()) < expiresAt;
}

/** Open, and from somebody who could still send it: who leaves the team leaves no door behind. */
async function isGood(tx: Tx, deps: Deps, invitation: Invitation): Promise<boolean> {
  if (!isOpen(invitation, deps)) return false;
  const inviter = await loadAccount(tx, invitation.invitedBy.id);
  return inviter !== null && mayManage(inviter.role, invitation.role);
}

function over(): Problem {
  return new Problem("not-found", { detail: "problem.invitation" });
}

function note(
  tx: Tx,
  { id, fullName }: Pick<User, "id" | "fullName">,
  action: AuditAction,
  { id: invitationId, email, role }: Invitation,
): void {
  tx.audit({
    actor: { id, name: fullName },
    action,
    subject: ["invitations", invitationId],
    details: { email, role },
  });
}
