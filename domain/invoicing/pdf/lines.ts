/** The table of what was sold. */
import { formatMoney, formatRate, type Locale } from "../../kernel/i18n.ts";
import type { InvoiceLine } from "../model.ts";
import { COLOURS, PAGE, type Style, STYLES, wrap, write, writeLines } from "./pen.ts";
import { hairline, type Sheet } from "./sheet.ts";

/** A row as laid out: a line of the invoice, or the rest of one whose words fill more than a row. */
export interface Row {
  description: string[];
  detail: string[];
  /** Quantity, unit price, rate and amount; on a line's first row only. */
  figures?: [string, string, string, string];
  /** In points, with its spacing. */
  height: number;
  /** Whether the line ends here, and is closed by a hairline. */
  ends: boolean;
}

/** Height of the table's head. */
export const HEAD_HEIGHT = 28;

/** Lines of text a row at most, so that the longest description still breaks over pages. */
const ROW_LINES = 12;

const DESCRIPTION_WIDTH = 232;
const LEADING = 12.5;
const DETAIL_LEADING = 11;
const PADDING = 7.5;

/** Right edges and widths of the columns of figures. */
const COLUMNS = [
  { right: PAGE.left + 272, width: 32, head: "invoice.quantity" },
  { right: PAGE.left + 366, width: 86, head: "invoice.unit_price" },
  { right: PAGE.left + 410, width: 38, head: "invoice.vat_rate" },
  { right: PAGE.right - 8, width: 78, head: "invoice.amount" },
] as const;

const detailStyle: Style = STYLES.small;

/** Lays out the lines of the invoice as rows. */
export function layOutRows({ doc, invoice, locale }: Sheet): Row[] {
  return invoice.lines.flatMap((line) => {
    const words = [
      ...wrap(doc, line.description, DESCRIPTION_WIDTH, STYLES.strong)
        .map((text) => ({ text, detail: false })),
      ...(line.detail ? wrap(doc, line.detail, DESCRIPTION_WIDTH, detailStyle) : [])
        .map((text) => ({ text, detail: true })),
    ];
    const parts = Array.from(
      { length: Math.ceil(words.length / ROW_LINES) },
      (_, part) => words.slice(part * ROW_LINES, (part + 1) * ROW_LINES),
    );
    return parts.map((part, index): Row => {
      const description = part.filter((word) => !word.detail).map((word) => word.text);
      const detail = part.filter((word) => word.detail).map((word) => word.text);
      const ends = index === parts.length - 1;
      const height = description.length * LEADING + detail.length * DETAIL_LEADING +
        (ends ? 2 * PADDING : 0);
      return {
        description,
        detail,
        ends,
        height,
        ...(index === 0 && { figures: figures(line, locale) }),
      };
    });
  });
}

function figures(line: InvoiceLine, locale: Locale): Row["figures"] {
  return [
    new Intl.NumberFormat(locale).format(line.quantity),
    unitPrice(line, locale),
    formatRate(line.vatRate, locale),
    formatMoney(line.net, locale),
  ];
}

/**
 * The unit price with as many decimals (2 to 6) as it takes for `quantity × unit price`, rounded to
 * the cent, to be the amount of the line: EN 16931 lets an item's net price (BT-146) have them.
 */
function unitPrice({ net, quantity, unitNet }: InvoiceLine, locale: Locale): string {
  if (unitNet.minor * quantity === net.minor) return formatMoney(unitNet, locale);
  const exact = net.minor / 100 / quantity;
  const fits = (decimals: number) =>
    Math.round(Number(exact.toFixed(decimals)) * quantity * 100) === net.minor;
  return new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    style: "currency",
    currency: net.currency,
    minimumFractionDigits: [2, 3, 4, 5].find(fits) ?? 6,
  }).format(exact);
}

/** Draws the head of the table, as every page with rows has it; gives where its rows begin. */
export function drawTableHead({ doc, locale, t }: Sheet, top: number): number {
  doc.setFillColor(COLOURS.soft).rect(PAGE.left, top, PAGE.inner, 20, "F");
  hairline(doc, top, PAGE.left, PAGE.right, COLOURS.gold);
  const y = top + 12.6;
  const head = (text: string) => text.toLocaleUpperCase(locale);
  write(doc, head(t("invoice.description")), PAGE.left + 8, y, STYLES.label);
  for (const { right, width, head: key } of COLUMNS) {
    write(doc, head(t(key)), right, y, { ...STYLES.label, align: "right" }, width);
  }
  return top + HEAD_HEIGHT;
}

/** Draws a row from `top`; gives where the next one begins. */
export function drawRow({ doc }: Sheet, row: Row, top: number): number {
  const x = PAGE.left + 8;
  const y = top + PADDING + 1;
  const after = writeLines(doc, row.description, x, y, STYLES.strong, LEADING);
  writeLines(doc, row.detail, x, after - 0.5, detailStyle, DETAIL_LEADING);
  row.figures?.forEach((text, column) => {
    const { right, width } = COLUMNS[column]!;
    const style = column === 3 ? STYLES.strong : STYLES.body;
    write(doc, text, right, y, { ...style, align: "right" }, width);
  });
  const bottom = top + row.height;
  if (row.ends) hairline(doc, bottom - PADDING + 1);
  return bottom;
}
