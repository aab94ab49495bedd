/** From an issued invoice to its document: A4, gold and black, with its own fonts inside. */
import { jsPDF } from "jspdf";
import { formatDay, translator } from "../kernel/i18n.ts";
import { sha256Hex } from "../kernel/ids.ts";
import type { Invoice } from "./model.ts";
import { drawClosing, layOutClosing } from "./pdf/closing.ts";
import { addFonts } from "./pdf/fonts.ts";
import { drawRow, drawTableHead, HEAD_HEIGHT, layOutRows } from "./pdf/lines.ts";
import { paginate } from "./pdf/paginate.ts";
import { drawParties } from "./pdf/parties.ts";
import {
  BOTTOM,
  drawContinuation,
  drawFoot,
  drawHeading,
  drawWatermark,
  NEXT_TOP,
  type Sheet,
} from "./pdf/sheet.ts";

/**
 * Draws the PDF of an invoice in the invoice's language. The same invoice gives the same bytes:
 * dates and file id come from it, not from the clock. Rejects when the font files can't be read.
 */
export async function drawInvoice(invoice: Invoice): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await newSheet(invoice);
  const { doc } = sheet;
  if (invoice.demo) drawWatermark(sheet);
  const firstTop = drawParties(sheet, drawHeading(sheet)) + 18;

  const rows = layOutRows(sheet);
  const closing = layOutClosing(sheet);
  const pages = paginate(rows.map((row) => row.height), {
    first: BOTTOM - firstTop - HEAD_HEIGHT,
    next: BOTTOM - NEXT_TOP - HEAD_HEIGHT,
    tail: closing.height,
  });
  pages.forEach((page, index) => {
    let y = firstTop;
    if (index > 0) {
      doc.addPage();
      if (invoice.demo) drawWatermark(sheet);
      drawContinuation(sheet);
      y = NEXT_TOP;
    }
    if (page.length > 0) y = drawTableHead(sheet, y);
    for (const row of page) y = drawRow(sheet, rows[row]!, y);
    if (index === pages.length - 1) drawClosing(sheet, closing, y);
    drawFoot(sheet, index + 1, pages.length);
  });
  return new Uint8Array(doc.output("arraybuffer"));
}

/** An empty document with the invoice's fonts, particulars and fixed dates. */
async function newSheet(invoice: Invoice): Promise<Sheet> {
  const { locale, number, seller, buyer } = invoice;
  const doc = new jsPDF({ unit: "pt", format: "a4", compress: true, putOnlyUsedFonts: true });
  const t = translator(locale);
  doc.setProperties({
    title: t("invoice.document_title", { number, seller: seller.legalName }),
    subject: t("invoice.subject", {
      day: formatDay(invoice.issuedOn, locale),
      buyer: buyer.company ?? buyer.name,
    }),
    author: seller.legalName,
    keywords: [number, invoice.paymentReference].join(", "),
    creator: "Calmness Trading",
  });
  doc.setLanguage(locale).viewerPreferences({ DisplayDocTitle: true });
  // As text in UTC: from a `Date` jsPDF would write the machine's zone.
  doc.setCreationDate(`D:${invoice.issuedAt.slice(0, 19).replace(/\D/g, "")}+00'00'`);
  doc.setFileId((await sha256Hex(`${number} ${invoice.issuedAt}`)).slice(0, 32));
  await addFonts(doc, JSON.stringify(invoice));
  return { doc, invoice, locale, t };
}
