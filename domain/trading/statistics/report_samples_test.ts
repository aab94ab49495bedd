/** Our per-deal figures against those that MetaTrader printed above the same deals. */
import { expect } from "expect";
import { type CourseFigures } from "./figures.ts";
import { HEDGING_SAMPLE, ONE_SIDED_SAMPLE } from "./report_samples.ts";
import { statisticsOf } from "./statistics.ts";
import { contentByDay, summariseDays } from "./summarise.ts";
import { operation, tradeDeal } from "./testing.ts";

/** Fifty closing deals a day, one a minute, after a deposit of 3,000.00. */
function figuresOf(
  sample: string,
  { deposit = 300_000, equityFall }: { deposit?: number; equityFall?: number } = {},
): CourseFigures {
  const start = Date.parse("2024-01-01T00:00:00Z");
  const deals = sample.trim().split(/\s+/).map((text, index) =>
    tradeDeal({
      ticket: String(1000 + index),
      at: new Date(start + Math.floor(index / 50) * 86_400_000 + (index % 50 + 1) * 60_000)
        .toISOString(),
      type: text.startsWith("s") ? "buy" : "sell",
      profit: Number(text.replace("s", "")),
    })
  );
  const opened = operation({ at: new Date(start).toISOString(), amount: deposit });
  const fall = { amount: equityFall ?? 0, percent: 0 };
  const equity = equityFall === undefined ? null : { absolute: 0, maximal: fall, relative: fall };
  return statisticsOf(summariseDays(contentByDay([], [opened], deals)), equity).report;
}

/** As MetaTrader prints: rounded to so many decimals. */
const printed = (value: number | null, decimals: number) => value?.toFixed(decimals);

Deno.test("179 printed trades of one side: every figure as MetaTrader printed it", () => {
  const report = figuresOf(ONE_SIDED_SAMPLE, { equityFall: 46_860 });
  expect(report).toMatchObject({
    totalTrades: 179,
    totalNetProfit: 130_140,
    grossProfit: 369_860,
    grossLoss: -239_720,
    expectedPayoff: 727,
    balanceDrawdownAbsolute: 0,
    shortTrades: 0,
    shortTradesWonPercent: null,
    longTrades: 179,
    profitTrades: 52,
    lossTrades: 127,
    largestProfitTrade: 58_830,
    largestLossTrade: -8_860,
    averageProfitTrade: 7_113,
    averageLossTrade: -1_888,
    maximumConsecutiveWins: { count: 3, amount: 21_360 },
    maximumConsecutiveLosses: { count: 11, amount: -31_630 },
    maximalConsecutiveProfit: { count: 2, amount: 63_810 },
    maximalConsecutiveLoss: { count: 11, amount: -31_630 },
  });
  expect(report.balanceDrawdownMaximal.amount).toBe(36_960);
  expect(printed(report.balanceDrawdownMaximal.percent, 2)).toBe("8.83");
  expect(report.balanceDrawdownRelative.amount).toBe(36_960);
  expect(printed(report.balanceDrawdownRelative.percent, 2)).toBe("8.83");
  expect(printed(report.longTradesWonPercent, 2)).toBe("29.05");
  expect(printed(report.profitTradesPercent, 2)).toBe("29.05");
  expect(printed(report.lossTradesPercent, 2)).toBe("70.95");
  expect(printed(report.profitFactor, 2)).toBe("1.54");
  // By the equity's printed maximal drawdown, 468.60.
  expect(printed(report.recoveryFactor, 2)).toBe("2.78");
  expect(printed(report.ahpr, 4)).toBe("1.0022");
  expect(printed(report.ghpr, 4)).toBe("1.0020");
  expect(printed(report.lrCorrelation, 2)).toBe("0.93");
  expect(printed(report.lrStandardError, 0)).toBe("15297");
  expect(printed(report.zScore, 2)).toBe("-0.05");
  // MetaTrader looks its 3.99 % up for the rounded Z.
  expect(report.zScoreConfidence).toBeCloseTo(4.18, 2);
  expect(printed(report.averageConsecutiveWins, 0)).toBe("1");
  expect(printed(report.averageConsecutiveLosses, 0)).toBe("3");
});

Deno.test("140 printed trades of both sides, with zeros and a stop-out below zero", () => {
  const report = figuresOf(HEDGING_SAMPLE, { equityFall: 475_660 });
  expect(report).toMatchObject({
    totalTrades: 140,
    totalNetProfit: -303_170,
    grossProfit: 318_060,
    grossLoss: -621_230,
    expectedPayoff: -2_166,
    balanceDrawdownAbsolute: 303_170,
    shortTrades: 72,
    longTrades: 68,
    profitTrades: 87,
    lossTrades: 53,
    largestProfitTrade: 7_060,
    largestLossTrade: -471_990,
    averageProfitTrade: 3_656,
    averageLossTrade: -11_721,
    maximumConsecutiveWins: { count: 7, amount: 14_900 },
    maximumConsecutiveLosses: { count: 2, amount: -475_330 },
    maximalConsecutiveProfit: { count: 7, amount: 14_900 },
    maximalConsecutiveLoss: { count: 2, amount: -475_330 },
  });
  expect(report.balanceDrawdownMaximal.amount).toBe(475_330);
  expect(printed(report.balanceDrawdownMaximal.percent, 2)).toBe("100.67");
  expect(printed(report.balanceDrawdownRelative.percent, 2)).toBe("100.67");
  expect(printed(report.shortTradesWonPercent, 2)).toBe("56.94");
  expect(printed(report.longTradesWonPercent, 2)).toBe("67.65");
  expect(printed(report.profitTradesPercent, 2)).toBe("62.14");
  expect(printed(report.profitFactor, 2)).toBe("0.51");
  expect(printed(report.recoveryFactor, 2)).toBe("-0.64");
  expect(printed(report.ahpr, 4)).toBe("0.9960");
  expect(printed(report.lrCorrelation, 2)).toBe("0.75");
  expect(printed(report.lrStandardError, 0)).toBe("40063");
  expect(printed(report.zScore, 2)).toBe("4.44");
  expect(printed(report.averageConsecutiveWins, 0)).toBe("2");
  expect(printed(report.averageConsecutiveLosses, 0)).toBe("1");
  // MetaTrader prints 0.9444, counting what is below zero as 1.00; to us all is lost.
  expect(report.ghpr).toBe(0);
});

Deno.test("the drawdown example of MetaTrader's Help: 5,000, 6,000, 4,000, 8,000, 5,500", () => {
  const report = figuresOf("100000 -200000 400000 -250000", { deposit: 500_000 });
  expect(report.balanceDrawdownAbsolute).toBe(100_000);
  expect(report.balanceDrawdownMaximal.amount).toBe(250_000);
  expect(report.balanceDrawdownMaximal.percent).toBeCloseTo(31.25);
  expect(report.balanceDrawdownRelative.amount).toBe(200_000);
  expect(printed(report.balanceDrawdownRelative.percent, 1)).toBe("33.3");
});

Deno.test("the Sharpe ratio of two trades as MetaQuotes reckons it: 10,000, 10,002, 10,003", () => {
  const report = figuresOf("200 100", { deposit: 1_000_000 });
  const [first, second] = [2 / 10_000, 1 / 10_002];
  const mean = (first + second) / 2;
  const deviation = Math.sqrt(((first - mean) ** 2 + (second - mean) ** 2) / 2);
  expect(report.sharpeRatio).toBeCloseTo(mean / deviation, 9);
  expect(report.sharpeRatio).toBeCloseTo(2.9994, 3);
});
