/**
 * From prices that include VAT to an invoice whose printed sums always add up, by the rules of
 * EN 16931-1:2017: net amounts of lines (BT-131), VAT of each rate on the sum of its lines
 * (BG-23, BR-S-08, BR-CO-17), sums at the foot (BG-22, BR-CO-10 to BR-CO-16).
 */
import { divideHalfUp, type Money, money, netOfGross, shareOf, sum } from "../kernel/money.ts";
import type { InvoiceLine, InvoiceTotals, VatShare } from "./model.ts";

/** A thing sold, at the price that the client was told. */
export interface GrossItem {
  description: string;
  /** Second, smaller line of the description. */
  detail?: string;
  /** Pieces, a whole number from 1. */
  quantity: number;
  /** Price of the whole line, all its pieces, VAT included. */
  gross: Money;
  /** VAT in basis points. */
  vatRate: number;
}

/** Everything of an invoice that is an amount. */
export interface InvoiceAmounts {
  lines: InvoiceLine[];
  /** One share a rate, in the order in which the rates first occur. */
  vat: VatShare[];
  totals: InvoiceTotals;
}

/**
 * Splits prices that include VAT into the lines, VAT and totals of an invoice.
 *
 * - The net of a line is its price without VAT, rounded half up to the cent. Its unit price is that
 *   divided by the pieces, rounded half up as well: exact for one piece, shown with more decimals
 *   by the drawing where `quantity × unitNet` would miss the net.
 * - The VAT of a rate is the rate on the sum of its lines' nets, rounded half up (BR-CO-17).
 * - The client pays the sum of the prices, to the cent. What is left between it and the rounded
 *   parts is the rounding amount (BT-114, BR-CO-16): `net + vat + rounding = payable`, always.
 *
 * The rounding is small: the net of a line is at most half a cent off, which VAT enlarges by
 * `1 + rate`, and each rate's VAT is half a cent off, so that
 * `|rounding| ≤ Σ lines (1 + rate) / 2 + rates / 2` cents: a cent at most for one line at 20 %.
 *
 * A price of 49,00 € at 20 % gives net 40,83 €, VAT 8,17 €, rounding 0. A price of 0,09 € at 20 %
 * gives 0,08 € (of 0,075) and 0,02 € (of 0,016), so a rounding of −0,01 €.
 *
 * Throws `RangeError` without items (BR-16), on a mix of currencies, on a quantity that is not a
 * whole number from 1, and on a rate that is not a whole number of basis points from 0.
 */
export function linesFromGross(items: readonly GrossItem[]): InvoiceAmounts {
  if (items.length === 0) throw new RangeError("An invoice has at least one line (BR-16)");
  const lines = items.map(lineOf);
  const vat = sharesOf(lines);
  const net = sum(lines.map((line) => line.net));
  const tax = sum(vat.map((share) => share.vat));
  const payable = sum(items.map((item) => item.gross));
  const rounding = money(payable.minor - net.minor - tax.minor, payable.currency);
  return { lines, vat, totals: { net, vat: tax, rounding, payable } };
}

function lineOf({ description, detail, quantity, gross, vatRate }: GrossItem): InvoiceLine {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`Not a number of pieces: ${quantity}`);
  }
  if (!Number.isSafeInteger(vatRate) || vatRate < 0) {
    throw new RangeError(`Not a rate in basis points: ${vatRate}`);
  }
  const net = netOfGross(gross, vatRate);
  const unitNet = money(Number(divideHalfUp(BigInt(net.minor), BigInt(quantity))), net.currency);
  return { description, ...(detail && { detail }), quantity, unitNet, net, vatRate };
}

function sharesOf(lines: readonly InvoiceLine[]): VatShare[] {
  return [...Map.groupBy(lines, (line) => line.vatRate)].map(([rate, ofRate]) => {
    const base = sum(ofRate.map((line) => line.net));
    return { rate, base, vat: shareOf(base, rate) };
  });
}
