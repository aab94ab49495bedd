/** What a closed signal came to. */
import { pipSize } from "../trading/pips.ts";
import { abs, type Decimal, MAX_SCALE, roundedRatio, units } from "./decimal.ts";

/** A trade that has ended, as equal parts each with its exit. */
export interface EndedTrade {
  symbol: string;
  side: "buy" | "sell";
  entry: Decimal;
  /** The stop in force at the entry: its distance is the risk, R. */
  stop: Decimal;
  /** The exit of each part, one part a target. */
  exits: readonly Decimal[];
}

/** A result in whole numbers of small units. */
export interface Result {
  /** Hundredths of the risk: 150 is +1.5 R. */
  r: number;
  /** Tenths of a pip: 253 is 25.3 pips. */
  pips: number;
}

/**
 * The result of a trade in parts of equal size, as many as there were targets: the mean of the parts'
 * moves, in units of the initial risk and in pips. Exact until one rounding at the end, halves away
 * from zero. Entry 100, stop 90, exits 120 and 100: +1.00 R, 10 points.
 */
export function resultOf({ symbol, side, entry, stop, exits }: EndedTrade): Result {
  const from = units(entry);
  const moved = exits.reduce((sum, exit) => sum + units(exit) - from, 0n);
  const gained = side === "buy" ? moved : -moved;
  const parts = BigInt(exits.length);
  return {
    r: roundedRatio(100n * gained, parts * abs(from - units(stop))),
    pips: roundedRatio(10n * gained, parts * pipUnits(symbol)),
  };
}

/**
 * The pip of a symbol in units of its prices; a point where its kind is unknown. By the name alone:
 * how many digits an editor types says nothing of the broker's.
 */
export function pipUnits(symbol: string): bigint {
  return BigInt(Math.round((pipSize(symbol, null) ?? 1) * 10 ** MAX_SCALE));
}
