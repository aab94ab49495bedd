/** What the pages of a payment have in common: whose it is, and whether it is at that page. */
import type { State } from "@/app_state.ts";
import { isAt, pageOf, type PaymentPage, paymentPath } from "@/components/checkout/steps.ts";
import type { User } from "@/domain/accounts/model.ts";
import { isId } from "@/domain/kernel/ids.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { getPayment } from "@/domain/payments/list_payments.ts";
import type { Payment } from "@/domain/payments/model.ts";

/** What a handler has of its request. */
export interface PaymentRequest {
  state: State;
  params: Record<string, string>;
}

/**
 * The client's own payment, when it may be seen on `wanted`; a redirect to the page that it is at
 * otherwise. Throws `unauthenticated`, and `not-found` for anybody else's, staff asking included.
 */
export async function paymentAt(
  { state, params }: PaymentRequest,
  wanted: PaymentPage,
): Promise<Payment | Response> {
  const payment = await ownPayment(state, params.id ?? "");
  return isAt(payment, wanted) ? payment : toPage(state, payment);
}

/** The client's own payment. Throws as {@linkcode paymentAt} does. */
export async function ownPayment(state: State, id: string): Promise<Payment> {
  const user = signedIn(state);
  if (!isId(id)) throw new Problem("not-found");
  const payment = await getPayment(state.deps, user, id);
  if (payment.accountId !== user.id) throw new Problem("not-found");
  return payment;
}

/** Who is signed in; the middleware has seen to it. */
export function signedIn({ user }: State): User {
  if (!user) throw new Problem("unauthenticated");
  return user;
}

/** Leads to the page that a payment is at. */
export function toPage({ href }: State, payment: Payment): Response {
  const location = href(paymentPath(payment.id, pageOf(payment)));
  return new Response(null, { status: 303, headers: { location } });
}
