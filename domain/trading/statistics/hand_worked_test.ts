/**
 * Three accounts worked out by hand. The table above each test is the spreadsheet: a line a closed
 * position, with the balance after it, its HPR, the high so far and the fall from it.
 */
import { expect } from "expect";
import type { Statistics } from "./statistics.ts";
import { statisticsOf } from "./statistics.ts";
import { contentByDay, summariseDays } from "./summarise.ts";
import { closedPosition, operation, tradeDeal } from "./testing.ts";

type Content = Parameters<typeof contentByDay>;

const worked = (...content: Content): Statistics =>
  statisticsOf(summariseDays(contentByDay(...content)));

/*
 * Netting, EURUSD, all in EUR; opened each time one hour before it closed.
 *
 * | #  | closed (UTC)     | side  |     net |   balance |        HPR |      high |   fall | series |
 * |----|------------------|-------|--------:|----------:|-----------:|----------:|-------:|--------|
 * |    | Mon 2 Mar 08:00  |       |         | 10 000.00 |            | 10 000.00 |        |        |
 * | 1  | Mon 2 Mar 10:00  | long  |  200.00 | 10 200.00 | 1.02       | 10 200.00 |        | 1 win  |
 * | 2  | Mon 2 Mar 15:00  | short | -102.00 | 10 098.00 | 0.99       | 10 200.00 | 102.00 | 1 loss |
 * | 3  | Tue 3 Mar 09:00  | long  |  403.92 | 10 501.92 | 1.04       | 10 501.92 |        | 1 win  |
 * | 4  | Thu 5 Mar 09:00  | long  | -210.04 | 10 291.88 | 0.97999985 | 10 501.92 | 210.04 |        |
 * | 5  | Thu 5 Mar 17:00  | short |  -91.88 | 10 200.00 | 0.99107257 | 10 501.92 | 301.92 | 2 loss |
 * | 6  | Fri 6 Mar 11:00  | long  |  300.00 | 10 500.00 | 1.02941176 | 10 501.92 |        | 1 win  |
 *
 * Wins 200.00 + 403.92 + 300.00 = 903.92; losses 102.00 + 210.04 + 91.88 = 403.92; net 500.00.
 * Profit factor 903.92 / 403.92 = 2.23787; payoff 500.00 / 6 = 83.33; recovery 500.00 / 301.92 = 1.65607.
 * AHPR (1.02 + 0.99 + 1.04 + 0.97999985 + 0.99107257 + 1.02941176) / 6 = 1.00841403;
 * GHPR 1.05^(1/6) = 1.00816485; deviation of the HPRs 0.02243502, Sharpe 0.00841403 / 0.02243502 = 0.37504.
 * Z: N = 6, W = 3, L = 3, R = 5, P = 18: (6 × 4.5 − 18) / √(18 × 12 / 5) = 9 / 6.57267 = 1.36931.
 * Line through (0, 0) (1, 200) (2, 98) (3, 501.92) (4, 291.88) (5, 200) (6, 500): r = 0.685494, and a
 * standard error over 7 − 2 points of 152.052316.
 * Days: +0.98 %, +4 %, 0 %, −2.87490 %, +2.94118 %; mean 1.00926 %, deviation 2.39934 %,
 * their quotient × √252 = 6.67756.
 */
