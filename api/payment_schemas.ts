/** How the API shows payments. */
import { z } from "@hono/zod-openapi";
import { offerSchema } from "@/domain/catalog/model.ts";
import { type Locale, localized } from "@/domain/kernel/i18n.ts";
import { moneySchema } from "@/domain/kernel/money.ts";
import { type Payment, PAYMENT_STATUSES, userInfoSchema } from "@/domain/payments/model.ts";

const { slug, period, category } = offerSchema.shape;

/** A payment as its client sees it. */
export const paymentSchema = z.object({
  id: z.string(),
  status: z.enum(PAYMENT_STATUSES),
  reference: z.string().openapi({ description: "ISO 11649 reference to put on the transfer." }),
  amount: moneySchema.describe("What is to be paid, VAT included, in minor units."),
  offer: z.object({ id: z.string(), slug, name: z.string(), period, category }),
  userInfo: z.custom<Payment["userInfo"]>().openapi({ type: "object" }),
  agreement: z.object({
    termsVersion: z.string(),
    termsHash: z.string().optional().openapi({
      description:
        "SHA-256 of the text that was accepted: `/cgv?version=<termsVersion>&text=<hash>`",
    }),
    acceptedAt: z.string(),
    immediateService: z.boolean(),
    waiveWithdrawal: z.boolean(),
  }),
  transactionId: z.string().optional(),
  invoiceNumber: z.string().optional(),
  history: z.array(z.object({
    status: z.enum(PAYMENT_STATUSES),
    at: z.string(),
    note: z.string().optional(),
  })),
  createdAt: z.string(),
  expiresAt: z.string(),
}).openapi("Payment");

/** A payment as staff see it. */
export const staffPaymentSchema = paymentSchema.extend({
  accountId: z.string(),
  duplicateTransaction: z.boolean().openapi({
    description: "Another payment carries the same transaction id.",
  }),
  history: z.array(z.object({
    status: z.enum(PAYMENT_STATUSES),
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }),
    note: z.string().optional(),
  })),
  notes: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
}).openapi("StaffPayment");

/** An order as the API takes it; checked by the same schema as the form's. */
export const orderSchema = z.object({
  offerId: z.string(),
  userInfo: userInfoSchema,
  acceptTerms: z.literal(true, "field.acceptTerms"),
  immediateService: z.boolean().optional(),
  waiveWithdrawal: z.boolean().optional(),
}).openapi("Order");

/** A payment for its client: nobody else's name, no staff's notes. */
export function asClientPayment(payment: Payment, locale: Locale): z.infer<typeof paymentSchema> {
  const { id, status, reference, amount, userInfo, agreement, transactionId } = payment;
  const { invoiceNumber, createdAt, expiresAt } = payment;
  return {
    id,
    status,
    reference,
    amount,
    offer: shownOffer(payment, locale),
    userInfo,
    agreement,
    transactionId,
    invoiceNumber,
    history: payment.history.map(({ status, at, note }) => ({
      status,
      at,
      // A rejection's reason is for the client; a confirmation's note is staff's own.
      ...(status === "rejected" && note ? { note } : {}),
    })),
    createdAt,
    expiresAt,
  };
}

/** A payment for staff. */
export function asStaffPayment(
  payment: Payment,
  locale: Locale,
  duplicateTransaction: boolean,
): z.infer<typeof staffPaymentSchema> {
  const { accountId, history, notes } = payment;
  return { ...asClientPayment(payment, locale), accountId, duplicateTransaction, history, notes };
}

function shownOffer({ offer }: Payment, locale: Locale) {
  const { id, slug, name, period, category } = offer;
  return { id, slug, name: localized(name, locale), period, category };
}
