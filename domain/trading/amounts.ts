/** Decimals of terminals as integers: money in minor units, volumes in hundred-millionths of a lot. */

/** Currencies that `Intl` knows by ISO 4217, with their decimals as they are asked for. */
const known = new Set(Intl.supportedValuesOf("currency"));
const digitsByCode = new Map<string, number>();

/**
 * Decimals of a currency's minor unit by `Intl` (ISO 4217): 2 for EUR, 0 for JPY. For what isn't one,
 * such as USC, USDT or BTC, what the terminal told, else 2.
 */
export function currencyDigits(currency: string, told?: number | null): number {
  if (!known.has(currency)) return told ?? 2;
  let digits = digitsByCode.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCode.set(currency, digits);
  }
  return digits;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * A decimal amount in minor units of so many digits, rounded half away from zero. It is read by its
 * shortest decimal text, as it was sent: `toMinor(1.005, 2)` is 101, where 1.005 × 100 would round to
 * 100. Null when the result isn't a safe integer.
 */
export function toMinor(amount: number, digits: number): number | null {
  if (amount === 0) return 0;
  const match = DECIMAL.exec(String(amount));
  if (!match) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const point = whole.length + Number(exponent) + digits;
  const all = (whole + fraction).padEnd(point, "0").padStart(whole.length + fraction.length, "0");
  const kept = point > 0 ? Number(all.slice(0, point)) : 0;
  const next = point >= 0 ? all[point] : "0";
  const minor = kept + (next !== undefined && next >= "5" ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return null;
  return sign && minor !== 0 ? -minor : minor;
}

/** A volume's units in one lot: what MetaTrader keeps volumes to. */
export const UNITS_A_LOT = 100_000_000;

/** Lots in {@linkcode UNITS_A_LOT}, so that 0.1 and 0.2 add up to 0.3. */
export function toUnits(lots: number): number {
  return Math.round(lots * UNITS_A_LOT);
}

/** Units as lots. */
export function toLots(units: number): number {
  return units / UNITS_A_LOT;
}

/** Without what floating point leaves behind: at most ten decimals. */
export function tidy(value: number): number {
  return Math.round(value * 1e10) / 1e10;
}
