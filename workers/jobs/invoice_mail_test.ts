/** From a confirmed payment to the invoice in the client's hands, over a real server. */
import { expect } from "expect";
import { plainSpaces, readPdf } from "../../tests/fixtures/pdf.ts";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { openShop } from "../../tests/fixtures/shop.ts";
import { startSmtp } from "../../tests/fixtures/smtp.ts";
import { findDocument, getInvoicePdf } from "@/domain/invoicing/invoices.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { listDeadJobs, runJob, sweepOutbox } from "@/domain/kernel/outbox.ts";
import { testDeps } from "@/domain/kernel/testing.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { drawInvoiceJob } from "./draw_invoice.ts";

Deno.test("a confirmation ends with a mail that carries its invoice, number in the subject and the file's name", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  await office.drain(deps);
  const deliveries = await listDeliveriesAbout(deps, ["payments", id]);
  expect(deliveries.map(({ mail, status }) => [mail.template, status])).toEqual([
    ["order-confirmation", "sent"],
    ["transaction-received", "sent"],
    ["invoice", "sent"],
  ]);
  const mail = smtp.messages.find(({ subject }) => subject.includes(invoice.number));
  expect(mail).toMatchObject({
    to: [shop.client.email],
    messageId: `<${deliveries[2]!.id.toLowerCase()}@calme.example>`,
    attachments: [{ filename: `${invoice.number}.pdf`, contentType: "application/pdf" }],
  });
  const bytes = mail!.attachments[0]!.bytes;
  const text = plainSpaces((await readPdf(bytes)).text);
  for (const word of [invoice.number, "VIR-2026-001", "49,00 €"]) expect(text).toContain(word);
  // The client's own copy is the same, byte for byte.
  expect((await getInvoicePdf(deps, shop.client, invoice.number)).bytes).toEqual(bytes);
});

Deno.test("two invoices back to back each go with their own number and their own document", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const orders = [
    { userInfo: { fullName: "Inès Première" }, transactionId: "VIR-A" },
    { userInfo: { fullName: "Hugo Second" }, client: shop.stranger, transactionId: "VIR-B" },
  ];
  const payments = await Promise.all(orders.map((order) => shop.submitted(order)));
  const invoices = await Promise.all(
    payments.map(async ({ id }) => (await confirmPayment(deps, shop.admin, id)).invoice),
  );
  await office.drain(deps);
  expect(new Set(invoices.map(({ number }) => number)).size).toBe(2);
  for (const { number, buyer, transactionId } of invoices) {
    const mails = smtp.messages.filter(({ subject }) => subject.includes(number));
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail!.recipients).toEqual([buyer.email]);
    expect(mail!.attachments.map(({ filename }) => filename)).toEqual([`${number}.pdf`]);
    const { text } = await readPdf(mail!.attachments[0]!.bytes);
    for (const word of [number, buyer.name, transactionId!]) expect(text).toContain(word);
    const other = invoices.find((invoice) => invoice.number !== number)!;
    expect(text).not.toContain(other.number);
    expect(text).not.toContain(other.transactionId!);
  }
});

Deno.test("a document is drawn once and re-sent byte for byte, however often the drawing is asked for", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  await office.drain(deps);
  const document = await findDocument(deps, invoice.number);
  const { bytes } = await getInvoicePdf(deps, shop.client, invoice.number);
  deps.clock.advance({ days: 3 });
  const data = { number: invoice.number, offer: { fr: "Autre" }, accessUntil: null };
  await transact(deps, (tx) => tx.job({ kind: "draw-invoice", data }));
  await office.drain(deps);
  expect(await findDocument(deps, invoice.number)).toEqual(document);
  expect((await getInvoicePdf(deps, shop.admin, invoice.number)).bytes).toEqual(bytes);
  expect(await invoiceMails(deps, id)).toHaveLength(1);
});

Deno.test("two drawings at the same time leave one document and one mail", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  const data = { number: invoice.number, offer: { fr: "Autre" }, accessUntil: null };
  const extra = await transact(deps, (tx) => tx.job({ kind: "draw-invoice", data }));
  const drawing = { "draw-invoice": drawInvoiceJob };
  await Promise.all([runJob(deps, drawing, extra), office.drain(deps)]);
  await office.drain(deps);
  expect(await invoiceMails(deps, id)).toHaveLength(1);
});

Deno.test("the drawing of an invoice that isn't there is given up at once", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const data = { number: "CT-20260310-0009", offer: { fr: "" }, accessUntil: null };
  await transact(deps, (tx) => tx.job({ kind: "draw-invoice", data }));
  await office.drain(deps);
  expect((await listDeadJobs(deps, {})).items).toMatchObject([{ attempts: 1 }]);
});

Deno.test("a mail whose file could not be read was never handed over", async () => {
  await using smtp = await startSmtp();
  using office = postOffice(smtp.url);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  await sweepOutbox(deps, office.handlers);
  const { sha256 } = (await findDocument(deps, invoice.number))!.pdf;
  const head: Deno.KvKey = ["blobs", "head", sha256];
  const { value: kept } = await deps.kv.get(head);
  await deps.kv.delete(head);
  await sweepOutbox(deps, office.handlers);
  expect(await invoiceMails(deps, id)).toMatchObject([{ status: "queued" }]);
  await deps.kv.set(head, kept);
  deps.clock.advance({ seconds: 5 });
  await sweepOutbox(deps, office.handlers);
  expect(await invoiceMails(deps, id)).toMatchObject([{ status: "sent", repeated: false }]);
});

async function invoiceMails(deps: Deps, paymentId: string) {
  const deliveries = await listDeliveriesAbout(deps, ["payments", paymentId]);
  return deliveries.filter(({ mail }) => mail.template === "invoice");
}
