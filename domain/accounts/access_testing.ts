/** What tests of mailed links and notices share: reading an account's mails, and the tokens of their links. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import type { Delivery } from "../notifications/delivery_model.ts";
import type { MailTemplate } from "../notifications/model.ts";
import { linkToken } from "./mailed_link.ts";
import { SEND_RESET_JOB, sendPasswordReset } from "./reset_password.ts";
import type { TestAccounts } from "./testing.ts";

/** The mails to an account so far of one template, oldest first. */
export async function mailsOf(
  deps: Deps,
  accountId: Id,
  template: MailTemplate,
): Promise<Delivery[]> {
  const deliveries = await listDeliveriesAbout(deps, ["accounts", accountId]);
  return deliveries.filter(({ mail }) => mail.template === template);
}

/** The tokens in an account's mails of one template, oldest first. */
export async function tokensOf(
  { sessions }: TestAccounts,
  accountId: Id,
  template: MailTemplate,
): Promise<string[]> {
  const mails = await mailsOf(sessions.deps, accountId, template);
  return await Promise.all(mails.map(({ mail: { data } }) => {
    if (!("linkId" in data)) throw new Error(`A ${template} has no link`);
    return linkToken(sessions.secret, data.linkId);
  }));
}

/** Does what the worker does with every asking for another password; gives how many there were. */
export async function sendResets({ sessions }: TestAccounts): Promise<number> {
  const jobs = (await listPendingJobs(sessions.deps)).filter(({ kind }) => kind === SEND_RESET_JOB);
  for (const { id, dueAt, data } of jobs) {
    await sendPasswordReset(sessions, (data as { email: string }).email, (tx) => {
      tx.delete(["outbox", "pending", id]);
      tx.delete(["outbox", "due", dueAt, id]);
      return Promise.resolve();
    });
  }
  return jobs.length;
}
