/** One step in a payment's life: state, indexes, history and audit entry together. */
import { type Actor } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import { type Payment, type PaymentStatus, TRANSITIONS } from "./model.ts";
import { paymentKey, writePayment } from "./store.ts";

/**
 * Takes `payment` through `statuses`, one history entry each, and writes it; `changes` are further
 * members of the record. Throws the `wrong-state` problem when a step isn't one of
 * {@linkcode TRANSITIONS}.
 */
export function advance(
  deps: Deps,
  tx: Tx,
  payment: Payment,
  step: {
    statuses: readonly [PaymentStatus, ...PaymentStatus[]];
    by: Actor;
    note?: string;
    changes?: Partial<Pick<Payment, "transactionId" | "invoiceNumber" | "seal">>;
  },
): Payment {
  const at = isoInstant(deps.clock());
  const { statuses, by, note, changes } = step;
  let next: Payment = { ...payment, ...changes };
  for (const status of statuses) {
    if (!TRANSITIONS[next.status].includes(status)) {
      throw new Problem("wrong-state", { extensions: { paymentStatus: payment.status } });
    }
    const event = { status, at, by: { id: by.id, name: by.name }, ...(note ? { note } : {}) };
    next = { ...next, status, history: [...next.history, event] };
  }
  writePayment(tx, next, payment);
  tx.audit({
    actor: by,
    action: `payment.${next.status}`,
    subject: ["payments", payment.id],
    note,
    details: { from: payment.status, to: next.status },
  });
  return next;
}

/** The payment inside a unit of work. Throws the `not-found` problem, also when it is another account's than `owner`. */
export async function requirePayment(tx: Tx, id: string, owner?: Id): Promise<Payment> {
  const payment = isId(id) ? await tx.get<Payment>(paymentKey(id)) : null;
  if (!payment || (owner !== undefined && payment.accountId !== owner)) {
    throw new Problem("not-found");
  }
  return payment;
}
