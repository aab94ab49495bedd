/**
 * Whether volume is raised after losses, the mark of a martingale: of the positions of a symbol in
 * the order of their closing, how many that follow a loss were at least half as large again as the
 * one that lost. A basket of growing positions that is closed at once counts as such too.
 */
import type { ClosedPosition } from "./details.ts";

/** How much larger a volume is after a loss to count as raised. */
export const RAISE = 1.5;

/** What of a symbol's positions is carried to its neighbours. */
interface Ends {
  firstVolume: number;
  lastVolume: number;
  lastLost: boolean;
}

/** Of a part; parts merge in order. */
export interface Raises {
  /** Positions that follow a loss on their symbol. */
  afterLoss: number;
  /** … and whose volume was raised. */
  raised: number;
  ends: ReadonlyMap<string, Ends>;
}

/** Of some positions in the order of their closing. */
export function raisesOf(positions: readonly ClosedPosition[]): Raises {
  const ends = new Map<string, Ends>();
  let afterLoss = 0;
  let raised = 0;
  for (const { symbol, volume, net } of positions) {
    const before = ends.get(symbol);
    if (before?.lastLost) {
      afterLoss++;
      if (volume >= before.lastVolume * RAISE) raised++;
    }
    ends.set(symbol, {
      firstVolume: before?.firstVolume ?? volume,
      lastVolume: volume,
      lastLost: net < 0,
    });
  }
  return { afterLoss, raised, ends };
}

/** Of the positions of `a` followed by those of `b`. */
export function mergeRaises(a: Raises, b: Raises): Raises {
  const ends = new Map(a.ends);
  let afterLoss = a.afterLoss + b.afterLoss;
  let raised = a.raised + b.raised;
  for (const [symbol, next] of b.ends) {
    const before = ends.get(symbol);
    if (before?.lastLost) {
      afterLoss++;
      if (next.firstVolume >= before.lastVolume * RAISE) raised++;
    }
    ends.set(symbol, before ? { ...next, firstVolume: before.firstVolume } : next);
  }
  return { afterLoss, raised, ends };
}
