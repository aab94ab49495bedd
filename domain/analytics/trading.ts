/**
 * The second tab: how the clients' linked accounts do. It is made of trading accounts alone, so that
 * only the period applies to it: no filter on visits, since no visit is joined to an account. Days are
 * the UTC days of the terminals' records.
 */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Kind, Performance } from "../trading/leaderboard/model.ts";
import { type PeriodResult, readPeriodResults } from "../trading/leaderboard/period_results.ts";
import { average, largestFirst, percent } from "./figures.ts";
import type { Period } from "./period.ts";
import type { ReportQuery } from "./report_query.ts";

/** How many traders are named. */
const TOP = 10;

/** Percent of profit between which accounts are put together; the ends are open. */
export const PROFIT_BOUNDS = [-20, -10, -5, 0, 5, 10, 20] as const;

/** Somebody who asked to be ranked, over the period. */
export interface TraderRow {
  rank: number;
  /** The rank over the compared period; null where they had none, or nothing is compared. */
  previousRank: number | null;
  slug: string;
  displayName: string;
  score: number;
  profitPercent: number;
  winPercent: number;
  pips: number;
  takeProfits: number;
  stopLosses: number;
  positions: number;
}

/** Accounts whose profit lies between two bounds. */
export interface ProfitRow {
  /** Percent, itself included; null: any below. */
  from: number | null;
  /** Percent, itself not included; null: any above. */
  to: number | null;
  accounts: number;
  share: number | null;
}

/** A symbol over all accounts. */
export interface SymbolRow {
  symbol: string;
  positions: number;
  share: number | null;
  winPercent: number | null;
  pips: number;
}

/** Sums over all accounts of the kind. */
export interface TradingTotals {
  accounts: number;
  profitable: number;
  positions: number;
  takeProfits: number;
  stopLosses: number;
  pips: number;
  /** Percent of all positions. */
  winPercent: number | null;
  /** Percent, the mean over the accounts. */
  averageProfit: number | null;
}

/** The answer of the tab. */
export interface TradingReport {
  /** Demonstration and real money are never put together; what isn't known is neither. */
  kind: Kind;
  totals: TradingTotals;
  previous: TradingTotals | null;
  /** At most ten, by the score of the ranking (`score.ts`) over the period. */
  top: TraderRow[];
  distribution: ProfitRow[];
  symbols: SymbolRow[];
}

/** The trading of accounts of one kind. Throws `unauthenticated` or `forbidden`. */
export async function readTrading(
  deps: Deps,
  user: User | null,
  { period, compared }: Pick<ReportQuery, "period" | "compared">,
  kind: Kind,
): Promise<TradingReport> {
  requirePermission(user, "analytics.read");
  const read = async (days: Period) =>
    (await readPeriodResults(deps, days)).filter((result) => result.kind === kind);
  const [now, before] = await Promise.all([read(period), compared ? read(compared) : null]);
  return {
    kind,
    totals: totalsOf(now),
    previous: before && totalsOf(before),
    top: topOf(now, before ?? []),
    distribution: distributionOf(now),
    symbols: symbolsOf(now),
  };
}

function totalsOf(results: readonly PeriodResult[]): TradingTotals {
  const sum = (figure: (performance: Performance) => number) =>
    results.reduce((total, { performance }) => total + figure(performance), 0);
  const positions = sum((one) => one.positions);
  const wins = sum((one) => one.positions * one.winPercent / 100);
  return {
    accounts: results.length,
    profitable: results.filter(({ performance }) => performance.profitPercent > 0).length,
    positions,
    takeProfits: sum((one) => one.takeProfits),
    stopLosses: sum((one) => one.stopLosses),
    pips: Math.round(sum((one) => one.pips) * 10) / 10,
    winPercent: percent(wins, positions),
    averageProfit: average(sum((one) => one.profitPercent), results.length),
  };
}

function topOf(
  now: readonly PeriodResult[],
  before: readonly PeriodResult[],
): TraderRow[] {
  const earlier = new Map(ranked(before).map(({ trader }, index) => [trader.slug, index + 1]));
  return ranked(now).slice(0, TOP).map(({ trader, performance }, index) => ({
    rank: index + 1,
    previousRank: earlier.get(trader.slug) ?? null,
    slug: trader.slug,
    displayName: trader.displayName,
    score: performance.score,
    profitPercent: performance.profitPercent,
    winPercent: performance.winPercent,
    pips: performance.pips,
    takeProfits: performance.takeProfits,
    stopLosses: performance.stopLosses,
    positions: performance.positions,
  }));
}

type Named = PeriodResult & { trader: NonNullable<PeriodResult["trader"]> };

/** Who asked to be ranked, one account a person: the one that joined first, as in the ranking. */
function ranked(results: readonly PeriodResult[]): Named[] {
  const named = results.filter((one): one is Named => one.trader !== null)
    .toSorted((a, b) => a.trader.joinedAt < b.trader.joinedAt ? -1 : 1);
  const first = new Map<string, Named>();
  for (const one of named) if (!first.has(one.ownerId)) first.set(one.ownerId, one);
  return largestFirst(
    [...first.values()],
    ({ performance }) => performance.score,
    ({ trader }) => trader.slug,
  );
}

function distributionOf(results: readonly PeriodResult[]): ProfitRow[] {
  const bounds = [null, ...PROFIT_BOUNDS, null];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index]!;
    const accounts = results.filter(({ performance: { profitPercent } }) =>
      (from === null || profitPercent >= from) && (to === null || profitPercent < to)
    ).length;
    return { from, to: to ?? null, accounts, share: percent(accounts, results.length) };
  });
}

function symbolsOf(results: readonly PeriodResult[]): SymbolRow[] {
  const symbols = new Map<string, { positions: number; wins: number; pips: number }>();
  for (const { name, trades, wins, pips } of results.flatMap(({ bySymbol }) => bySymbol)) {
    const sum = symbols.get(name) ?? { positions: 0, wins: 0, pips: 0 };
    sum.positions += trades;
    sum.wins += wins;
    sum.pips += pips;
    symbols.set(name, sum);
  }
  const rows = Array.from(symbols, ([symbol, sum]) => ({ symbol, ...sum }));
  const all = rows.reduce((sum, { positions }) => sum + positions, 0);
  return largestFirst(rows, ({ positions }) => positions, ({ symbol }) => symbol)
    .map(({ symbol, positions, wins, pips }) => ({
      symbol,
      positions,
      share: percent(positions, all),
      winPercent: percent(wins, positions),
      pips: Math.round(pips * 10) / 10,
    }));
}
