/** What of trades only needs adding up: counts, sums, extremes. Parts merge in any order. */

/** A closed trade as statistics see it: a whole position, or one closing deal for MetaTrader's own variant. */
export interface Trade {
  side: "long" | "short";
  /** Net of all its costs, in minor units. A result of zero counts as a win, as MetaTrader has it. */
  amount: number;
}

/** Trades of one side. */
export interface SideTally {
  trades: number;
  wins: number;
}

/** Sums and extremes of trades, amounts in minor units. */
export interface Tally {
  long: SideTally;
  short: SideTally;
  /** Sum of the wins, and of the losses (negative or zero). */
  grossProfit: number;
  grossLoss: number;
  /** 0 without any. */
  largestWin: number;
  largestLoss: number;
}

const NO_SIDE: SideTally = { trades: 0, wins: 0 };

/** Of no trade. */
export const NO_TALLY: Tally = {
  long: NO_SIDE,
  short: NO_SIDE,
  grossProfit: 0,
  grossLoss: 0,
  largestWin: 0,
  largestLoss: 0,
};

/** Of some trades. */
export function tallyOf(trades: readonly Trade[]): Tally {
  const tally = { ...NO_TALLY, long: { ...NO_SIDE }, short: { ...NO_SIDE } };
  for (const { side, amount } of trades) {
    tally[side].trades++;
    if (amount >= 0) {
      tally[side].wins++;
      tally.grossProfit += amount;
      tally.largestWin = Math.max(tally.largestWin, amount);
    } else {
      tally.grossLoss += amount;
      tally.largestLoss = Math.min(tally.largestLoss, amount);
    }
  }
  return tally;
}

/** Of the trades of both. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    long: mergeSides(a.long, b.long),
    short: mergeSides(a.short, b.short),
    grossProfit: a.grossProfit + b.grossProfit,
    grossLoss: a.grossLoss + b.grossLoss,
    largestWin: Math.max(a.largestWin, b.largestWin),
    largestLoss: Math.min(a.largestLoss, b.largestLoss),
  };
}

function mergeSides(a: SideTally, b: SideTally): SideTally {
  return { trades: a.trades + b.trades, wins: a.wins + b.wins };
}
