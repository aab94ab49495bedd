/** Reading payments: the client's own, and the staff's lists. */
import type { User } from "../accounts/model.ts";
import { can, requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { toE164 } from "../kernel/identifiers.ts";
import { listPage, type Page, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import { searchWords } from "../kernel/words.ts";
import { compactCreditorReference, isCreditorReference } from "./creditor_reference.ts";
import { type Payment, type PaymentStatus, TRANSITIONS } from "./model.ts";
import {
  BY_ID,
  ofAccount,
  ofStatus,
  openFor,
  readPayment,
  withTransaction,
  WORDS,
  wordsOf,
} from "./store.ts";

/** The payments of an account, newest first. */
export function listOwnPayments(
  deps: Deps,
  accountId: Id,
  request: PageRequest,
): Promise<Page<Payment>> {
  return listPage<Payment>(deps.kv, ofAccount(accountId), { ...request, reverse: true });
}

/** A payment of the user, or any for who may read payments. Throws the `not-found` problem else. */
export async function getPayment(deps: Deps, user: User, id: Id): Promise<Payment> {
  const payment = await readPayment(deps, id);
  if (!payment || (payment.accountId !== user.id && !can(user.role, "payments.read"))) {
    throw new Problem("not-found");
  }
  return payment;
}

/** The newest open payment of an account for an offer, which the checkout offers to resume. */
export async function findOpenPayment(
  deps: Deps,
  accountId: Id,
  offerId: Id,
): Promise<Payment | null> {
  const entries = deps.kv.list<Id>({ prefix: openFor(accountId, offerId) }, {
    reverse: true,
    limit: 1,
  });
  for await (const { value: id } of entries) return await readPayment(deps, id);
  return null;
}

/** The staff's list of one status: the longest waiting first, the newest first where nothing waits any more. */
export function listByStatus(
  deps: Deps,
  user: User | null,
  status: PaymentStatus,
  request: PageRequest,
): Promise<Page<Payment>> {
  requirePermission(user, "payments.read");
  const reverse = TRANSITIONS[status].length === 0;
  return listPage<Payment>(deps.kv, ofStatus(status), { ...request, reverse });
}

/** The staff's list of all payments, newest first. */
export function listAllPayments(
  deps: Deps,
  user: User | null,
  request: PageRequest,
): Promise<Page<Payment>> {
  requirePermission(user, "payments.read");
  return listPage<Payment>(deps.kv, BY_ID, { ...request, reverse: true });
}

/** At most so many payments a search looks at before it gives what it found. */
const SEARCH_LIMIT = 500;

/**
 * The payments that carry all words of `query` (client, contacts, company, reference, transaction,
 * invoice, offer), each as the beginning of a word; at most 50, newest first, of one status if given.
 */
export async function searchPayments(
  deps: Deps,
  user: User | null,
  query: string,
  status?: PaymentStatus,
): Promise<Payment[]> {
  requirePermission(user, "payments.read");
  for (const words of readings(query)) {
    const found = await withWords(deps, words, status);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a query may mean: its words; references and phone numbers in any groups that people write. */
function readings(query: string): string[][] {
  const reference = compactCreditorReference(query);
  if (isCreditorReference(reference)) return [searchWords(reference)];
  const phone = /^[\d\s().+-]+$/.test(query) ? toE164(query) : undefined;
  return [searchWords(query), ...(phone ? [searchWords(phone)] : [])];
}

async function withWords(
  deps: Deps,
  words: readonly string[],
  status: PaymentStatus | undefined,
): Promise<Payment[]> {
  const [rarest, ...others] = words.toSorted((a, b) => b.length - a.length);
  if (rarest === undefined) return [];
  const ids = new Set<Id>();
  const entries = deps.kv.list<Id>({
    start: [...WORDS, rarest],
    end: [...WORDS, `${rarest}\uffff`],
  }, { limit: SEARCH_LIMIT, reverse: true });
  for await (const { value: id } of entries) ids.add(id);
  const found: Payment[] = [];
  for (const id of [...ids].sort().reverse()) {
    const payment = await readPayment(deps, id);
    if (!payment || (status && payment.status !== status)) continue;
    if (others.every((word) => hasWord(payment, word))) found.push(payment);
    if (found.length === 50) break;
  }
  return found;
}

function hasWord(payment: Payment, start: string): boolean {
  return wordsOf(payment).some((word) => word.startsWith(start));
}

/** Whether another payment carries the transaction id of this one, which staff must look into. */
export async function hasDuplicateTransaction(deps: Deps, payment: Payment): Promise<boolean> {
  if (!payment.transactionId) return false;
  const entries = deps.kv.list<Id>({ prefix: withTransaction(payment.transactionId) }, {
    limit: 2,
  });
  for await (const { value: id } of entries) if (id !== payment.id) return true;
  return false;
}
