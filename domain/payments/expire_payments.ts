/** Orders that nobody paid come to their end. */
import { SYSTEM } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { mailClient, paymentFacts } from "./payment_mail.ts";
import { EXPIRING } from "./store.ts";
import { advance, requirePayment } from "./transition.ts";

/** Expires every `pending` payment whose time is up; gives how many. Run again, it changes nothing. */
export async function expirePayments(deps: Deps): Promise<number> {
  const now = isoInstant(deps.clock());
  const due = deps.kv.list<Id>({ prefix: EXPIRING, end: [...EXPIRING, `${now}\uffff`] });
  let count = 0;
  for await (const { value: id } of due) {
    const expired = await transact(deps, async (tx) => {
      const payment = await requirePayment(tx, id);
      if (payment.status !== "pending" || payment.expiresAt > now) return false;
      const next = advance(deps, tx, payment, { statuses: ["expired"], by: SYSTEM });
      await mailClient(deps, tx, next, { template: "payment-expired", data: paymentFacts(next) });
      return true;
    });
    if (expired) count++;
  }
  return count;
}
