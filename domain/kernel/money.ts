/**
 * Money is an integer number of minor units (cents for EUR) with its currency, never a float.
 * VAT rates are basis points (2000 = 20 %).
 */
import { z } from "zod";

/** The ISO 4217 codes that the house sells in; all of them have two decimals. */
export const CURRENCIES = ["EUR", "USD", "GBP", "CHF"] as const;

/** Schema of {@linkcode Money}. */
export const moneySchema = z.object({
  minor: z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  currency: z.enum(CURRENCIES),
});

/** An amount in minor units. */
export type Money = z.infer<typeof moneySchema>;

/** One of {@linkcode CURRENCIES}. */
export type Currency = Money["currency"];

/** Shorthand for an amount: `money(4900)` is 49,00 €. Throws `RangeError` unless `minor` is a safe integer. */
export function money(minor: number, currency: Currency = "EUR"): Money {
  if (!Number.isSafeInteger(minor)) {
    throw new RangeError(`Not a whole number of minor units: ${minor}`);
  }
  return { minor, currency };
}

/** Sum of amounts of one currency (zero EUR when there are none). Throws `RangeError` on a mix of currencies. */
export function sum(amounts: readonly Money[]): Money {
  const currency = amounts[0]?.currency ?? "EUR";
  let minor = 0;
  for (const amount of amounts) {
    if (amount.currency !== currency) {
      throw new RangeError(`Cannot add ${amount.currency} to ${currency}`);
    }
    minor += amount.minor;
  }
  return money(minor, currency);
}

/**
 * `numerator / denominator`, rounded half up (away from zero), in exact integer arithmetic:
 * `divideHalfUp(5n, 2n) === 3n`, `divideHalfUp(-5n, 2n) === -3n`.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** `amount × basisPoints / 10 000`, rounded half up to the minor unit. */
export function shareOf(amount: Money, basisPoints: number): Money {
  return money(
    Number(divideHalfUp(BigInt(amount.minor) * BigInt(basisPoints), 10_000n)),
    amount.currency,
  );
}

/**
 * The net part of a price that includes VAT: gross × 10 000 / (10 000 + rate), rounded half up.
 * `netOfGross(money(12000), 2000)` is 100,00 €.
 */
export function netOfGross(gross: Money, vatBasisPoints: number): Money {
  const net = divideHalfUp(BigInt(gross.minor) * 10_000n, 10_000n + BigInt(vatBasisPoints));
  return money(Number(net), gross.currency);
}
