import { expect } from "expect";
import { compareGrowth } from "./compare.ts";
import type { DayPoint } from "./day_points.ts";

const day = (name: string, growth: number): DayPoint => ({
  day: name,
  trades: 1,
  wins: 1,
  net: 0,
  pips: 0,
  flows: 0,
  balance: 0,
  growth,
  high: growth,
  low: 1,
  fall: 0,
});

Deno.test("each account stands where its last day left it, and nowhere before its first", () => {
  const { days, growth } = compareGrowth([
    [day("2026-03-01", 1.1), day("2026-03-03", 0.5)],
    [day("2026-03-02", 1.2)],
  ]);
  expect(days).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
  const rounded = growth.map((line) => line.map((value) => value && Math.round(value)));
  expect(rounded).toEqual([[10, 10, -45], [null, 20, 20]]);
});

Deno.test("many days are thinned, the last one kept", () => {
  const many = Array.from(
    { length: 1000 },
    (_, index) => day(new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10), 1.001),
  );
  const { days, growth } = compareGrowth([many], 50);
  expect(days.length).toBe(50);
  expect(days.at(-1)).toBe(many.at(-1)!.day);
  expect(growth[0]!.at(-1)).toBeCloseTo((1.001 ** 1000 - 1) * 100, 6);
});

Deno.test("of nothing there is nothing to compare", () => {
  expect(compareGrowth([[], []])).toEqual({ days: [], growth: [[], []] });
});
