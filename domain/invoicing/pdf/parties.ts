/** Who sells and who buys, side by side. */
import type { Address } from "../../kernel/text.ts";
import { countryName } from "../../kernel/formats.ts";
import type { Locale } from "../../kernel/i18n.ts";
import { COLOURS, PAGE, type Style, STYLES, wrap, write, writeLines } from "./pen.ts";
import { grouped, hairline, legalForm, type Sheet } from "./sheet.ts";

const GAP = 28;
const COLUMN = (PAGE.inner - GAP) / 2;
const LEADING = 12.5;

/** Draws both parties from `top`; gives where the longer one ends. */
export function drawParties(sheet: Sheet, top: number): number {
  const { t, invoice: { seller, buyer }, locale } = sheet;
  const sellerEnd = drawParty(sheet, PAGE.left, top, t("invoice.seller"), seller.legalName, [
    legalForm(seller, t),
    ...addressLines(seller.address, locale),
  ], [
    t("invoice.siren", { number: grouped(seller.siren) }) + " · " +
    t("invoice.siret", { number: grouped(seller.siret) }),
    seller.rcsCity && t("invoice.rcs", { city: seller.rcsCity, siren: grouped(seller.siren) }),
    seller.vatNumber && t("invoice.vat_number", { number: seller.vatNumber }),
    [seller.email, seller.phone].filter(Boolean).join(" · "),
  ]);
  const buyerEnd = drawParty(
    sheet,
    PAGE.left + COLUMN + GAP,
    top,
    t("invoice.buyer"),
    buyer.company ?? buyer.name,
    [
      ...(buyer.company ? [t("invoice.attention", { name: buyer.name })] : []),
      ...addressLines(buyer.address, locale),
    ],
    [buyer.vatNumber && t("invoice.vat_number", { number: buyer.vatNumber }), buyer.email],
  );
  return Math.max(sellerEnd, buyerEnd);
}

function drawParty(
  { doc, locale }: Sheet,
  x: number,
  top: number,
  label: string,
  name: string,
  lines: string[],
  details: (string | undefined)[],
): number {
  write(doc, label.toLocaleUpperCase(locale), x, top, STYLES.label);
  hairline(doc, top + 7, x, x + COLUMN, COLOURS.gold);
  const put = (text: string, y: number, style: Style, leading: number) =>
    writeLines(doc, wrap(doc, text, COLUMN, style), x, y, style, leading);
  let y = put(name, top + 24, STYLES.name, 14);
  for (const line of lines) y = put(line, y, STYLES.body, LEADING);
  y += 4;
  for (const line of details) if (line) y = put(line, y, STYLES.small, 11);
  return y;
}

function addressLines(address: Address, locale: Locale): string[] {
  const country = countryName(address.country, locale);
  const town = `${address.postalCode} ${address.city}`;
  return [address.line1, address.line2, town, country].filter((line) => line !== undefined);
}
