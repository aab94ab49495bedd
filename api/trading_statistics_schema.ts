/** How the statistics of an account look in the API. */
import { z } from "@hono/zod-openapi";
import type { TradingAccount } from "@/domain/trading/model.ts";
import type { CourseFigures } from "@/domain/trading/statistics/figures.ts";
import type { BucketFigure, Statistics } from "@/domain/trading/statistics/statistics.ts";
import { accountMoneySchema, moneyOf } from "./trading_schemas.ts";

const count = z.int();
const infinite = z.boolean().openapi({ description: "The figure is infinite, and so null." });
const percent = z.number().nullable().openapi({ description: "12.5 is 12.5 %." });
const seconds = z.number().nullable();
const drawdown = z.object({ amount: accountMoneySchema, percent: z.number() });
const series = z.object({ count, amount: accountMoneySchema });
const buckets = z.array(z.object({
  name: z.string(),
  trades: count,
  wins: count,
  winPercent: percent,
  net: accountMoneySchema,
  pips: z.number(),
}));

const courseShape = {
  totalTrades: count,
  longTrades: count,
  longTradesWon: count,
  longTradesWonPercent: percent,
  shortTrades: count,
  shortTradesWon: count,
  shortTradesWonPercent: percent,
  profitTrades: count,
  profitTradesPercent: percent,
  lossTrades: count,
  lossTradesPercent: percent,
  totalNetProfit: accountMoneySchema,
  grossProfit: accountMoneySchema,
  grossLoss: accountMoneySchema.openapi({ description: "Negative or zero." }),
  profitFactor: z.number().nullable(),
  profitFactorInfinite: infinite,
  expectedPayoff: accountMoneySchema.nullable(),
  recoveryFactor: z.number().nullable(),
  recoveryFactorInfinite: infinite,
  balanceDrawdownAbsolute: accountMoneySchema,
  balanceDrawdownMaximal: drawdown,
  balanceDrawdownRelative: drawdown,
  sharpeRatio: z.number().nullable().openapi({
    description: "Per trade, by the population's deviation, without a risk-free rate.",
  }),
  sharpeRatioInfinite: infinite,
  zScore: z.number().nullable(),
  zScoreConfidence: percent,
  ahpr: z.number().nullable().openapi({ description: "1 is no change." }),
  ghpr: z.number().nullable().openapi({ description: "1 is no change." }),
  lrCorrelation: z.number().nullable(),
  lrStandardError: accountMoneySchema.nullable(),
  largestProfitTrade: accountMoneySchema,
  averageProfitTrade: accountMoneySchema.nullable(),
  largestLossTrade: accountMoneySchema,
  averageLossTrade: accountMoneySchema.nullable(),
  maximumConsecutiveWins: series,
  maximumConsecutiveLosses: series,
  maximalConsecutiveProfit: series,
  maximalConsecutiveLoss: series,
  averageConsecutiveWins: z.number().nullable(),
  averageConsecutiveLosses: z.number().nullable(),
};

/** The figures over closed positions, net of all costs, and MetaTrader's own per deal. */
export const statisticsSchema = z.object({
  ...courseShape,
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  recordDays: count,
  growthPercent: z.number().openapi({ description: "Time-weighted: deposits are no profit." }),
  annualisedDailySharpe: z.number().nullable(),
  annualisedDailySharpeInfinite: infinite,
  minimalHoldingSeconds: seconds,
  maximalHoldingSeconds: seconds,
  averageHoldingSeconds: seconds,
  pips: z.number(),
  pipsKnown: count,
  takeProfits: count,
  stopLosses: count,
  stopOuts: count,
  volume: z.number().openapi({ description: "Lots." }),
  largestVolume: z.number(),
  commission: accountMoneySchema,
  swap: accountMoneySchema,
  fee: accountMoneySchema,
  deposits: accountMoneySchema,
  withdrawals: accountMoneySchema.openapi({ description: "Negative or zero." }),
  charges: accountMoneySchema.openapi({
    description: "Booked outside any trade: interest, fees, taxes.",
  }),
  credit: accountMoneySchema,
  equityDrawdownAbsolute: accountMoneySchema.nullable(),
  equityDrawdownMaximal: drawdown.nullable(),
  equityDrawdownRelative: drawdown.nullable(),
  bySymbol: buckets,
  byHour: buckets.openapi({ description: "By the Paris hour of the last exit." }),
  byEntryHour: buckets,
  byWeekday: buckets.openapi({ description: "1 is Monday." }),
  byMonth: buckets,
  byResult: buckets.openapi({
    description: "By net result: named by the lower bound in minor units, up to the next bound " +
      "of 1, 2, 5, 10, 20, 50…",
  }),
  byRMultiple: buckets.openapi({
    description: "By units of the initial risk, half a unit wide, where the stop is known.",
  }),
  byHolding: buckets.openapi({ description: "By holding time: the lower bound in seconds." }),
  report: z.object({ totalDeals: count, ...courseShape }).openapi({
    description: "By closing deals, as MetaTrader's own reports count.",
  }),
}).openapi("TradingStatistics");

