/** The keys of deliveries and of the built-in mailbox. */
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Delivery } from "./model.ts";

/** Where a delivery's record stands. */
export const deliveryKey = (id: Id): Deno.KvKey => ["notifications", "by_id", id];

/** The deliveries about a subject. */
export const aboutSubject = (subject: readonly [string, string]): Deno.KvKey => [
  "notifications",
  "by_subject",
  ...subject,
];

/** The mails to an account, as records. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["notifications", "by_account", accountId];

/** The mails kept because no server is configured. */
export const MAILBOX: Deno.KvKey = ["notifications", "mailbox"];

/** Writes a delivery with its indexes. */
export function writeDelivery(tx: Tx, delivery: Delivery): void {
  for (const key of keysOf(delivery)) tx.set(key, delivery);
}

/** Removes a delivery with its indexes. */
export function removeDelivery(tx: Tx, delivery: Delivery): void {
  for (const key of keysOf(delivery)) tx.delete(key);
}

function keysOf({ id, subject, accountId }: Delivery): Deno.KvKey[] {
  const keys = [deliveryKey(id), [...aboutSubject(subject), id]];
  return accountId === null ? keys : [...keys, [...ofAccount(accountId), id]];
}
