/** The keys of payments. */
import type { Deps } from "../kernel/deps.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import { type Id, isId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import { searchWords } from "../kernel/words.ts";
import type { Payment, PaymentStatus } from "./model.ts";

/** Every payment in the order of creation. */
export const BY_ID: Deno.KvKey = ["payments", "by_id"];

/** Where a payment's record stands. */
export const paymentKey = (id: Id): Deno.KvKey => [...BY_ID, id];

/** The payments of an account, as records. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["payments", "by_account", accountId];

/** The payments of a status in the order of their creation, as records. */
export const ofStatus = (status: PaymentStatus): Deno.KvKey => ["payments", "by_status", status];

/** The payments whose transfer is still awaited, in the order of their expiry. */
export const EXPIRING: Deno.KvKey = ["payments", "expiring"];

/** The open payments of an account for an offer. */
export const openFor = (
  accountId: Id,
  offerId: Id,
): Deno.KvKey => ["payments", "open", accountId, offerId];

/** The payments that carry a transaction id. */
export const withTransaction = (transactionId: string): Deno.KvKey => [
  "payments",
  "by_transaction",
  transactionId.toUpperCase(),
];

/** Payments by the words that staff search them by. */
export const WORDS: Deno.KvKey = ["payments", "words"];

/** Where a reference for the transfer leads. */
export const referenceKey = (
  reference: string,
): Deno.KvKey => ["payments", "by_reference", reference];

/** The words of a payment, at most 40, the surest first: references, then who and what. */
export function wordsOf(payment: Payment): string[] {
  const { userInfo: info } = payment;
  const texts = [
    payment.reference,
    payment.transactionId,
    payment.invoiceNumber,
    info.fullName,
    info.email,
    info.company,
    info.telegram,
    info.whatsapp,
    info.discord,
    payment.offer.name.fr,
  ];
  return searchWords(texts.filter(Boolean).join(" ")).slice(0, 40);
}

/** Reads one payment; null when there is none, also of what has no form of an id. */
export async function readPayment(deps: Deps, id: string): Promise<Payment | null> {
  return isId(id) ? (await deps.kv.get<Payment>(paymentKey(id))).value : null;
}

/** Writes a payment with its indexes in place of what it was. */
export function writePayment(tx: Tx, next: Payment, before: Payment | null): void {
  const { id, accountId, createdAt } = next;
  if (before) {
    for (const key of indexKeys(before)) tx.delete(key);
  }
  tx.set(paymentKey(id), next);
  tx.set([...ofAccount(accountId), id], next);
  tx.set([...ofStatus(next.status), createdAt, id], next);
  tx.set(referenceKey(next.reference), id);
  for (const key of indexKeys(next)) {
    if (key[1] !== "by_status") tx.set(key, id);
  }
}

/** The keys that may go when a payment changes. */
function indexKeys(payment: Payment): Deno.KvKey[] {
  const { id, accountId, status, createdAt } = payment;
  const keys: Deno.KvKey[] = [
    [...ofStatus(status), createdAt, id],
    ...wordsOf(payment).map((word) => [...WORDS, word, id]),
  ];
  if (status === "pending") keys.push(expiringKey(payment.expiresAt, id));
  if (status === "pending" || status === "transaction_submitted") {
    keys.push([...openFor(accountId, payment.offer.id), id]);
  }
  if (payment.transactionId) keys.push([...withTransaction(payment.transactionId), id]);
  return keys;
}

function expiringKey(expiresAt: IsoInstant, id: Id): Deno.KvKey {
  return [...EXPIRING, expiresAt, id];
}
