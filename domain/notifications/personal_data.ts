/** The mails to a person: for an export, and their erasure. */
import { removeBlob } from "../kernel/blobs.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import type { KeptMail } from "./mailbox.ts";
import type { Delivery, MailTemplate } from "./model.ts";
import { aboutSubject, MAILBOX, ofAccount, removeDelivery } from "./store.ts";

/** What a mail is about, as its delivery says it. */
export type MailSubject = Delivery["subject"];

/** The mails that tell staff of somebody else: their export is not the place for it (GDPR article 15(4)). */
const ABOUT_OTHERS: ReadonlySet<MailTemplate> = new Set(["staff-payment", "staff-notice"]);

/** The mails to an account, oldest first; attachments by their names. */
export async function exportOf(
  deps: Deps,
  accountId: Id,
): Promise<(Omit<Delivery, "attachments"> & { attachments: string[] })[]> {
  const entries = deps.kv.list<Delivery>({ prefix: ofAccount(accountId) });
  const mails = await Array.fromAsync(entries, ({ value }) => value);
  return mails.filter(({ mail }) => !ABOUT_OTHERS.has(mail.template))
    .map(({ attachments, ...delivery }) => ({
      ...delivery,
      attachments: attachments.map(({ filename }) => filename),
    }));
}

/**
 * Removes the mails to an account, and those to others about the given subjects, with what the mailbox
 * kept of them; whether none is left. One that waits to be sent is left for a later run. Invoices that
 * were attached are the invoicing's own and stay.
 */
export async function eraseOf(
  deps: Deps,
  accountId: Id,
  subjects: readonly MailSubject[],
): Promise<boolean> {
  let complete = true;
  for (const prefix of [ofAccount(accountId), ...subjects.map(aboutSubject)]) {
    for await (const { value } of deps.kv.list<Delivery>({ prefix })) {
      if (value.status === "queued") complete = false;
      else await removeMail(deps, value);
    }
  }
  return complete;
}

async function removeMail(deps: Deps, delivery: Delivery): Promise<void> {
  const place = [...MAILBOX, delivery.id];
  await transact(deps, async (tx) => {
    const kept = await tx.get<KeptMail>(place);
    if (kept) await removeBlob(deps.kv, tx, kept.content.sha256);
    tx.delete(place);
    removeDelivery(tx, delivery);
  });
}
