/**
 * Erasing a person (GDPR article 17). What lets them in goes in one commit, with the job that goes
 * through everything else: a person may have more records than a commit takes.
 */
import type { Access } from "../accounts/access_token.ts";
import { checkPassword, currentPasswordSchema } from "../accounts/change_password.ts";
import { anonymiseAccount } from "../accounts/erase_account.ts";
import type { Account } from "../accounts/model.ts";
import type { PasswordHasher } from "../accounts/password.ts";
import { forgetActor, forgetSubject } from "../kernel/audit.ts";
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { forgetRequests } from "../kernel/idempotency.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { z } from "zod";
import { noticesOf } from "../notices/personal_data.ts";
import { eraseOf as eraseMails, type MailSubject } from "../notifications/personal_data.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import { paymentsOf } from "../payments/personal_data.ts";
import { exportOf as subscriptionsOf } from "../subscriptions/personal_data.ts";
import { AREAS } from "./areas.ts";
import { planErasure } from "./erasure_plan.ts";

/** The kind of the job that goes on with an erasure; its data is `{ accountId }`. */
export const ERASE_JOB = "erase-account";

/** How long until what could not be erased yet is looked at again, in hours. */
const AGAIN_HOURS = 6;

/** Schema of what the form posts: the password, and that one has understood. */
export const erasureSchema = z.object({
  currentPassword: currentPasswordSchema,
  understood: z.literal(true, "data.erase.understand"),
});

/**
 * Erases the account of who is signed in, after a check of the password. Throws `unauthenticated`,
 * `invalid-input` with the fields, `too-many-requests`, or `wrong-state` where something still has to be
 * dealt with; {@linkcode planErasure} says what.
 */
export async function eraseAccount(
  deps: Deps,
  passwords: PasswordHasher,
  access: Access,
  input: unknown,
): Promise<void> {
  const { currentPassword } = parseInput(erasureSchema, input);
  const { id, role, passwordHash } = await checkPassword(deps, passwords, access, currentPassword);
  const { obstacles } = await planErasure(deps, { id, role });
  if (obstacles.length > 0) throw new Problem("wrong-state", { detail: "data.erase.not_yet" });
  await transact(deps, async (tx) => {
    await queueErasedMail(deps, tx, await anonymiseAccount(tx, deps, id, passwordHash));
    tx.job({ kind: ERASE_JOB, data: { accountId: id } });
  });
}

/** Adds the mail that tells somebody of the erasure, to the address that the account had. */
export async function queueErasedMail(
  deps: Deps,
  tx: Tx,
  { id, fullName, email, locale }: Account,
): Promise<void> {
  await queueMail(deps, tx, {
    accountId: id,
    to: { name: fullName, email },
    locale,
    mail: { template: "account-erased", data: { fullName, at: isoInstant(deps.clock()) } },
    attachments: [],
    subject: ["accounts", id],
  });
}

/**
 * Goes through all that an erased account left behind; whether nothing is left. What can't go yet (a
 * mail on its way, a transfer that arrived meanwhile) stays for the next run. Run again, it changes
 * nothing.
 */
export async function eraseRemains(deps: Deps, accountId: Id): Promise<boolean> {
  const payments = await paymentsOf(deps, accountId);
  const notices = await noticesOf(deps, accountId);
  const subscriptions = await subscriptionsOf(deps, accountId);
  let complete = true;
  for (const { eraseOf } of AREAS) {
    const done = await eraseOf?.(deps, accountId) ?? true;
    complete &&= done;
  }
  const mailsGone = await eraseMails(deps, accountId, [
    ["accounts", accountId],
    ...payments.flatMap(({ id }): MailSubject[] => [["payments", id], ["payments-staff", id]]),
    ...notices.flatMap(({ id }): MailSubject[] => [["notices", id], ["notices-staff", id]]),
  ]);
  await forgetRequests(deps, accountId);
  await forgetActor(deps, accountId);
  await forgetSubject(deps, ["accounts", accountId], accountId);
  const subjects = { payments, notices, subscriptions };
  for (const [area, records] of Object.entries(subjects)) {
    for (const { id } of records) await forgetSubject(deps, [area, id], accountId);
  }
  return complete && mailsGone;
}

/** When {@linkcode eraseRemains} is to be run again. */
export function nextRun(deps: Deps): string {
  return shift(isoInstant(deps.clock()), { hours: AGAIN_HOURS });
}
