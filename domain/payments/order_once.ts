/**
 * One form, one order: a form carries a token, and the order that it made is remembered under it in
 * the same commit. A double click, a reload of the answer or a retry over a lost connection then leads
 * to the order that is there already.
 */
import type { User } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Locale } from "../kernel/i18n.ts";
import { newSecret } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { transact } from "../kernel/tx.ts";
import { placeOrder } from "./create_payment.ts";
import { orderOfForm, rememberOrder } from "./form_store.ts";
import { newPaymentSchema, type Payment } from "./model.ts";

/** A token for a form about to be shown. */
export function newFormToken(): string {
  return newSecret(16);
}

/**
 * Orders for a signed-in client, once for each form: the form sent again gives the order that it made.
 * Throws `invalid-input` with the fields (`userInfo.email`), or `not-found` for an offer that isn't on
 * sale.
 */
export async function createPaymentOnce(
  deps: Deps,
  user: User,
  token: string,
  input: unknown,
  locale: Locale,
): Promise<Payment> {
  const order = parseInput(newPaymentSchema, input);
  return await transact(deps, async (tx) => {
    const earlier = await orderOfForm(tx, token);
    // Somebody else's, where two people use one browser: this one has not ordered yet.
    if (earlier?.accountId === user.id) return earlier;
    const payment = await placeOrder(deps, tx, user, order, locale);
    rememberOrder(tx, token, payment);
    return payment;
  });
}
