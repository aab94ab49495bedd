import { expect } from "expect";
import { monthsOf, type ResultRow, statisticsOf } from "./statistics.ts";

const row = (closedAt: string, r: number): ResultRow => ({
  id: closedAt,
  closedAt,
  opensAt: closedAt,
  r,
  pips: r * 2,
});

Deno.test("nothing closed: no rate, no average, no NaN", () => {
  expect(statisticsOf([])).toEqual({
    closed: 0,
    wins: 0,
    losses: 0,
    even: 0,
    winRate: null,
    totalR: 0,
    averageR: null,
    totalPips: 0,
    longestLosingRun: 0,
  });
  expect(monthsOf([])).toEqual([]);
});

Deno.test("figures worked out by hand", () => {
  const results = [150, -100, -100, 0, -100, -100, -100, 250].map((r) => ({ r, pips: r * 2 }));
  expect(statisticsOf(results)).toEqual({
    closed: 8,
    wins: 2,
    losses: 5,
    even: 1,
    winRate: 2500,
    totalR: -100,
    // −12.5 hundredths, halves away from zero.
    averageR: -13,
    totalPips: -200,
    longestLosingRun: 3,
  });
});

Deno.test("months are Paris months, newest first", () => {
  const months = monthsOf([
    row("2026-01-15T10:00:00.000Z", 100),
    // 00:30 on 1 February in Paris.
    row("2026-01-31T23:30:00.000Z", -100),
    row("2026-02-10T10:00:00.000Z", 50),
  ]);
  expect(months.map(({ month, closed, totalR }) => [month, closed, totalR])).toEqual([
    ["2026-02", 2, -50],
    ["2026-01", 1, 100],
  ]);
});
