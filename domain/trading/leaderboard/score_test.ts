import { expect } from "expect";
import type { Position } from "../model.ts";
import { contentByDay, summariseDays } from "../statistics/summarise.ts";
import { closedPosition, operation } from "../statistics/testing.ts";
import { rank } from "./rank.ts";
import { openLoss, perform, scored } from "./score.ts";
import type { Performance } from "./model.ts";

/** A position a day from 2 January on, after a deposit of 10,000.00 the day before. */
function days(
  nets: readonly number[],
  { deposit = 1_000_000, later = [], volumes = [] }: {
    deposit?: number;
    later?: readonly { day: number; amount: number }[];
    volumes?: readonly number[];
  } = {},
) {
  const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 0, day, hour)).toISOString();
  const positions: Position[] = nets.map((profit, index) =>
    closedPosition({
      id: String(index),
      closedAt: at(index + 2),
      profit,
      volume: volumes[index] ?? 1,
    })
  );
  const operations = [
    operation({ at: at(1), amount: deposit }),
    ...later.map(({ day, amount }) => operation({ at: at(day, 1), amount })),
  ];
  return summariseDays(contentByDay(positions, operations, []));
}

const repeat = (count: number, ...nets: number[]) =>
  Array.from({ length: count }, (_, index) => nets[index % nets.length]!);

const performance = (given: Partial<Performance>) =>
  scored({
    positions: 60,
    days: 60,
    profitPercent: 12,
    drawdownPercent: 6,
    winPercent: 50,
    pips: 0,
    takeProfits: 0,
    stopLosses: 0,
    profitFactor: null,
    profitFactorInfinite: false,
    ...given,
  });

Deno.test("the score is what its explanation says", () => {
  expect(performance({}).score).toBe(133.3);
  expect(performance({ drawdownPercent: 1 }).score).toBe(160);
  expect(performance({ positions: 30 }).score).toBe(100);
  expect(performance({ profitPercent: -8, drawdownPercent: 40 }).score).toBe(-8);
});

Deno.test("a deeper fall never helps, be it a gain or a loss", () => {
  for (const profitPercent of [12, 0, -12]) {
    const calm = performance({ profitPercent, drawdownPercent: 12 });
    const wild = performance({ profitPercent, drawdownPercent: 30 });
    expect(calm.score).toBeGreaterThanOrEqual(wild.score);
  }
});

Deno.test("fewer than 30 closed positions aren't ranked", () => {
  expect(perform(days(repeat(29, 1_000)), 0).obstacles).toEqual(["too-few-positions"]);
  expect(perform(days(repeat(30, 1_000)), 0).obstacles).toEqual([]);
  expect(perform([], 0)).toEqual({ performance: null, obstacles: ["too-few-positions"] });
});

Deno.test("deposits are no profit, and a growth made on next to nothing is none", () => {
  const plain = perform(days(repeat(40, 2_000, -1_000)), 0).performance;
  // 20,000 on 1,000,000.
  expect(plain?.profitPercent).toBeCloseTo(2, 6);
  const fed = perform(
    days(repeat(40, 2_000, -1_000), { later: [{ day: 41, amount: 9_000_000 }] }),
    0,
  ).performance;
  expect(fed?.profitPercent).toBeCloseTo(0.2, 6);
  const seedling = perform(
    days(repeat(40, 100), { deposit: 1_000, later: [{ day: 30, amount: 999_000 }] }),
    0,
  ).performance;
  expect(seedling?.profitPercent).toBeCloseTo(0.4, 6);
});

Deno.test("a withdrawal after luck leaves the fall as deep as it was", () => {
  const lost = perform(
    days([...repeat(30, 10_000), -650_000], { later: [{ day: 31, amount: -900_000 }] }),
    0,
  ).performance;
  expect(lost?.drawdownPercent).toBeGreaterThan(100);
  expect(lost?.profitPercent).toBeLessThan(0);
});

Deno.test("losses of open positions count, their gains don't", () => {
  const record = days(repeat(40, 5_000));
  const closed = perform(record, 0).performance;
  expect(closed).toMatchObject({ drawdownPercent: 0 });
  expect(closed?.profitPercent).toBeCloseTo(20, 6);
  const open = perform(record, openLoss({ equity: 900_000, balance: 1_200_000 }, 0)).performance;
  expect(open?.profitPercent).toBeCloseTo(-10, 6);
  expect(open?.drawdownPercent).toBeCloseTo(25, 6);
  expect(openLoss({ equity: 1_300_000, balance: 1_200_000 }, 0)).toBe(0);
  expect(openLoss({ equity: null, balance: 1_200_000 }, 0)).toBe(0);
  // What the broker lent is no cover for a loss.
  expect(openLoss({ equity: 1_250_000, balance: 1_200_000 }, 100_000)).toBe(-50_000);
});

Deno.test("falls of the equity that heartbeats saw count like those of the balance", () => {
  expect(perform(days(repeat(40, 5_000)), 0, 35).performance?.drawdownPercent).toBe(35);
});

Deno.test("volume raised after losses is martingale; steady volume isn't", () => {
  const nets = repeat(40, -1_000, 2_500);
  expect(perform(days(nets, { volumes: repeat(40, 1, 2) }), 0).obstacles).toEqual(["martingale"]);
  expect(perform(days(nets), 0).obstacles).toEqual([]);
  expect(perform(days(nets, { volumes: repeat(40, 2, 1) }), 0).obstacles).toEqual([]);
});

Deno.test("without any capital there is no percent to be ranked by", () => {
  expect(perform(days(repeat(30, 100), { deposit: 0 }), 0)).toMatchObject({
    performance: null,
    obstacles: ["no-capital"],
  });
});

Deno.test("ties: the smaller fall, more positions, the longer record, then a shared rank", () => {
  const candidate = (slug: string, given: Partial<Performance>, joined = "2026-01-01") => ({
    participation: {
      accountId: slug,
      ownerId: slug,
      displayName: slug,
      slug,
      joinedAt: `${joined}T00:00:00.000Z`,
    },
    performance: { ...performance({}), score: 100, ...given },
  });
  const ranked = rank([
    candidate("twin-late", { days: 50 }, "2026-02-01"),
    candidate("last", { score: 10 }),
    candidate("long", { days: 90 }),
    candidate("busy", { positions: 80 }),
    candidate("calm", { drawdownPercent: 5.5 }),
    candidate("twin", { days: 50 }),
    candidate("first", { score: 200, drawdownPercent: 30 }),
  ]);
  expect(ranked.map(({ rank, slug }) => [rank, slug])).toEqual([
    [1, "first"],
    [2, "calm"],
    [3, "busy"],
    [4, "long"],
    [5, "twin"],
    [5, "twin-late"],
    [7, "last"],
  ]);
});
