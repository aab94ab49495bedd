/** What stands under the last line: VAT, totals, how it was paid, and the wordings of the law. */
import { friendlyFormatIBAN } from "ibantools";
import { formatDay, formatMoney, formatRate } from "../../kernel/i18n.ts";
import { COLOURS, PAGE, type Style, STYLES, widthOf, wrap, write, writeLines } from "./pen.ts";
import { BOTTOM, hairline, type Sheet } from "./sheet.ts";

/** Width of the left column: VAT. */
const LEFT = 240;

/** Left edge and width of the right column: totals. */
const TOTALS_X = PAGE.left + LEFT + 40;
const TOTALS_WIDTH = PAGE.right - TOTALS_X;

/** Left edge of the values of the payment, which have the rest of the page's width. */
const PAYMENT_X = PAGE.left + 116;

const ROW = 16;
const PAYABLE_HEIGHT = 40;
const MENTION_LEADING = 9.4;
const GAP = 26;

const payableLabel: Style = { font: "Inter-Regular", size: 9.5, colour: COLOURS.goldLight };
const payableAmount: Style = {
  font: "Inter-SemiBold",
  size: 16,
  colour: COLOURS.gold,
  align: "right",
};

/** The closing as laid out. */
export interface Closing {
  /** Wordings of the law, broken into lines. */
  mentions: string[];
  /** In points, all of it. */
  height: number;
}

/** Lays out the closing, to know its height before a page is chosen for it. */
export function layOutClosing(sheet: Sheet): Closing {
  const { doc, invoice } = sheet;
  const mentions = invoice.mentions.flatMap((text) => wrap(doc, text, PAGE.inner, STYLES.fine));
  const sums = Math.max(vatHeight(sheet), totalsHeight(sheet));
  const payment = 20 + paymentRows(sheet).length * ROW;
  const height = 18 + sums + GAP + payment + GAP + mentions.length * MENTION_LEADING;
  return { mentions, height };
}

/** Draws the closing from `top`; the wordings of the law stand at the foot of the page. */
export function drawClosing(sheet: Sheet, { mentions }: Closing, top: number): void {
  const { doc, locale, t } = sheet;
  const sums = top + 18;
  drawVat(sheet, sums);
  drawTotals(sheet, sums);
  drawPayment(sheet, sums + Math.max(vatHeight(sheet), totalsHeight(sheet)) + GAP);
  if (mentions.length === 0) return;
  const start = BOTTOM - 4 - (mentions.length - 1) * MENTION_LEADING;
  write(doc, t("invoice.mentions").toLocaleUpperCase(locale), PAGE.left, start - 13, STYLES.label);
  writeLines(doc, mentions, PAGE.left, start, STYLES.fine, MENTION_LEADING);
}

function vatHeight({ invoice }: Sheet): number {
  return 18 + invoice.vat.length * ROW;
}

function drawVat({ doc, invoice, locale, t }: Sheet, top: number): void {
  const [middle, right] = [PAGE.left + LEFT * 0.62, PAGE.left + LEFT];
  const number: Style = { ...STYLES.body, align: "right" };
  write(doc, t("invoice.vat_breakdown").toLocaleUpperCase(locale), PAGE.left, top, STYLES.label);
  write(doc, t("invoice.vat_base"), middle, top, { ...STYLES.small, align: "right" });
  write(doc, t("invoice.vat_share"), right, top, { ...STYLES.small, align: "right" });
  hairline(doc, top + 6, PAGE.left, right);
  let y = top + 20;
  for (const { rate, base, vat } of invoice.vat) {
    write(doc, formatRate(rate, locale), PAGE.left, y, STYLES.body);
    write(doc, formatMoney(base, locale), middle, y, number, LEFT * 0.38);
    write(doc, formatMoney(vat, locale), right, y, number, LEFT * 0.34);
    y += ROW;
  }
}

function totalsRows({ totals }: Sheet["invoice"]) {
  return [
    ["invoice.total_net", totals.net],
    ["invoice.total_vat", totals.vat],
    ...(totals.rounding.minor === 0 ? [] : [["invoice.rounding", totals.rounding] as const]),
  ] as const;
}

function totalsHeight({ invoice }: Sheet): number {
  return totalsRows(invoice).length * ROW + PAYABLE_HEIGHT + 16;
}

function drawTotals({ doc, invoice, locale, t }: Sheet, top: number): void {
  const [left, right] = [TOTALS_X + 12, PAGE.right - 12];
  let y = top;
  for (const [key, amount] of totalsRows(invoice)) {
    write(doc, t(key), left, y, STYLES.body);
    write(doc, formatMoney(amount, locale), right, y, { ...STYLES.body, align: "right" }, 96);
    y += ROW;
  }
  const box = y - 6;
  doc.setFillColor(COLOURS.black).roundedRect(
    TOTALS_X,
    box,
    TOTALS_WIDTH,
    PAYABLE_HEIGHT,
    3,
    3,
    "F",
  );
  write(doc, t("invoice.total_payable"), left, box + 24, payableLabel);
  write(doc, formatMoney(invoice.totals.payable, locale), right, box + 25.5, payableAmount, 112);
  const paid = t("invoice.paid", { day: formatDay(invoice.paidOn, locale) });
  drawPaid(doc, right, box + PAYABLE_HEIGHT + 19, paid);
}

/** When it was paid, after a tick in gold; `right` is where it ends. */
function drawPaid(doc: Sheet["doc"], right: number, y: number, text: string): void {
  const style: Style = { ...STYLES.strong, colour: COLOURS.goldInk };
  write(doc, text, right, y, { ...style, align: "right" });
  doc.setDrawColor(COLOURS.gold).setLineWidth(1.4).setLineCap("round").setLineJoin("round");
  doc.lines([[2.6, 2.6], [5, -6]], right - widthOf(doc, text, style) - 15, y - 3.4, [1, 1], "S");
  doc.setLineCap("butt").setLineJoin("miter");
}

function paymentRows({ invoice: { seller, ...invoice }, t }: Sheet): [string, string][] {
  return [
    [t("invoice.payment_reference"), invoice.paymentReference],
    ...(invoice.transactionId
      ? [[t("invoice.transaction_id"), invoice.transactionId] satisfies [string, string]]
      : []),
    [t("invoice.iban"), friendlyFormatIBAN(seller.iban) ?? seller.iban],
    [t("invoice.bic"), seller.bic],
  ];
}

/** Each value on one line, smaller where it must be: a reader of the file finds it in one piece. */
function drawPayment(sheet: Sheet, top: number): void {
  const { doc, locale, t } = sheet;
  write(doc, t("invoice.payment").toLocaleUpperCase(locale), PAGE.left, top, STYLES.label);
  hairline(doc, top + 6);
  let y = top + 21;
  for (const [label, value] of paymentRows(sheet)) {
    write(doc, label, PAGE.left, y, STYLES.small, PAYMENT_X - PAGE.left - 8);
    write(doc, value, PAYMENT_X, y, STYLES.body, PAGE.right - PAYMENT_X);
    y += ROW;
  }
}
