/**
 * The figures of a trading report, from a summary. Each follows "Trading Report" and "Testing Report"
 * of MetaTrader 5's Help unless its line says otherwise; amounts are whole minor units, percents are
 * numbers from 0 to 100. A figure that can't be told is null, never NaN; one that is infinite is null
 * and its flag says so.
 */
import { daysBetween, weekdaysBetween } from "./calendar.ts";
import { correlation, mergeLines, pointOf, standardError } from "./line.ts";
import { allEqual, mergeMoments, momentsOf, populationDeviation } from "./moments.ts";
import { percentOf, perTrade, type Ratio, ratio } from "./ratios.ts";
import { allRuns, type Run } from "./runs.ts";
import type { Course, Summary } from "./summary.ts";
import { zScore } from "./z_score.ts";

/** Days on which markets are open in a year, by which a daily Sharpe ratio is annualised. */
export const TRADING_DAYS_A_YEAR = 252;

/** A fall of the balance: minor units, and percent of the balance at its high. */
export interface DrawdownFigure {
  amount: number;
  percent: number;
}

/** A series: how many trades, and their sum in minor units. */
export interface SeriesFigure {
  count: number;
  amount: number;
}

/** What is told of trades and the course that they make. */
export interface CourseFigures {
  totalTrades: number;
  longTrades: number;
  shortTrades: number;
  /** Trades that won, zero included, and their share; likewise of each side. */
  profitTrades: number;
  profitTradesPercent: number | null;
  lossTrades: number;
  lossTradesPercent: number | null;
  longTradesWon: number;
  longTradesWonPercent: number | null;
  shortTradesWon: number;
  shortTradesWonPercent: number | null;
  /** `grossProfit + grossLoss`. */
  totalNetProfit: number;
  /** Sum of the results of the trades that won. */
  grossProfit: number;
  /** Sum of the results of the trades that lost: negative or zero. */
  grossLoss: number;
  /** `grossProfit ÷ |grossLoss|`; infinite when nothing was lost. */
  profitFactor: number | null;
  profitFactorInfinite: boolean;
  /** `totalNetProfit ÷ totalTrades`, rounded to the minor unit. */
  expectedPayoff: number | null;
  /**
   * `totalNetProfit ÷` the largest fall in money, of the equity where it is known, else of the balance;
   * infinite after gains without any fall.
   */
  recoveryFactor: number | null;
  recoveryFactorInfinite: boolean;
  /** `AbsoluteDrawDown = InitialDeposit − MinimalBalance`, deposits and withdrawals left out. */
  balanceDrawdownAbsolute: number;
  /** `MaximumDrawDown = Max[Local High − Next Local Low]`, the largest in money. */
  balanceDrawdownMaximal: DrawdownFigure;
  /** `RelativeDrawdown = Max[(Local High − Next Local Low) ÷ Local High × 100]`, the largest in percent. */
  balanceDrawdownRelative: DrawdownFigure;
  /**
   * `(AHPR − 1) ÷ σ(HPR)` over trades, with the population's deviation (÷ n) and no risk-free rate: MQL5
   * article 1492, and MetaQuotes on mql5.com/en/forum/1372 ("we don't use Bessel correction").
   * Terminals since 2022 print another, annualised figure from the equity within the bars, which a
   * history of deals doesn't hold.
   */
  sharpeRatio: number | null;
  sharpeRatioInfinite: boolean;
  /** See {@linkcode zScore}; the confidence in percent. */
  zScore: number | null;
  zScoreConfidence: number | null;
  /** Mean of `HPR = balance after ÷ balance before` over trades (article 1492); 1 is no change. */
  ahpr: number | null;
  /** The nth root of the growth over n trades (article 1492); 0 where all was lost. */
  ghpr: number | null;
  /** Correlation of the balance with its regression line, −1 to 1. */
  lrCorrelation: number | null;
  /** Standard error of the balance's distance from that line, in minor units. */
  lrStandardError: number | null;
  largestProfitTrade: number;
  largestLossTrade: number;
  /** Sum of the wins by their number, and likewise of the losses, rounded to the minor unit. */
  averageProfitTrade: number | null;
  averageLossTrade: number | null;
  /** The longest series, of several the one with the largest sum. */
  maximumConsecutiveWins: SeriesFigure;
  maximumConsecutiveLosses: SeriesFigure;
  /** The series with the largest sum. */
  maximalConsecutiveProfit: SeriesFigure;
  maximalConsecutiveLoss: SeriesFigure;
  /** Trades by series; MetaTrader prints them rounded. */
  averageConsecutiveWins: number | null;
  averageConsecutiveLosses: number | null;
}

