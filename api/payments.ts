/** The client's payments: the checkout's steps for programs and for our own scripts. */
import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { placeOrder } from "@/domain/payments/create_payment.ts";
import { cancelPayment } from "@/domain/payments/cancel_payment.ts";
import { getPayment, listOwnPayments } from "@/domain/payments/list_payments.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { submissionSchema, submitTransaction } from "@/domain/payments/submit_transaction.ts";
import type { Services } from "@/services.ts";
import { idempotencyHeaders, idempotent } from "./idempotent.ts";
import { newApi, operation, type SignedInEnv } from "./operation.ts";
import { asClientPayment, orderSchema, paymentSchema } from "./payment_schemas.ts";
import { jsonBody, jsonContent, pageQuerySchema, pageSchema } from "./schemas.ts";

const tags = ["payments"];
const params = z.object({ id: z.string() });
const onePayment = z.object({ payment: paymentSchema });

const createOperation = operation("espace.use", {
  method: "post",
  path: "/pending-payments/create",
  tags,
  summary: "Order an offer",
  description:
    "Each order is a new payment, except with an `Idempotency-Key` that was used for the " +
    "same order. The confirmation goes to the client by mail.",
  request: { headers: idempotencyHeaders, body: jsonBody(orderSchema) },
  responses: { 201: jsonContent(onePayment, "The payment, to be made by bank transfer") },
});

const listOperation = operation("espace.use", {
  method: "get",
  path: "/",
  tags,
  summary: "One's own payments, newest first",
  request: { query: pageQuerySchema },
  responses: { 200: jsonContent(pageSchema(paymentSchema), "A page of payments") },
});

const getOperation = operation("espace.use", {
  method: "get",
  path: "/{id}",
  tags,
  summary: "One of one's own payments",
  request: { params },
  responses: { 200: jsonContent(onePayment, "The payment") },
});

/** The operations below `/api/payments`, but for the staff's. */
export function paymentsApi({ deps }: Services) {
  /** Somebody else's payment is none at all, whatever else is wrong with the request. */
  const ownPayment: MiddlewareHandler<SignedInEnv> = async (c, next) => {
    const payment = await getPayment(deps, c.var.user, c.req.param("id") ?? "");
    if (payment.accountId !== c.var.user.id) throw new Problem("not-found");
    await next();
  };

  const submitOperation = operation("espace.use", {
    method: "post",
    path: "/{id}/submit-transaction",
    tags,
    summary: "Name the bank transfer",
    request: { params, body: jsonBody(submissionSchema) },
    responses: { 200: jsonContent(onePayment, "The payment, for an admin to validate") },
  }, ownPayment);

  const cancelOperation = operation("espace.use", {
    method: "post",
    path: "/{id}/cancel",
    tags,
    summary: "Give up an order before naming a transfer",
    request: { params },
    responses: { 200: jsonContent(onePayment, "The cancelled payment") },
  }, ownPayment);

  return newApi()
    .openapi(createOperation, async (c) => {
      const { locale } = c.env.state;
      const order = c.req.valid("json");
      const payment = await idempotent(
        c,
        "payments.create",
        order,
        (tx) => placeOrder(deps, tx, c.var.user, order, locale),
      );
      return c.json({ payment: asClientPayment(payment, locale) }, 201);
    })
    .openapi(listOperation, async (c) => {
      const { locale } = c.env.state;
      const page = await listOwnPayments(deps, c.var.user.id, c.req.valid("query"));
      return c.json({
        items: page.items.map((payment) => asClientPayment(payment, locale)),
        nextCursor: page.nextCursor,
      }, 200);
    })
    .openapi(getOperation, async (c) => {
      const payment = await getPayment(deps, c.var.user, c.req.valid("param").id);
      return c.json({ payment: asClientPayment(payment, c.env.state.locale) }, 200);
    })
    .openapi(submitOperation, async (c) => {
      const { id } = c.req.valid("param");
      const payment = await submitTransaction(deps, c.var.user, id, c.req.valid("json"));
      return c.json({ payment: asClientPayment(payment, c.env.state.locale) }, 200);
    })
    .openapi(cancelOperation, async (c) => {
      const payment = await cancelPayment(deps, c.var.user, c.req.valid("param").id);
      return c.json({ payment: asClientPayment(payment, c.env.state.locale) }, 200);
    });
}
