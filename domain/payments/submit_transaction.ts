/** Step 3 of the checkout: the client names the transfer. */
import type { User } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { z } from "zod";
import { type Payment, transactionIdSchema } from "./model.ts";
import { mailClient, mailStaff, paymentFacts } from "./payment_mail.ts";
import { advance, requirePayment } from "./transition.ts";

/** Schema of the submission. */
export const submissionSchema = z.object({ transactionId: transactionIdSchema });

/**
 * Takes the client's own payment from `pending` to `transaction_submitted`. Submitting the same id
 * again changes nothing. Throws `not-found` for another's payment, `wrong-state`, or `invalid-input`.
 */
export function submitTransaction(
  deps: Deps,
  user: User,
  id: Id,
  input: unknown,
): Promise<Payment> {
  return transact(deps, async (tx) => {
    // The object and its owner are decided before the input: a stranger learns nothing from a 422.
    const payment = await requirePayment(tx, id, user.id);
    const { transactionId } = parseInput(submissionSchema, input);
    if (payment.status === "transaction_submitted" && payment.transactionId === transactionId) {
      return payment;
    }
    const next = advance(deps, tx, payment, {
      statuses: ["transaction_submitted"],
      by: { id: user.id, name: user.fullName },
      changes: { transactionId },
    });
    await mailClient(deps, tx, next, {
      template: "transaction-received",
      data: { ...paymentFacts(next), transactionId },
    });
    await mailStaff(deps, tx, next);
    return next;
  });
}
