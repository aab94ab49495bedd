import { expect } from "expect";
import { equityDrawdown } from "./equity.ts";
import { statisticsOf } from "./statistics.ts";
import { contentByDay, summariseDays } from "./summarise.ts";
import { closedPosition, operation } from "./testing.ts";
import { zScore } from "./z_score.ts";

const day = (number: number) => `2026-04-${String(number).padStart(2, "0")}T12:00:00.000Z`;

const trading = (nets: readonly number[], deposit = 100_000) =>
  statisticsOf(summariseDays(contentByDay(
    nets.map((profit, index) =>
      closedPosition({ id: String(index), closedAt: day(index + 2), profit })
    ),
    [operation({ at: day(1), amount: deposit })],
    [],
  )));

/** Every number in it, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

Deno.test("without a trade nothing is NaN and nothing is claimed", () => {
  for (const statistics of [statisticsOf([]), trading([])]) {
    expect(statistics).toMatchObject({
      totalTrades: 0,
      totalNetProfit: 0,
      profitFactor: null,
      profitFactorInfinite: false,
      expectedPayoff: null,
      sharpeRatio: null,
      zScore: null,
      ahpr: null,
      ghpr: null,
      growthPercent: 0,
      averageHoldingSeconds: null,
      bySymbol: [],
    });
  }
});

Deno.test("every figure is a finite number or null, whatever happens to the account", () => {
  const courses = [[0], [0, 0], [5], [-5], [100, 100], [-100_000], [-150_000, 20, -30], [1, -1, 1]];
  for (const nets of courses) {
    for (const deposit of [0, 1, 100_000]) {
      expect(numbersIn(trading(nets, deposit)).every(Number.isFinite)).toBe(true);
    }
  }
});

Deno.test("without a loss the profit factor and the recovery factor are infinite, and say so", () => {
  expect(trading([500, 700])).toMatchObject({
    profitFactor: null,
    profitFactorInfinite: true,
    recoveryFactor: null,
    recoveryFactorInfinite: true,
  });
});

Deno.test("equal returns have no risk: the Sharpe ratio is infinite, and says so", () => {
  expect(trading([1_000, 1_010])).toMatchObject({ sharpeRatio: null, sharpeRatioInfinite: true });
  expect(trading([0, 0])).toMatchObject({ sharpeRatio: null, sharpeRatioInfinite: false });
});

Deno.test("an account that lost all and was filled again has lost all", () => {
  const statistics = statisticsOf(summariseDays(contentByDay(
    [
      closedPosition({ id: "1", closedAt: day(2), profit: -100_000 }),
      closedPosition({ id: "2", closedAt: day(4), profit: 50_000 }),
    ],
    [
      operation({ at: day(1), amount: 100_000 }),
      operation({ at: day(3), amount: 100_000 }),
    ],
    [],
  )));
  expect(statistics.growthPercent).toBe(-100);
  expect(statistics.balanceDrawdownRelative.percent).toBe(100);
});

Deno.test("open positions wait until they are closed", () => {
  const open = { ...closedPosition({ id: "1", closedAt: day(2), profit: -900 }), closedAt: null };
  expect(contentByDay([open], [], [])).toEqual([]);
});

Deno.test("the Z-score's confidence is the normal distribution's", () => {
  // W = 9, L = 9, R = 10 is what chance does on average: P = 162, 18 × 9.5 − 162 = 9.
  const score = zScore(9, 9, 10);
  expect(score?.z).toBeCloseTo(9 / Math.sqrt(162 * 144 / 17), 12);
  // P(|X| < 1) = 0.682689…, P(|X| < 3) = 0.997300…
  expect(zScore(9, 9, 9.5 + Math.sqrt(162 * 144 / 17) / 18)?.confidence).toBeCloseTo(0.682689, 6);
  expect(zScore(9, 9, 9.5 + 3 * Math.sqrt(162 * 144 / 17) / 18)?.confidence).toBeCloseTo(0.9973, 6);
  expect(zScore(5, 0, 1)).toBeNull();
  expect(zScore(1, 1, 2)).toBeNull();
});

Deno.test("the equity falls from an hour's high to later lows, and deposits are no rise", () => {
  const hour = (at: number, low: number, high: number, equity: number) => ({
    at: `2026-04-01T${String(at).padStart(2, "0")}:00:00.000Z`,
    low,
    high,
    equity,
    balance: equity,
  });
  const falls = equityDrawdown(
    [hour(8, 990, 1_000, 1_000), hour(9, 940, 1_100, 1_050), hour(10, 880, 1_060, 900)],
    [],
  );
  // 1,000 at first; lowest 880; from 1,100 to 880.
  expect(falls).toEqual({
    absolute: 120,
    maximal: { amount: 220, percent: 20 },
    relative: { amount: 220, percent: 20 },
  });
  const fed = equityDrawdown(
    [hour(8, 1_000, 1_000, 1_000), hour(9, 990, 1_990, 1_990), hour(10, 1_890, 1_990, 1_890)],
    [operation({ at: "2026-04-01T09:30:00.000Z", amount: 1_000 })],
  );
  expect(fed).toMatchObject({ absolute: 110, maximal: { amount: 110, percent: 11 } });
  expect(equityDrawdown([], [])).toBeNull();
});
