/** Taking the person out of an account (GDPR article 17). What is left holds orders and invoices together. */
import { ERASED_NAME } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import { saveDevices } from "./device_store.ts";
import { loadInvitationOf, removeInvitation } from "./invitation_store.ts";
import { forgetSeen } from "./last_seen.ts";
import type { Account } from "./model.ts";
import { requireAnotherOwner } from "./roles.ts";
import { endAllSessions } from "./sessions.ts";
import { loadAccount, saveErasedAccount } from "./store.ts";
import { removeSecondFactor } from "./two_factor_store.ts";

/**
 * Anonymises an account inside a unit of work: nobody can sign in to it, its address is free again,
 * every session has ended. Gives the account as it was. Throws `not-found`, `last-owner`, or `conflict`
 * when its password isn't `passwordHash` any more, which was checked before.
 */
export async function anonymiseAccount(
  tx: Tx,
  deps: Deps,
  accountId: Id,
  passwordHash: string,
): Promise<Account> {
  const before = await loadAccount(tx, accountId);
  if (!before || before.erasedAt !== undefined) throw new Problem("not-found");
  if (before.passwordHash !== passwordHash) throw new Problem("conflict");
  if (before.role === "owner") await requireAnotherOwner(tx, deps, accountId);
  const { id, locale, consents, createdAt, passwordVersion = 0 } = before;
  await saveErasedAccount(tx, {
    id,
    // `.invalid` never resolves (RFC 6761 section 6.4).
    email: `${id.toLowerCase()}@efface.invalid`,
    fullName: ERASED_NAME,
    role: "client",
    locale,
    passwordHash: "",
    passwordVersion: passwordVersion + 1,
    profile: {},
    ...(consents && { consents }),
    createdAt,
    erasedAt: isoInstant(deps.clock()),
  }, before);
  const invitation = await loadInvitationOf(tx, before.email);
  if (invitation) removeInvitation(tx, invitation);
  removeSecondFactor(tx, accountId);
  saveDevices(tx, accountId, []);
  forgetSeen(tx, accountId);
  await endAllSessions(tx, deps, accountId);
  // The one who acts is named by the account alone: the entry outlives the person's data.
  tx.audit({
    actor: { id: accountId, name: ERASED_NAME },
    action: "account.erased",
    subject: ["accounts", accountId],
  });
  return before;
}
