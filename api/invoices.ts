/** Invoices and their PDFs. */
import { z } from "@hono/zod-openapi";
import { getInvoice, getInvoicePdf, listInvoices } from "@/domain/invoicing/invoices.ts";
import type { Invoice } from "@/domain/invoicing/model.ts";
import { moneySchema } from "@/domain/kernel/money.ts";
import type { Services } from "@/services.ts";
import { newApi, operation } from "./operation.ts";
import { jsonContent, pageQuerySchema, pageSchema } from "./schemas.ts";

const tags = ["invoices"];
const params = z.object({ number: z.string().openapi({ example: "CT-20260310-0001" }) });

/** An invoice as the API shows it; amounts in minor units. */
export const invoiceSchema = z.object({
  number: z.string(),
  issuedOn: z.string().openapi({ description: "The day of issue in Paris." }),
  issuedAt: z.string(),
  paymentId: z.string(),
  buyer: z.custom<Invoice["buyer"]>().openapi({ type: "object" }),
  seller: z.custom<Invoice["seller"]>().openapi({ type: "object" }),
  lines: z.array(z.object({
    description: z.string(),
    detail: z.string().optional(),
    quantity: z.number(),
    unitNet: moneySchema,
    net: moneySchema,
    vatRate: z.int().openapi({ description: "Basis points." }),
  })),
  vat: z.array(z.object({ rate: z.int(), base: moneySchema, vat: moneySchema })),
  totals: z.object({
    net: moneySchema,
    vat: moneySchema,
    rounding: moneySchema,
    payable: moneySchema,
  }).openapi({ description: "net + vat + rounding = payable." }),
  paidOn: z.string(),
  transactionId: z.string().optional(),
  paymentReference: z.string(),
  mentions: z.array(z.string()),
}).openapi("Invoice");

const listOperation = operation("espace.use", {
  method: "get",
  path: "/",
  tags,
  summary: "One's own invoices, newest first",
  request: { query: pageQuerySchema },
  responses: { 200: jsonContent(pageSchema(invoiceSchema), "A page of invoices") },
});

const getOperation = operation("espace.use", {
  method: "get",
  path: "/{number}",
  tags,
  summary: "An invoice of one's own; any, for who may read invoices",
  request: { params },
  responses: { 200: jsonContent(z.object({ invoice: invoiceSchema }), "The invoice") },
});

const pdfOperation = operation("espace.use", {
  method: "get",
  path: "/{number}/pdf",
  tags,
  summary: "The document of an invoice",
  description: "In the moments between the issue and the drawing: 503 with `Retry-After`.",
  request: { params },
  responses: {
    200: {
      description: "The PDF, always the same bytes",
      content: { "application/pdf": { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
});

/** The operations below `/api/invoices`. */
export function invoicesApi({ deps }: Services) {
  return newApi()
    .openapi(listOperation, async (c) => {
      const { items, nextCursor } = await listInvoices(deps, c.var.user.id, c.req.valid("query"));
      return c.json({ items: items.map(asPublicInvoice), nextCursor }, 200);
    })
    .openapi(getOperation, async (c) => {
      const invoice = await getInvoice(deps, c.var.user, c.req.valid("param").number);
      return c.json({ invoice: asPublicInvoice(invoice) }, 200);
    })
    .openapi(pdfOperation, async (c) => {
      const { invoice, bytes } = await getInvoicePdf(deps, c.var.user, c.req.valid("param").number);
      return c.body(bytes, 200, {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${invoice.number}.pdf"`,
        "cache-control": "private, no-store",
      });
    });
}

/** What of an invoice the API shows. */
export function asPublicInvoice(invoice: Invoice): z.infer<typeof invoiceSchema> {
  const { number, issuedOn, issuedAt, paymentId, buyer, seller, lines, vat, totals } = invoice;
  const { paidOn, transactionId, paymentReference, mentions } = invoice;
  return {
    number,
    issuedOn,
    issuedAt,
    paymentId,
    buyer,
    seller,
    lines,
    vat,
    totals,
    paidOn,
    transactionId,
    paymentReference,
    mentions,
  };
}
