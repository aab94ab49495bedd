/** An admin did not find the money. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { transact } from "../kernel/tx.ts";
import { requiredLine } from "../kernel/text.ts";
import type { Payment } from "./model.ts";
import { mailClient, paymentFacts } from "./payment_mail.ts";
import { advance, requirePayment } from "./transition.ts";

/** The reason of a rejection, which the client reads. */
export const rejectionSchema = z.object({ reason: requiredLine(500) });

/**
 * Rejects a payment for a reason that the client is told. A rejected payment stays as it is; a
 * confirmed one is a 409. Throws `forbidden`, `not-found`, `wrong-state` or `invalid-input` (field `reason`).
 */
export async function rejectPayment(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
): Promise<Payment> {
  const admin = requirePermission(user, "payments.validate");
  return await transact(deps, async (tx) => {
    const payment = await requirePayment(tx, id);
    const { reason } = parseInput(rejectionSchema, input);
    if (payment.status === "rejected") return payment;
    const next = advance(deps, tx, payment, {
      statuses: ["rejected"],
      by: { id: admin.id, name: admin.fullName },
      note: reason,
    });
    await mailClient(deps, tx, next, {
      template: "payment-rejected",
      data: { ...paymentFacts(next), reason },
    });
    return next;
  });
}
