/** The staff's payments: what waits to be validated, and validating it. */
import { z } from "@hono/zod-openapi";
import { requiredLine } from "@/domain/kernel/text.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import {
  getPayment,
  hasDuplicateTransaction,
  listAllPayments,
  listByStatus,
  searchPayments,
} from "@/domain/payments/list_payments.ts";
import { type Payment, PAYMENT_STATUSES } from "@/domain/payments/model.ts";
import { rejectPayment } from "@/domain/payments/reject_payment.ts";
import { channelOf, CHANNELS } from "@/domain/notifications/delivery_model.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import type { Locale } from "@/domain/kernel/i18n.ts";
import type { Services } from "@/services.ts";
import { asPublicInvoice, invoiceSchema } from "./invoices.ts";
import { newApi, operation, provedOperation } from "./operation.ts";
import { asStaffPayment, staffPaymentSchema } from "./payment_schemas.ts";
import { jsonBody, jsonContent, pageQuerySchema, pageSchema } from "./schemas.ts";

const tags = ["payments (staff)"];
const params = z.object({ id: z.string() });

const deliverySchema = z.object({
  id: z.string(),
  template: z.string(),
  channel: z.enum(CHANNELS),
  to: z.string(),
  status: z.enum(["queued", "sent", "delivered", "read", "kept", "failed", "skipped"]),
  messageId: z.string().optional(),
  repeated: z.boolean(),
  reason: z.string().optional().openapi({ description: "Why it was skipped." }),
  createdAt: z.string(),
  doneAt: z.string().optional(),
  answer: z.string().optional(),
}).openapi("Delivery");

const listOperation = operation("payments.read", {
  method: "get",
  path: "/",
  tags,
  summary: "Payments by status, or all of them",
  description: "Of a status, the longest waiting first; all of them, or a search, newest first.",
  request: {
    query: pageQuerySchema.extend({
      status: z.preprocess((text) => text || undefined, z.enum(PAYMENT_STATUSES).optional()),
      q: z.string().max(200).optional().openapi({
        description:
          "Words of the client, contacts, company, references or offer; one page of 50 at most.",
      }),
    }),
  },
  responses: { 200: jsonContent(pageSchema(staffPaymentSchema), "A page of payments") },
});

const getOperation = operation("payments.read", {
  method: "get",
  path: "/{id}",
  tags,
  summary: "One payment with its history and notes",
  request: { params },
  responses: { 200: jsonContent(z.object({ payment: staffPaymentSchema }), "The payment") },
});

const deliveriesOperation = operation("payments.read", {
  method: "get",
  path: "/{id}/deliveries",
  tags,
  summary: "The mails about a payment and what became of them",
  request: { params },
  responses: { 200: jsonContent(pageSchema(deliverySchema), "The deliveries, oldest first") },
});

const validateOperation = provedOperation("payments.validate", {
  method: "post",
  path: "/validate",
  tags,
  summary: "Confirm or reject a payment",
  description:
    "Confirming issues the invoice and opens the access. Confirming again answers the same " +
    "invoice; a confirmed payment can't be rejected. From `pending`, confirming needs a `note`.",
  request: {
    body: jsonBody(z.object({
      paymentId: requiredLine(64),
      decision: z.enum(["confirm", "reject"]),
      reason: z.string().max(500, "field.tooLong").optional().openapi({
        description: "Why it is rejected, which the client reads; or a confirmation's note.",
      }),
      note: z.string().max(500, "field.tooLong").optional().openapi({
        description: "Why it is confirmed before the client named a transfer, for staff.",
      }),
    })),
  },
  responses: {
    200: jsonContent(
      z.object({ payment: staffPaymentSchema, invoice: invoiceSchema.optional() }),
      "The payment, and the invoice of a confirmed one",
    ),
  },
});

/** The operations below `/api/payments/admin/pending-payments`. */
export function staffPaymentsApi({ deps }: Services) {
  const shown = async (payment: Payment, locale: Locale) =>
    asStaffPayment(payment, locale, await hasDuplicateTransaction(deps, payment));

  return newApi()
    .openapi(listOperation, async (c) => {
      const { status, q, ...page } = c.req.valid("query");
      const { user } = c.var;
      const { items, nextCursor } = q?.trim()
        ? { items: await searchPayments(deps, user, q, status), nextCursor: null }
        : status
        ? await listByStatus(deps, user, status, page)
        : await listAllPayments(deps, user, page);
      const { locale } = c.env.state;
      return c.json({
        items: await Promise.all(items.map((payment) => shown(payment, locale))),
        nextCursor,
      }, 200);
    })
    .openapi(validateOperation, async (c) => {
      const { paymentId, decision, reason, note } = c.req.valid("json");
      const { user } = c.var;
      const { locale } = c.env.state;
      if (decision === "reject") {
        const payment = await rejectPayment(deps, user, paymentId, { reason });
        return c.json({ payment: await shown(payment, locale) }, 200);
      }
      const { payment, invoice } = await confirmPayment(deps, user, paymentId, note || reason);
      return c.json(
        { payment: await shown(payment, locale), invoice: asPublicInvoice(invoice) },
        200,
      );
    })
    .openapi(getOperation, async (c) => {
      const payment = await getPayment(deps, c.var.user, c.req.valid("param").id);
      return c.json({ payment: await shown(payment, c.env.state.locale) }, 200);
    })
    .openapi(deliveriesOperation, async (c) => {
      const { id } = await getPayment(deps, c.var.user, c.req.valid("param").id);
      const deliveries = await listDeliveriesAbout(deps, ["payments", id]);
      const items = deliveries.map((one) => ({
        id: one.id,
        template: one.mail.template,
        channel: channelOf(one),
        to: one.to.email,
        status: one.status,
        reason: one.reason,
        messageId: one.messageId,
        repeated: one.repeated ?? false,
        createdAt: one.createdAt,
        doneAt: one.doneAt,
        answer: one.answer,
      }));
      return c.json({ items, nextCursor: null }, 200);
    });
}
