/**
 * Prices as exact decimals: text in, text kept, arithmetic on whole units. A float would make 1.1 and
 * 0.1 into neighbours of themselves, and the chain must hold what was typed.
 */

/** A positive decimal with a point and no sign, as `1.08500`; the digits after the point are kept. */
export type Decimal = string;

/** Decimals after the point that a price may have. */
export const MAX_SCALE = 8;

const TYPED = /^(\d{1,9})(?:[.,](\d{1,8}))?$/;

/**
 * What `text` says as a {@linkcode Decimal}, a comma read as a point and spaces between groups left
 * out: `readDecimal("2 345,10")` is `2345.10`. Undefined when it is none, or zero.
 */
export function readDecimal(text: string): Decimal | undefined {
  const match = TYPED.exec(text.trim().replace(/(?<=\d)[\s\u202f](?=\d{3}\b)/g, ""));
  if (!match) return undefined;
  const [, whole = "", decimals] = match;
  const digits = whole.replace(/^0+(?=\d)/, "");
  const decimal = decimals === undefined ? digits : `${digits}.${decimals}`;
  return units(decimal) === 0n ? undefined : decimal;
}

/** A decimal in units of 10⁻⁸: `units("1.5")` is 150000000n. */
export function units(decimal: Decimal): bigint {
  const [whole = "0", decimals = ""] = decimal.split(".");
  return BigInt(whole + decimals.padEnd(MAX_SCALE, "0"));
}

/** Digits after the point. */
export function scaleOf(decimal: Decimal): number {
  return decimal.split(".")[1]?.length ?? 0;
}

/** `numerator / denominator` to the nearest whole, halves away from zero. */
export function roundedRatio(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [abs(numerator), abs(denominator)];
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return negative && rounded !== 0 ? -rounded : rounded;
}

/** The distance from zero. */
export function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
