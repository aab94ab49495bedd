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

/** The mails kept because no server is configured. */
export const MAILBOX: Deno.KvKey = ["notifications", "mailbox"];

/** Writes a delivery with its index. */
export function writeDelivery(tx: Tx, delivery: Delivery): void {
  tx.set(deliveryKey(delivery.id), delivery);
  tx.set([...aboutSubject(delivery.subject), delivery.id], delivery);
}
