/**
 * Amounts and rates as people type them, read digit by digit: a float would make 129,90 € into
 * 129.90000000000001.
 */
import { type Currency, type Money, money } from "./money.ts";

/** Digits with any kind of space between groups, and at most two decimals after a comma or a point. */
const DECIMAL = /^(\d[\d\s]*)(?:[.,](\d{1,2}))?$/;

/** Largest amount that can be typed: 999 999,99. */
const MAX_HUNDREDTHS = 99_999_999;

/**
 * What `text` says in hundredths of its unit, or undefined when it is no number of at most two
 * decimals: `parseHundredths("1 129,9")` is 112990.
 */
export function parseHundredths(text: string): number | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, whole = "", decimals = ""] = match;
  const digits = whole.replace(/\s/g, "") + decimals.padEnd(2, "0");
  const hundredths = Number(digits);
  return hundredths <= MAX_HUNDREDTHS ? hundredths : undefined;
}

/** Hundredths as they are typed, with a comma: `writeHundredths(112990)` is `1129,90`. */
export function writeHundredths(hundredths: number): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** An amount as it is typed, a euro sign allowed: `parseEuros("129,90 €")`; undefined when it is none. */
export function parseEuros(text: string, currency: Currency = "EUR"): Money | undefined {
  const minor = parseHundredths(text.replace(/\s*€\s*$/, ""));
  return minor === undefined ? undefined : money(minor, currency);
}

/** An amount for the field where it is edited: `129,90`. */
export function writeEuros(amount: Money): string {
  return writeHundredths(amount.minor);
}

/** A percentage as it is typed, in basis points: `parsePercent("5,5 %")` is 550; undefined when it is none. */
export function parsePercent(text: string): number | undefined {
  const basisPoints = parseHundredths(text.replace(/\s*%\s*$/, ""));
  return basisPoints !== undefined && basisPoints <= 10_000 ? basisPoints : undefined;
}

/** A rate for the field where it is edited, without decimals that say nothing: `20`, `5,5`. */
export function writePercent(basisPoints: number): string {
  return writeHundredths(basisPoints).replace(/,00$|(?<=,\d)0$/, "");
}
