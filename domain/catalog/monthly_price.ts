/** Comparing offers of different length. */
import { type Money, money } from "../kernel/money.ts";
import type { Offer, Period } from "./model.ts";

const MONTHS = { once: null, month: 1, quarter: 3, year: 12 } as const satisfies Record<
  Period,
  number | null
>;

/**
 * What an offer costs a month, rounded up to the cent so that it never looks cheaper than it is:
 * 459,00 € a year are 38,25 € a month. Null for what has no period.
 */
export function monthlyPrice({ price, period }: Pick<Offer, "price" | "period">): Money | null {
  const months = MONTHS[period];
  return months === null ? null : money(Math.ceil(price.minor / months), price.currency);
}
