/** What somebody was told and how they want to be reached: for an export, and their erasure. */
import { removeBlob } from "../kernel/blobs.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { CHAT_CHANNELS, type Delivery } from "./delivery_model.ts";
import {
  inboxChanged,
  type InboxEntry,
  inboxOf,
  readEntriesAbout,
  removeEntry,
} from "./inbox_store.ts";
import type { KeptMail } from "./mailbox.ts";
import { getReach, type Reach } from "./reach.ts";
import {
  aboutSubject,
  chatKey,
  digestOf,
  DIGESTS_DUE,
  MAILBOX,
  ofAccount,
  reachKey,
  readDeliveries,
  removeDelivery,
  type Subject,
} from "./store.ts";
import { rulesOf, topicOf } from "./topics.ts";
import type { Mail } from "./model.ts";

/** What a message is about, as its delivery says it. */
export type MailSubject = Subject;

/** Whether a message tells staff of somebody else: their export is not the place for it (GDPR article 15(4)). */
function isAboutOthers(mail: Mail): boolean {
  const topic = topicOf(mail);
  return topic !== "digest" && rulesOf(topic).staff;
}

/** The messages to an account, oldest first; attachments by their names. */
export async function exportOf(
  deps: Deps,
  accountId: Id,
): Promise<(Omit<Delivery, "attachments"> & { attachments: string[] })[]> {
  const deliveries = await Array.fromAsync(readDeliveries(deps, ofAccount(accountId)));
  return deliveries.filter(({ mail }) => !isAboutOthers(mail))
    .map(({ attachments, ...delivery }) => ({
      ...delivery,
      attachments: attachments.map(({ filename }) => filename),
    }));
}

/** What an account sees in its notification centre, and how it wants to be reached. */
export async function exportCentreOf(
  deps: Deps,
  accountId: Id,
): Promise<{ preferences: Reach; entries: Omit<InboxEntry, "accountId">[] }> {
  const entries = deps.kv.list<InboxEntry>({ prefix: inboxOf(accountId) });
  const all = await Array.fromAsync(entries, ({ value: { accountId: _, ...entry } }) => entry);
  return {
    preferences: await getReach(deps, accountId),
    entries: all.filter(({ mail }) => !isAboutOthers(mail)),
  };
}

/**
 * Removes the messages to an account, and those to others about the given subjects, with what the mailbox
 * kept of them, and how the account wanted to be reached; whether none is left. One that waits to be sent
 * is left for a later run. Invoices that were attached are the invoicing's own and stay.
 */
export async function eraseOf(
  deps: Deps,
  accountId: Id,
  subjects: readonly MailSubject[],
): Promise<boolean> {
  let complete = true;
  for (const index of [ofAccount(accountId), ...subjects.map(aboutSubject)]) {
    for await (const delivery of readDeliveries(deps, index)) {
      if (delivery.status === "queued") complete = false;
      else await removeMail(deps, delivery);
    }
  }
  await eraseInbox(deps, accountId, subjects);
  await eraseWishes(deps, accountId);
  return complete;
}

/** Removes the mails about subjects, whoever they went to; one that waits to be sent is left. */
export async function eraseAbout(deps: Deps, subjects: readonly MailSubject[]): Promise<void> {
  for (const subject of subjects) {
    for await (const delivery of readDeliveries(deps, aboutSubject(subject))) {
      if (delivery.status !== "queued") await removeMail(deps, delivery);
    }
  }
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

async function eraseInbox(
  deps: Deps,
  accountId: Id,
  subjects: readonly MailSubject[],
): Promise<void> {
  const remove = (entry: InboxEntry) => transact(deps, (tx) => removeEntry(tx, entry));
  for await (const { value } of deps.kv.list<InboxEntry>({ prefix: inboxOf(accountId) })) {
    await remove(value);
  }
  for (const subject of subjects) {
    for await (const entry of readEntriesAbout(deps, subject)) await remove(entry);
  }
  await deps.kv.delete(inboxChanged(accountId));
}

async function eraseWishes({ kv }: Deps, accountId: Id): Promise<void> {
  for await (const { key } of kv.list({ prefix: digestOf(accountId) })) await kv.delete(key);
  await kv.delete([...DIGESTS_DUE, accountId]);
  const { links } = await getReach({ kv }, accountId);
  for (const channel of CHAT_CHANNELS) {
    const link = links[channel];
    if (link) await kv.delete(chatKey(channel, link.chat));
  }
  await kv.delete(reachKey(accountId));
}
