/** Draws an invoice once, keeps the document and asks for the mail that carries it. */
import { drawInvoice } from "@/domain/invoicing/draw_invoice.ts";
import { findDocument, findInvoice } from "@/domain/invoicing/invoices.ts";
import type { DrawInvoiceData } from "@/domain/invoicing/issue_invoice.ts";
import { recordDocument } from "@/domain/invoicing/record_document.ts";
import { GiveUp, type JobHandler } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";

/** Handles jobs of the kind `draw-invoice`. */
export const drawInvoiceJob: JobHandler = async (deps, { job, settle }) => {
  const { number, ...context } = job.data as DrawInvoiceData;
  const invoice = await findInvoice(deps, number);
  if (!invoice) throw new GiveUp(`There is no invoice ${number}`);
  // Drawn already: the commit that stored it ended its job, so this one is a second request.
  if (await findDocument(deps, number)) return;
  const pdf = await drawInvoice(invoice);
  await transact(deps, async (tx) => {
    await settle(tx);
    await recordDocument(deps, tx, invoice, pdf, context);
  });
};
