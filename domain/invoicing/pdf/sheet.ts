/** What every page of an invoice shares: ground, headings and foot. */
import type { jsPDF } from "jspdf";
import { formatDay, type Locale, type Translate } from "../../kernel/i18n.ts";
import type { Invoice } from "../model.ts";
import { drawMark } from "./logo.ts";
import { COLOURS, PAGE, type Style, STYLES, widthOf, wrap, write, writeLines } from "./pen.ts";

/** An invoice on its way to paper. */
export interface Sheet {
  doc: jsPDF;
  invoice: Invoice;
  locale: Locale;
  t: Translate;
}

/** Height of the black band on the first page. */
const BAND = 112;

/** Height of the black band on the pages that follow. */
const SLIM_BAND = 44;

/** Where content begins on the pages that follow. */
export const NEXT_TOP = SLIM_BAND + 30;

/** Where content ends on every page. */
export const BOTTOM = PAGE.height - 66;

const FOOT_WIDTH = PAGE.inner - 60;

const wordmark: Style = { font: "Inter-Light", size: 19, colour: COLOURS.white };
const title: Style = { font: "Inter-Light", size: 27, colour: COLOURS.gold, align: "right" };
const bandNumber: Style = {
  font: "Inter-SemiBold",
  size: 10.5,
  colour: COLOURS.white,
  align: "right",
};
const slimNumber: Style = {
  font: "Inter-Regular",
  size: 9,
  colour: COLOURS.goldLight,
  align: "right",
};

const watermark: Style = { font: "Inter-SemiBold", size: 28, colour: COLOURS.watermark };

/** Draws the first page's band with mark, house and number, then the facts of the issue; gives where content may begin. */
export function drawHeading({ doc, invoice, locale, t }: Sheet): number {
  band(doc, BAND);
  drawMark(doc, PAGE.left, 32, 48, COLOURS.gold);
  write(doc, "Calmness", PAGE.left + 64, 54, wordmark);
  write(doc, "Trading", PAGE.left + 64, 76, { ...wordmark, colour: COLOURS.gold });
  write(doc, t("invoice.title").toLocaleUpperCase(locale), PAGE.right, 60, title);
  write(doc, invoice.number, PAGE.right, 78, bandNumber);

  const facts: [string, string][] = [
    [t("invoice.issued_on"), formatDay(invoice.issuedOn, locale)],
    [t("invoice.paid_on"), formatDay(invoice.paidOn, locale)],
    [t("invoice.method"), t("invoice.method_transfer")],
    [t("invoice.operation"), t("invoice.operation_services")],
  ];
  const column = PAGE.inner / facts.length;
  facts.forEach(([label, value], index) => {
    const x = PAGE.left + index * column;
    write(doc, label.toLocaleUpperCase(locale), x, BAND + 34, STYLES.label, column - 8);
    write(doc, value, x, BAND + 48, STYLES.strong, column - 8);
  });
  return BAND + 84;
}

/** Draws the slim band of a page that follows. */
export function drawContinuation({ doc, invoice, t }: Sheet): void {
  band(doc, SLIM_BAND);
  drawMark(doc, PAGE.left, 11, 22, COLOURS.gold);
  write(doc, t("invoice.continued", { number: invoice.number }), PAGE.right, 25, slimNumber);
}

function band(doc: jsPDF, height: number): void {
  doc.setFillColor(COLOURS.black).rect(0, 0, PAGE.width, height, "F");
  doc.setFillColor(COLOURS.gold).rect(0, height, PAGE.width, 1.6, "F");
}

/** Writes across the page that its data is made up; before anything else, so that it lies beneath. */
export function drawWatermark({ doc, t }: Sheet): void {
  const text = t("invoice.demo");
  const half = Math.SQRT1_2 * widthOf(doc, text, watermark) / 2;
  doc.setFontSize(watermark.size).setTextColor(watermark.colour);
  // jsPDF's own centring of a turned text is off: it starts where half of it is left of the middle.
  doc.text(text, PAGE.width / 2 - half, PAGE.height / 2 + half + BAND / 2, { angle: 45 });
}

/** Draws the foot of a page: who the seller is in one line, and the page's number. */
export function drawFoot({ doc, invoice, t }: Sheet, page: number, pages: number): void {
  const { seller } = invoice;
  const y = PAGE.height - 44;
  hairline(doc, y - 12);
  const facts = [
    seller.legalName,
    legalForm(seller, t),
    seller.rcsCity
      ? t("invoice.rcs", { city: seller.rcsCity, siren: grouped(seller.siren) })
      : t("invoice.siren", { number: grouped(seller.siren) }),
    seller.vatNumber && t("invoice.vat_number", { number: seller.vatNumber }),
  ].filter(Boolean).join(" · ");
  writeLines(
    doc,
    wrap(doc, facts, FOOT_WIDTH, STYLES.fine).slice(0, 3),
    PAGE.left,
    y,
    STYLES.fine,
    9,
  );
  write(doc, t("invoice.page", { page, pages }), PAGE.right, y, {
    ...STYLES.fine,
    align: "right",
  });
}

/** A thin line from margin to margin, or between the given ends. */
export function hairline(
  doc: jsPDF,
  y: number,
  from: number = PAGE.left,
  to: number = PAGE.right,
  colour: string = COLOURS.line,
): void {
  doc.setDrawColor(colour).setLineWidth(0.6).line(from, y, to, y);
}

/** `SAS au capital de 10 000 €`, or the form alone. */
export function legalForm(seller: Invoice["seller"], t: Translate): string {
  return seller.capital
    ? t("invoice.legal_form_capital", { form: seller.legalForm, capital: seller.capital })
    : seller.legalForm;
}

/** A SIREN or the first nine digits of a SIRET in groups of three, the SIRET's rest as one. */
export function grouped(number: string): string {
  return number.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, "$1\u00a0$2\u00a0$3\u00a0$4").trimEnd();
}
