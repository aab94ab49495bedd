/**
 * How traders are compared. The score is the profit in percent by the largest fall in percent, so
 * that a calm rise ranks before a wild one, weighed by how much of a record there is:
 *
 * `score = 100 × profit ÷ max(drawdown, 5) × positions ÷ (positions + 30)`
 *
 * 12 % with a fall of 6 % over 60 positions: 100 × 12 ÷ 6 × 60 ÷ 90 = 133.3. Falls below 5 % count as
 * 5 %: a small one says more of a short record than of skill. A loss isn't divided, which would reward
 * deep falls: its score is the loss itself. One decimal is kept, which is what ties are told by.
 *
 * What can't be gamed, and how:
 * - *Deposits.* Profit is the smaller of the time-weighted growth and of the result over the most
 *   capital that was in the account. Growth alone could be made on ten euros before ten thousand
 *   follow; the result alone could be diluted out of view by a withdrawal.
 * - *Hidden losers.* Losses of open positions count as if they were closed; their gains don't.
 * - *Martingale.* Who raises the volume after losses, more often than one time in four, isn't ranked:
 *   the fall that belongs to such a record is still to come.
 */
import type { TradingAccount } from "../model.ts";
import { statisticsOf } from "../statistics/statistics.ts";
import { closings, mergeDays, type Summary } from "../statistics/summary.ts";
import type { Obstacle, Performance } from "./model.ts";

/** Closed positions that a ranked period must hold. */
export const MIN_POSITIONS = 30;

/** Days that a record must span, from its first to its last event. */
export const MIN_DAYS = 30;

/** Percent below which a fall counts as this. */
export const DRAWDOWN_FLOOR = 5;

/** Positions at which a record weighs one half. */
export const HALF_WEIGHT = 30;

/** Losses after which the raising of volume is looked at, and the share of them that is too much. */
export const MARTINGALE = { losses: 10, share: 0.25 } as const;

/** What an account achieved in a period, from its days, and what keeps it from being ranked. */
export function perform(
  days: readonly Summary[],
  floating: number,
  equityDrawdownPercent = 0,
): { performance: Performance | null; obstacles: Obstacle[] } {
  const summary = mergeDays(days);
  if (!summary) return { performance: null, obstacles: ["too-few-positions"] };
  const statistics = statisticsOf([summary]);
  const profitPercent = profitOf(summary, floating);
  const performance = profitPercent === null ? null : scored({
    positions: statistics.totalTrades,
    days: statistics.recordDays,
    profitPercent,
    drawdownPercent: Math.max(drawdownOf(summary, floating), equityDrawdownPercent),
    winPercent: statistics.profitTradesPercent ?? 0,
    pips: statistics.pips,
    takeProfits: statistics.takeProfits,
    stopLosses: statistics.stopLosses,
    profitFactor: statistics.profitFactor,
    profitFactorInfinite: statistics.profitFactorInfinite,
  });
  const obstacles: Obstacle[] = [];
  if (statistics.totalTrades < MIN_POSITIONS) obstacles.push("too-few-positions");
  if (performance === null) obstacles.push("no-capital");
  if (isMartingale(summary)) obstacles.push("martingale");
  return { performance, obstacles };
}

/** The score of what was achieved. */
export function scored(achieved: Omit<Performance, "score">): Performance {
  const { profitPercent, drawdownPercent, positions } = achieved;
  const weight = positions / (positions + HALF_WEIGHT);
  const score = profitPercent > 0
    ? 100 * profitPercent / Math.max(drawdownPercent, DRAWDOWN_FLOOR) * weight
    : profitPercent;
  return { ...achieved, score: Math.round(score * 10) / 10 };
}

/**
 * The losses of open positions in minor units, as the last heartbeat told: equity without what the
 * broker lent, less the balance; zero where open positions gain.
 */
export function openLoss(
  { equity, balance }: Pick<TradingAccount, "equity" | "balance">,
  credit: number,
): number {
  return equity === null || balance === null ? 0 : Math.min(0, equity - credit - balance);
}

/** Percent gained, open losses taken off; null where nothing was ever put in. */
function profitOf(summary: Summary, floating: number): number | null {
  const { curve } = summary.positions;
  const capital = summary.openings.positions + curve.flowsHigh;
  if (capital <= 0) return null;
  const overCapital = (curve.end.result + floating) / capital;
  return Math.min(growthWith(summary, floating) - 1, overCapital) * 100;
}

/** Percent of the largest fall, were the open positions closed now. */
function drawdownOf(summary: Summary, floating: number): number {
  const { peak, steepest } = summary.positions.curve;
  const toNow = peak.growth > 0 ? 1 - growthWith(summary, floating) / peak.growth : 0;
  return Math.max(steepest.share, toNow) * 100;
}

function growthWith(summary: Summary, floating: number): number {
  const balance = closings(summary).positions;
  const { growth } = summary.positions.curve.end;
  if (floating >= 0) return growth;
  return balance <= 0 ? 0 : Math.max(0, growth * (balance + floating) / balance);
}

function isMartingale({ raises }: Summary): boolean {
  return raises.afterLoss >= MARTINGALE.losses &&
    raises.raised / raises.afterLoss > MARTINGALE.share;
}
