/** A person's payments: all that is known of them for an export, and what stays after an erasure. */
import { ERASED_NAME } from "../kernel/audit.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { cancelWithin } from "./cancel_payment.ts";
import type { Payment } from "./model.ts";
import { ofAccount, ofStatus, writePayment } from "./store.ts";
import { requirePayment } from "./transition.ts";

/** What an export says of a payment: staff by their role, not by name, and no secret of ours. */
export type ExportedPayment =
  & Omit<Payment, "history" | "notes" | "seal">
  & {
    history: { status: Payment["status"]; at: IsoInstant; by: "client" | "staff"; note?: string }[];
    notes: { at: IsoInstant; text: string }[];
  };

/** The payments of an account, oldest first, with the notes that staff wrote about them (GDPR article 15). */
export async function exportOf(deps: Deps, accountId: Id): Promise<ExportedPayment[]> {
  return (await paymentsOf(deps, accountId)).map(({ seal: _, history, notes, ...payment }) => ({
    ...payment,
    history: history.map(({ by, ...event }) => ({
      ...event,
      by: by.id === accountId ? "client" : "staff",
    })),
    notes: notes.map(({ at, text }) => ({ at, text })),
  }));
}

/** The payments of an account, oldest first, all of them. */
export async function paymentsOf(deps: Deps, accountId: Id): Promise<Payment[]> {
  const entries = deps.kv.list<Payment>({ prefix: ofAccount(accountId) });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/**
 * Erases what no law has us keep of an account's payments, each in its own commit; whether nothing is
 * left to do. A confirmed payment keeps who is on its invoice (Code de commerce L123-22) and loses the
 * contacts and the notes; one that was never paid loses the person. What still waits for a transfer is
 * cancelled; a transfer under way waits for the staff's decision. Run again, it changes nothing.
 */
export async function eraseOf(deps: Deps, accountId: Id): Promise<boolean> {
  let complete = true;
  for (const { id } of await paymentsOf(deps, accountId)) {
    const erased = await transact(deps, async (tx) => {
      const payment = await requirePayment(tx, id);
      return payment.erasedAt !== undefined || erasePayment(deps, tx, payment);
    });
    complete &&= erased;
  }
  return complete;
}

/** The ends of a payment without money. */
const UNPAID_ENDS = ["rejected", "cancelled", "expired"] as const;

/** Takes the person out of the orders that ended unpaid before an instant; gives them. Safe to run again. */
export async function forgetUnpaid(
  deps: Deps,
  before: IsoInstant,
): Promise<Pick<Payment, "id" | "accountId">[]> {
  const forgotten: Pick<Payment, "id" | "accountId">[] = [];
  for (const status of UNPAID_ENDS) {
    const prefix = ofStatus(status);
    const old = deps.kv.list<Payment>({ prefix, end: [...prefix, before] }, { batchSize: 500 });
    for await (const { value: { id, accountId } } of old) {
      const done = await transact(deps, async (tx) => {
        const payment = await requirePayment(tx, id);
        const endedAt = payment.history.at(-1)?.at ?? payment.createdAt;
        if (payment.erasedAt !== undefined || payment.status !== status) return false;
        return endedAt < before && erasePayment(deps, tx, payment);
      });
      if (done) forgotten.push({ id, accountId });
    }
  }
  return forgotten;
}

function erasePayment(deps: Deps, tx: Tx, payment: Payment): boolean {
  if (payment.status === "transaction_submitted" || payment.status === "verified") return false;
  const client = { id: payment.accountId, name: ERASED_NAME };
  const closed = payment.status === "pending" ? cancelWithin(deps, tx, payment, client) : payment;
  const erasedAt = isoInstant(deps.clock());
  const next = closed.status === "confirmed"
    ? keepInvoiced(closed, erasedAt)
    : keepNobody(closed, erasedAt);
  writePayment(tx, next, closed);
  return true;
}

const NO_CONTACTS = { telegram: undefined, whatsapp: undefined, discord: undefined };

function keepInvoiced(payment: Payment, erasedAt: IsoInstant): Payment {
  // The chain vouches for one without a seal as a whole.
  if (!payment.seal) return { ...payment, notes: [], erasedAt };
  const userInfo = { ...payment.userInfo, ...NO_CONTACTS };
  return { ...payment, userInfo, seal: { hash: payment.seal.hash }, notes: [], erasedAt };
}

function keepNobody(payment: Payment, erasedAt: IsoInstant): Payment {
  const { userInfo: { address: { country } }, accountId } = payment;
  const none = ERASED_NAME;
  return {
    ...payment,
    userInfo: {
      ...NO_CONTACTS,
      fullName: none,
      email: none,
      vatNumber: undefined,
      address: { line1: none, postalCode: none, city: none, country },
    },
    transactionId: undefined,
    history: payment.history.map(({ status, at, by }) => ({
      status,
      at,
      by: by.id === accountId ? { id: accountId, name: none } : by,
    })),
    notes: [],
    erasedAt,
  };
}
