/**
 * Falls of the equity, where heartbeats told it: MetaTrader's "Equity Drawdown", as far as hours show
 * it. Terminals see every tick; of an hour we know the lowest, the highest and the last value, but not
 * which of the first two came first, so a fall from an hour's high to the low of the same hour is only
 * counted as far as the hour's end. Deposits and withdrawals are left out.
 */
import type { EquityHour, Operation } from "../model.ts";
import type { DrawdownFigure } from "./figures.ts";
import { operationStep } from "./money_moves.ts";

/** Falls of the equity: minor units, and percent of the equity at its high. */
export interface EquityDrawdown {
  /** How far it fell below the first value. */
  absolute: number;
  /** The largest fall in money, and the largest in percent. */
  maximal: DrawdownFigure;
  relative: DrawdownFigure;
}

/** The falls over some hours in order; null without any. */
export function equityDrawdown(
  hours: readonly EquityHour[],
  operations: readonly Operation[],
): EquityDrawdown | null {
  const flows = flowsByHour(operations);
  let moved = 0;
  let start: number | null = null;
  let lowest = 0;
  let peak = { value: -Infinity, equity: 0 };
  let maximal: DrawdownFigure = { amount: 0, percent: 0 };
  let relative = maximal;

  const fallTo = (value: number) => {
    lowest = Math.min(lowest, value);
    const amount = peak.value - value;
    if (!(amount > 0)) return;
    const fall = { amount, percent: peak.equity > 0 ? amount / peak.equity * 100 : 0 };
    if (fall.amount > maximal.amount) maximal = fall;
    if (fall.percent > relative.percent) relative = fall;
  };
  const riseTo = (equity: number) => {
    const value = equity - moved;
    if (value > peak.value) peak = { value, equity };
  };

  for (const hour of hours) {
    const moves = flows.get(hour.at.slice(0, 13));
    moved += moves ?? 0;
    start ??= lowest = hour.equity - moved;
    // Of an hour in which money came or went, only the end is on one side of it for certain.
    if (moves === undefined) {
      fallTo(hour.low - moved);
      riseTo(hour.high);
    }
    fallTo(hour.equity - moved);
    riseTo(hour.equity);
  }
  return start === null ? null : { absolute: start - lowest, maximal, relative };
}

function flowsByHour(operations: readonly Operation[]): Map<string, number> {
  const flows = new Map<string, number>();
  for (const operation of operations) {
    const hour = operation.at.slice(0, 13);
    for (const { kind, amount } of operationStep(operation)) {
      if (kind === "flow") flows.set(hour, (flows.get(hour) ?? 0) + amount);
    }
  }
  return flows;
}
