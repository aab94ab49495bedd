/** The keys of what is sent to people, of their notification centre, and of how they want to be reached. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { ChatChannel, Delivery } from "./delivery_model.ts";

/** What something is about, as `["payments", id]`. */
export type Subject = readonly [area: string, id: string];

/** Where a delivery's record stands. */
export const deliveryKey = (id: Id): Deno.KvKey => ["notifications", "by_id", id];

/** The deliveries about a subject, by their ids. */
export const aboutSubject = (subject: Subject): Deno.KvKey => [
  "notifications",
  "by_subject",
  ...subject,
];

/** The deliveries to an account, by their ids. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["notifications", "by_account", accountId];

/** The mails kept because no server is configured. */
export const MAILBOX: Deno.KvKey = ["notifications", "mailbox"];

/** How somebody wants to be reached. */
export const reachKey = (accountId: Id): Deno.KvKey => ["notifications", "reach", accountId];

/** What waits for somebody's next digest. */
export const digestOf = (accountId: Id): Deno.KvKey => ["notifications", "digest", accountId];

/** Who has something waiting for their next digest. */
export const DIGESTS_DUE: Deno.KvKey = ["notifications", "digest_due"];

/** The last day whose digests have gone out. */
export const DIGEST_DAY: Deno.KvKey = ["notifications", "digest_day"];

/** The account that a chat is linked to. */
export const chatKey = (channel: ChatChannel, chat: string): Deno.KvKey => [
  "notifications",
  "chats",
  channel,
  chat,
];

/** A token for linking a chat, by its SHA-256. */
export const linkTokenKey = (hash: string): Deno.KvKey => ["notifications", "link_tokens", hash];

/** When a channel's provider may be given its next message, and how it fares. */
export const channelLineKey = (channel: ChatChannel): Deno.KvKey => [
  "notifications",
  "line",
  channel,
];

/** When a message was last skipped because a channel isn't set up. */
export const skippingKey = (channel: ChatChannel): Deno.KvKey => [
  "notifications",
  "skipping",
  channel,
];

/** When a chat may be given its next message. */
export const chatLineKey = (channel: ChatChannel, chat: string): Deno.KvKey => [
  "notifications",
  "chat_line",
  channel,
  chat,
];

/** An update that a channel's provider has told us already. */
export const updateKey = (channel: ChatChannel, id: string): Deno.KvKey => [
  "notifications",
  "updates",
  channel,
  id,
];

/** Writes a new delivery with its indexes. */
export function addDelivery(tx: Tx, delivery: Delivery): void {
  writeDelivery(tx, delivery);
  for (const key of indexKeys(delivery)) tx.set(key, delivery.id);
}

/** Writes what has become of a delivery. */
export function writeDelivery(tx: Tx, delivery: Delivery): void {
  tx.set(deliveryKey(delivery.id), delivery);
}

/** Removes a delivery with its indexes. */
export function removeDelivery(tx: Tx, delivery: Delivery): void {
  for (const key of [deliveryKey(delivery.id), ...indexKeys(delivery)]) tx.delete(key);
}

/** The deliveries of an index, oldest first, at most `limit`. */
export async function* readDeliveries(
  { kv }: Pick<Deps, "kv">,
  index: Deno.KvKey,
  limit?: number,
): AsyncGenerator<Delivery> {
  // Its id ends the key: the value held the whole delivery in older stores.
  for await (const { key } of kv.list({ prefix: index }, { limit })) {
    const { value } = await kv.get<Delivery>(deliveryKey(String(key.at(-1))));
    if (value) yield value;
  }
}

function indexKeys({ id, subject, accountId }: Delivery): Deno.KvKey[] {
  const about = [...aboutSubject(subject), id];
  return accountId === null ? [about] : [about, [...ofAccount(accountId), id]];
}
