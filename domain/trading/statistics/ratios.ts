/** Divisions that can't be NaN. */
import { divideHalfUp } from "../../kernel/money.ts";

/** A quotient; where its divisor is zero there is no value, and it may be infinite. */
export interface Ratio {
  value: number | null;
  infinite: boolean;
}

/** `amount ÷ divisor`; infinite where a gain meets nothing to be measured by. */
export function ratio(amount: number, divisor: number): Ratio {
  if (divisor === 0) return { value: null, infinite: amount > 0 };
  return { value: amount / divisor, infinite: false };
}

/** `part ÷ whole` in percent; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole * 100;
}

/** `amount ÷ count` in whole minor units, rounded half away from zero; null of nothing. */
export function perTrade(amount: number, count: number): number | null {
  return count === 0 ? null : Number(divideHalfUp(BigInt(amount), BigInt(count)));
}
