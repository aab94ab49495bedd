/** The size of a pip by the symbol's name, as traders count it. */
import type { Decimal } from "./decimal.ts";

const CURRENCIES = new Set(
  ("AUD BRL CAD CHF CLP CNH CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN NOK NZD PLN RON RUB SEK " +
    "SGD THB TRY USD ZAR").split(" "),
);

/**
 * The pip of a symbol, brokers' prefixes and suffixes passed over (`EURUSD.m`, `#US30`): 0.0001 for a
 * pair of currencies, 0.01 against yen or forint, 0.1 for gold, 0.01 for silver, and 1, a point, for
 * everything else (indices, crypto, shares).
 */
export function pipSize(symbol: string): Decimal {
  const name = symbol.toUpperCase().replace(/^[^A-Z0-9]+/, "").replace("/", "");
  if (name.startsWith("XAU")) return "0.1";
  if (name.startsWith("XAG")) return "0.01";
  const [base, quote] = [name.slice(0, 3), name.slice(3, 6)];
  if (!CURRENCIES.has(base) || !CURRENCIES.has(quote)) return "1";
  return quote === "JPY" || quote === "HUF" ? "0.01" : "0.0001";
}
