/** The keys of the notification centre. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Mail } from "./model.ts";
import type { Subject } from "./store.ts";

/** How long an entry is kept, in milliseconds: a year. */
const KEPT_MS = 365 * 24 * 60 * 60 * 1000;

/** Something that somebody was told. */
export interface InboxEntry {
  id: Id;
  accountId: Id;
  /** The message, which is written anew in the reader's language. */
  mail: Mail;
  subject: Subject;
  createdAt: IsoInstant;
  readAt?: IsoInstant;
}

/** The entries of an account. */
export const inboxOf = (accountId: Id): Deno.KvKey => ["notifications", "inbox", accountId];

/** Where an entry stands. */
export const inboxKey = (accountId: Id, id: Id): Deno.KvKey => [...inboxOf(accountId), id];

/** The entries that an account hasn't read. */
export const unreadOf = (accountId: Id): Deno.KvKey => ["notifications", "unread", accountId];

/** Stands while an entry is unread. */
export const unreadKey = (accountId: Id, id: Id): Deno.KvKey => [...unreadOf(accountId), id];

/** Written with every change of an account's entries, to be watched. */
export const inboxChanged = (accountId: Id): Deno.KvKey => [
  "notifications",
  "inbox_changed",
  accountId,
];

/** The entries about a subject, whosever they are; the value is the account's id. */
const inboxAbout = (subject: Subject): Deno.KvKey => ["notifications", "inbox_about", ...subject];

/** Writes a new entry, unread. */
export function addEntry(tx: Tx, entry: InboxEntry): void {
  const kept = { expireIn: KEPT_MS };
  writeEntry(tx, entry);
  tx.set(unreadKey(entry.accountId, entry.id), true, kept);
  tx.set([...inboxAbout(entry.subject), entry.id], entry.accountId, kept);
}

/** Writes what has become of an entry. */
export function writeEntry(tx: Tx, entry: InboxEntry): void {
  tx.set(inboxKey(entry.accountId, entry.id), entry, { expireIn: KEPT_MS });
  tx.set(inboxChanged(entry.accountId), entry.id);
}

/** Removes an entry. */
export function removeEntry(tx: Tx, { id, accountId, subject }: InboxEntry): void {
  tx.delete(inboxKey(accountId, id));
  tx.delete(unreadKey(accountId, id));
  tx.delete([...inboxAbout(subject), id]);
}

/** The entries about a subject. */
export async function* readEntriesAbout(
  { kv }: Pick<Deps, "kv">,
  subject: Subject,
): AsyncGenerator<InboxEntry> {
  for await (const { key, value: accountId } of kv.list<Id>({ prefix: inboxAbout(subject) })) {
    const { value } = await kv.get<InboxEntry>(inboxKey(accountId, String(key.at(-1))));
    if (value) yield value;
  }
}
