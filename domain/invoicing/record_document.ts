/** Keeping the drawn invoice and mailing it, in the commit that ends the drawing job. */
import { putBlob } from "../kernel/blobs.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { LocalizedText } from "../kernel/i18n.ts";
import type { Tx } from "../kernel/tx.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Invoice } from "./model.ts";
import { writeDocument } from "./store.ts";

/**
 * Stores the PDF of an invoice as its one document and asks for the mail that carries it. `context`
 * is what the mail says besides: the offer's name and the end of the access.
 */
export async function recordDocument(
  deps: Deps,
  tx: Tx,
  invoice: Invoice,
  pdf: Uint8Array<ArrayBuffer>,
  context: { offer: LocalizedText; accessUntil: IsoInstant | null },
): Promise<void> {
  const blob = await putBlob(deps.kv, tx, pdf, "application/pdf");
  writeDocument(tx, { number: invoice.number, pdf: blob, drawnAt: isoInstant(deps.clock()) });
  await queueMail(deps, tx, {
    accountId: invoice.accountId,
    to: { name: invoice.buyer.name, email: invoice.buyer.email },
    locale: invoice.locale,
    mail: {
      template: "invoice",
      data: {
        paymentId: invoice.paymentId,
        reference: invoice.paymentReference,
        amount: invoice.totals.payable,
        offer: context.offer,
        fullName: invoice.buyer.name,
        number: invoice.number,
        issuedOn: invoice.issuedOn,
        net: invoice.totals.net,
        vat: invoice.totals.vat,
        transactionId: invoice.transactionId ?? null,
        accessUntil: context.accessUntil,
      },
    },
    attachments: [{ filename: `${invoice.number}.pdf`, blob }],
    subject: ["payments", invoice.paymentId],
  });
}