/** The figures of a course; `equityFall` is the equity's largest fall in minor units, where known. */
export function courseFigures({ tally, curve }: Course, equityFall = 0): CourseFigures {
  const { long, short, grossProfit, grossLoss } = tally;
  const trades = long.trades + short.trades;
  const wins = long.wins + short.wins;
  const losses = trades - wins;
  const net = grossProfit + grossLoss;
  const runs = allRuns(curve.runs);
  const z = zScore(wins, losses, runs.wins.runs + runs.losses.runs);
  // The first point of the graph is the balance before the first trade.
  const line = mergeLines(pointOf(0), curve.line, 0);
  const sharpe = sharpeOf(curve.returns);
  const factor = ratio(grossProfit, -grossLoss);
  const recovery = ratio(net, Math.max(equityFall, curve.deepest.amount));
  return {
    totalTrades: trades,
    longTrades: long.trades,
    shortTrades: short.trades,
    profitTrades: wins,
    profitTradesPercent: percentOf(wins, trades),
    lossTrades: losses,
    lossTradesPercent: percentOf(losses, trades),
    longTradesWon: long.wins,
    longTradesWonPercent: percentOf(long.wins, long.trades),
    shortTradesWon: short.wins,
    shortTradesWonPercent: percentOf(short.wins, short.trades),
    totalNetProfit: net,
    grossProfit,
    grossLoss,
    profitFactor: factor.value,
    profitFactorInfinite: factor.infinite,
    expectedPayoff: perTrade(net, trades),
    recoveryFactor: recovery.value,
    recoveryFactorInfinite: recovery.infinite,
    balanceDrawdownAbsolute: 0 - curve.lowest.result,
    balanceDrawdownMaximal: drawdown(curve.deepest),
    balanceDrawdownRelative: drawdown(curve.steepest),
    sharpeRatio: sharpe.value,
    sharpeRatioInfinite: sharpe.infinite,
    zScore: z?.z ?? null,
    zScoreConfidence: z && z.confidence * 100,
    ahpr: curve.returns.count === 0 ? null : 1 + curve.returns.mean,
    ghpr: curve.returns.count === 0 ? null : curve.end.growth ** (1 / curve.returns.count),
    lrCorrelation: correlation(line),
    lrStandardError: standardError(line),
    largestProfitTrade: tally.largestWin,
    largestLossTrade: tally.largestLoss,
    averageProfitTrade: perTrade(grossProfit, wins),
    averageLossTrade: perTrade(grossLoss, losses),
    maximumConsecutiveWins: series(runs.wins.longest),
    maximumConsecutiveLosses: series(runs.losses.longest),
    maximalConsecutiveProfit: series(runs.wins.largest),
    maximalConsecutiveLoss: series(runs.losses.largest),
    averageConsecutiveWins: runs.wins.runs === 0 ? null : wins / runs.wins.runs,
    averageConsecutiveLosses: runs.losses.runs === 0 ? null : losses / runs.losses.runs,
  };
}

/**
 * The Sharpe ratio of a year from the returns of days: mean ÷ population deviation × √252, without a
 * risk-free rate (MQL5 article 9171 annualises so). A day from Monday to Friday without a trade
 * counts with a return of zero; a weekend's day counts when something happened on it.
 */
export function annualisedDailySharpe(summary: Summary): Ratio {
  const idle = weekdaysBetween(summary.firstDay, summary.lastDay) - summary.weekdays;
  const { value, infinite } = sharpeOf(mergeMoments(summary.dayReturns, momentsOf(0, idle)));
  return { value: value === null ? null : value * Math.sqrt(TRADING_DAYS_A_YEAR), infinite };
}

/** Days from the first to the last on which something happened. */
export function recordDays({ firstDay, lastDay }: Summary): number {
  return daysBetween(firstDay, lastDay);
}

function sharpeOf(returns: Parameters<typeof populationDeviation>[0]): Ratio {
  if (returns.count < 2) return { value: null, infinite: false };
  return allEqual(returns)
    ? { value: null, infinite: returns.mean > 0 }
    : { value: returns.mean / populationDeviation(returns), infinite: false };
}

function drawdown({ amount, share }: { amount: number; share: number }): DrawdownFigure {
  return { amount, percent: share * 100 };
}

function series(run: Run | null): SeriesFigure {
  return { count: run?.count ?? 0, amount: run?.amount ?? 0 };
}