Deno.test("a netting account worked out by hand", () => {
  const position = (id: string, side: "long" | "short", closedAt: string, net: number) =>
    closedPosition({
      id,
      side,
      closedAt: `2026-03-${closedAt}:00:00.000Z`,
      openedAt: new Date(Date.parse(`2026-03-${closedAt}:00:00.000Z`) - 3_600_000).toISOString(),
      profit: net,
      pips: net / 100,
      outcome: net < 0 ? "sl" : "tp",
    });
  const statistics = worked(
    [
      position("1", "long", "02T10", 20_000),
      position("2", "short", "02T15", -10_200),
      position("3", "long", "03T09", 40_392),
      position("4", "long", "05T09", -21_004),
      position("5", "short", "05T17", -9_188),
      position("6", "long", "06T11", 30_000),
    ],
    [operation({ at: "2026-03-02T08:00:00.000Z", amount: 1_000_000 })],
    [],
  );
  expect(statistics).toMatchObject({
    totalTrades: 6,
    longTrades: 4,
    longTradesWon: 3,
    longTradesWonPercent: 75,
    shortTrades: 2,
    shortTradesWon: 0,
    shortTradesWonPercent: 0,
    profitTradesPercent: 50,
    totalNetProfit: 50_000,
    grossProfit: 90_392,
    grossLoss: -40_392,
    profitFactorInfinite: false,
    expectedPayoff: 8_333,
    balanceDrawdownAbsolute: 0,
    largestProfitTrade: 40_392,
    largestLossTrade: -21_004,
    averageProfitTrade: 30_131,
    averageLossTrade: -13_464,
    maximumConsecutiveWins: { count: 1, amount: 40_392 },
    maximumConsecutiveLosses: { count: 2, amount: -30_192 },
    maximalConsecutiveProfit: { count: 1, amount: 40_392 },
    maximalConsecutiveLoss: { count: 2, amount: -30_192 },
    averageConsecutiveWins: 1,
    averageConsecutiveLosses: 1.5,
    minimalHoldingSeconds: 3600,
    averageHoldingSeconds: 3600,
    takeProfits: 3,
    stopLosses: 3,
    pips: 500,
    recordDays: 5,
    deposits: 1_000_000,
    withdrawals: 0,
    sharpeRatioInfinite: false,
  });
  expect(statistics.profitFactor).toBeCloseTo(2.23787, 5);
  expect(statistics.recoveryFactor).toBeCloseTo(1.65607, 5);
  expect(statistics.balanceDrawdownMaximal.amount).toBe(30_192);
  expect(statistics.balanceDrawdownMaximal.percent).toBeCloseTo(2.8749, 5);
  expect(statistics.balanceDrawdownRelative.percent).toBeCloseTo(2.8749, 5);
  expect(statistics.ahpr).toBeCloseTo(1.00841403, 8);
  expect(statistics.ghpr).toBeCloseTo(1.00816485, 8);
  expect(statistics.sharpeRatio).toBeCloseTo(0.37504, 5);
  expect(statistics.annualisedDailySharpe).toBeCloseTo(6.67756, 5);
  expect(statistics.zScore).toBeCloseTo(1.36931, 5);
  expect(statistics.zScoreConfidence).toBeCloseTo(82.90965, 5);
  expect(statistics.lrCorrelation).toBeCloseTo(0.685494, 6);
  expect(statistics.lrStandardError).toBeCloseTo(15_205.2316, 3);
  expect(statistics.growthPercent).toBeCloseTo(5, 10);
  // Paris is an hour ahead of UTC in March.
  expect(statistics.byHour.map(({ name, net }) => [name, net])).toEqual([
    ["10", 19_388],
    ["11", 20_000],
    ["12", 30_000],
    ["16", -10_200],
    ["18", -9_188],
  ]);
  expect(statistics.byWeekday.map(({ name, trades }) => [name, trades]))
    .toEqual([["1", 2], ["2", 1], ["4", 2], ["5", 1]]);
  expect(statistics.byMonth.map(({ name, winPercent }) => [name, winPercent]))
    .toEqual([["2026-03", 50]]);
});

/*
 * Hedging: a long of 1.00 lot closed in three parts while a short of 0.50 is open, in EUR.
 *
 * | deal | time  | position | type | entry | lots | profit | commission | swap |    net | balance  |
 * |------|-------|----------|------|-------|-----:|-------:|-----------:|-----:|-------:|---------:|
 * | 1    | 08:00 |          | bal. |       |      |        |            |      |        | 5 000.00 |
 * | 2    | 09:00 | A long   | buy  | in    | 1.00 |        |      -3.50 |      |  -3.50 | 4 996.50 |
 * | 3    | 09:30 | B short  | sell | in    | 0.50 |        |      -1.75 |      |  -1.75 | 4 994.75 |
 * | 4    | 10:00 | A        | sell | out   | 0.40 |  80.00 |      -1.40 |      |  78.60 | 5 073.35 |
 * | 5    | 11:00 | A        | sell | out   | 0.30 | -15.00 |      -1.05 |      | -16.05 | 5 057.30 |
 * | 6    | 12:00 | B        | buy  | out   | 0.50 | -60.00 |      -1.75 |      | -61.75 | 4 995.55 |
 * | 7    | 13:00 | A        | sell | out   | 0.30 |  30.00 |      -1.05 | -0.20|  28.75 | 5 024.30 |
 *
 * By position: B −63.50 at 12:00, A 87.80 at 13:00, net 24.30; balance 5 000.00, 4 936.50, 5 024.30.
 * MetaTrader's report: four trades, three long (two won), gross profit 78.60 + 28.75 = 107.35, gross loss
 * −(3.50 + 1.75 + 16.05 + 61.75) = −83.05, net 24.30; largest fall 5 073.35 − 4 995.55 = 77.80.
 */