/** Statistics with their money as amounts in the account's currency. */
export function asStatistics(
  account: TradingAccount,
  statistics: Statistics,
): z.infer<typeof statisticsSchema> {
  const amount = (minor: number) => moneyOf(account, minor);
  const known = (minor: number | null) => minor === null ? null : amount(Math.round(minor));
  const withAmount = <T extends { amount: number }>(figure: T) => ({
    ...figure,
    amount: amount(figure.amount),
  });
  const bucketsOf = (figures: readonly BucketFigure[]) =>
    figures.map((figure) => ({ ...figure, net: amount(figure.net) }));
  const course = (figures: CourseFigures) => ({
    ...figures,
    totalNetProfit: amount(figures.totalNetProfit),
    grossProfit: amount(figures.grossProfit),
    grossLoss: amount(figures.grossLoss),
    expectedPayoff: known(figures.expectedPayoff),
    balanceDrawdownAbsolute: amount(figures.balanceDrawdownAbsolute),
    balanceDrawdownMaximal: withAmount(figures.balanceDrawdownMaximal),
    balanceDrawdownRelative: withAmount(figures.balanceDrawdownRelative),
    lrStandardError: known(figures.lrStandardError),
    largestProfitTrade: amount(figures.largestProfitTrade),
    averageProfitTrade: known(figures.averageProfitTrade),
    largestLossTrade: amount(figures.largestLossTrade),
    averageLossTrade: known(figures.averageLossTrade),
    maximumConsecutiveWins: withAmount(figures.maximumConsecutiveWins),
    maximumConsecutiveLosses: withAmount(figures.maximumConsecutiveLosses),
    maximalConsecutiveProfit: withAmount(figures.maximalConsecutiveProfit),
    maximalConsecutiveLoss: withAmount(figures.maximalConsecutiveLoss),
  });
  const { report, equityDrawdownMaximal, equityDrawdownRelative } = statistics;
  return {
    ...statistics,
    ...course(statistics),
    commission: amount(statistics.commission),
    swap: amount(statistics.swap),
    fee: amount(statistics.fee),
    deposits: amount(statistics.deposits),
    withdrawals: amount(statistics.withdrawals),
    charges: amount(statistics.charges),
    credit: amount(statistics.credit),
    equityDrawdownAbsolute: known(statistics.equityDrawdownAbsolute),
    equityDrawdownMaximal: equityDrawdownMaximal && withAmount(equityDrawdownMaximal),
    equityDrawdownRelative: equityDrawdownRelative && withAmount(equityDrawdownRelative),
    bySymbol: bucketsOf(statistics.bySymbol),
    byHour: bucketsOf(statistics.byHour),
    byEntryHour: bucketsOf(statistics.byEntryHour),
    byWeekday: bucketsOf(statistics.byWeekday),
    byMonth: bucketsOf(statistics.byMonth),
    byResult: bucketsOf(statistics.byResult),
    byRMultiple: bucketsOf(statistics.byRMultiple),
    byHolding: bucketsOf(statistics.byHolding),
    report: { ...course(report), totalDeals: report.totalDeals },
  };
}
