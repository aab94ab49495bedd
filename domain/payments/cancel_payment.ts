/** The client gives up an order before naming a transfer. */
import type { User } from "../accounts/model.ts";
import type { Actor } from "../kernel/audit.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Payment } from "./model.ts";
import { mailClient, paymentFacts } from "./payment_mail.ts";
import { advance, requirePayment } from "./transition.ts";

/** Cancels the client's own `pending` payment; again, it changes nothing. Throws `not-found` or `wrong-state`. */
export function cancelPayment(deps: Deps, user: User, id: Id): Promise<Payment> {
  return transact(deps, async (tx) => {
    const payment = await requirePayment(tx, id, user.id);
    if (payment.status === "cancelled") return payment;
    const next = cancelWithin(deps, tx, payment, { id: user.id, name: user.fullName });
    await mailClient(deps, tx, next, { template: "payment-cancelled", data: paymentFacts(next) });
    return next;
  });
}

/**
 * Cancels a `pending` payment as part of a larger unit of work, which tells the client itself. Throws
 * `wrong-state`.
 */
export function cancelWithin(deps: Deps, tx: Tx, payment: Payment, by: Actor): Payment {
  return advance(deps, tx, payment, { statuses: ["cancelled"], by });
}