Deno.test("a hedging account with partial closes worked out by hand, and MetaTrader's own count", () => {
  const at = (time: string) => `2026-06-10T${time}:00.000Z`;
  const deal = (ticket: string, time: string, given: Parameters<typeof tradeDeal>[0] | object) =>
    tradeDeal({ ticket, ...given, at: at(time) });
  const statistics = worked(
    [
      closedPosition({
        id: "A",
        openedAt: at("09:00"),
        closedAt: at("13:00"),
        profit: 9_500,
        commission: -700,
        swap: -20,
      }),
      closedPosition({
        id: "B",
        side: "short",
        volume: 0.5,
        openedAt: at("09:30"),
        closedAt: at("12:00"),
        profit: -6_000,
        commission: -350,
      }),
    ],
    [operation({ at: at("08:00"), amount: 500_000 })],
    [
      deal("2", "09:00", { type: "buy", entry: "in", commission: -350 }),
      deal("3", "09:30", { type: "sell", entry: "in", commission: -175 }),
      deal("4", "10:00", { profit: 8_000, commission: -140 }),
      deal("5", "11:00", { profit: -1_500, commission: -105 }),
      deal("6", "12:00", { type: "buy", profit: -6_000, commission: -175 }),
      deal("7", "13:00", { profit: 3_000, commission: -105, swap: -20 }),
    ],
  );
  expect(statistics).toMatchObject({
    totalTrades: 2,
    totalNetProfit: 2_430,
    grossProfit: 8_780,
    grossLoss: -6_350,
    balanceDrawdownAbsolute: 6_350,
    balanceDrawdownMaximal: { amount: 6_350 },
    commission: -1_050,
    swap: -20,
    minimalHoldingSeconds: 9_000,
    maximalHoldingSeconds: 14_400,
    volume: 1.5,
    largestVolume: 1,
  });
  expect(statistics.balanceDrawdownMaximal.percent).toBeCloseTo(1.27, 10);
  expect(statistics.report).toMatchObject({
    totalDeals: 6,
    totalTrades: 4,
    longTrades: 3,
    longTradesWon: 2,
    shortTrades: 1,
    totalNetProfit: 2_430,
    grossProfit: 10_735,
    grossLoss: -8_305,
    balanceDrawdownAbsolute: 525,
    balanceDrawdownMaximal: { amount: 7_780 },
    maximumConsecutiveLosses: { count: 2, amount: -7_780 },
  });
  expect(statistics.report.balanceDrawdownMaximal.percent).toBeCloseTo(7_780 / 507_335 * 100, 10);
});

/*
 * Deposits and withdrawals, in USD.
 *
 * | what             |       amount |   balance | growth |
 * |------------------|-------------:|----------:|-------:|
 * | deposit          |    +1 000.00 |  1 000.00 | 1      |
 * | trade            |      +100.00 |  1 100.00 | 1.1    |
 * | deposit          |    +9 000.00 | 10 100.00 | 1.1    |
 * | trade            |      -505.00 |  9 595.00 | 1.045  |
 * | interest         |       -95.00 |  9 500.00 | 1.03465|
 * | withdrawal       |    -4 500.00 |  5 000.00 | 1.03465|
 * | credit (lent)    |      +300.00 |  5 000.00 | 1.03465|
 * | trade            |      +500.00 |  5 500.00 | 1.13812|
 *
 * Growth 1.1 × 0.95 × (9 500 ÷ 9 595) × 1.1 = 1.138118: +13.81 %, where 95.00 of trading profit on 1 000.00
 * would say 9.5 % and the balance would say 450 %. Fall: 505.00 + 95.00 = 600.00, 1 − 0.95 × 9 500 ÷ 9 595 = 5.94 %.
 */
Deno.test("an account with deposits worked out by hand: they are no profit and no loss", () => {
  const at = (day: number) => `2026-01-0${day}T12:00:00.000Z`;
  const statistics = worked(
    [
      closedPosition({ id: "1", closedAt: at(2), profit: 10_000 }),
      closedPosition({ id: "2", closedAt: at(5), profit: -50_500 }),
      closedPosition({ id: "3", closedAt: at(9), profit: 50_000 }),
    ],
    [
      operation({ at: at(1), amount: 100_000 }),
      operation({ at: at(4), amount: 900_000 }),
      operation({ at: at(6), type: "interest", amount: -9_500 }),
      operation({ at: at(7), amount: -450_000 }),
      operation({ at: at(8), type: "credit", amount: 30_000 }),
    ],
    [],
  );
  expect(statistics).toMatchObject({
    totalNetProfit: 9_500,
    deposits: 1_000_000,
    withdrawals: -450_000,
    charges: -9_500,
    credit: 30_000,
    balanceDrawdownAbsolute: 50_000,
    balanceDrawdownMaximal: { amount: 60_000 },
    balanceDrawdownRelative: { amount: 60_000 },
  });
  expect(statistics.growthPercent).toBeCloseTo(13.81188, 4);
  expect(statistics.balanceDrawdownRelative.percent).toBeCloseTo(5.94059, 4);
  expect(statistics.ghpr).toBeCloseTo(1.138118812 ** (1 / 3), 8);
});
