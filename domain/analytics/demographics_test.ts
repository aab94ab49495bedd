import { expect } from "expect";
import fc from "fast-check";
import { AGE_BANDS, type Declared } from "../accounts/demographics.ts";
import { groupsOf, LEAST } from "./demographics.ts";
import type { PeriodResult } from "../trading/leaderboard/period_results.ts";

const people = (answers: Record<string, number>): Declared[] =>
  Object.entries(answers).flatMap(([ageBand, count]) =>
    Array.from({ length: count }, (_, index) => ({
      accountId: `${ageBand} ${index}`,
      ageBand: ageBand as Declared["ageBand"],
    }))
  );

const groups = (answers: Record<string, number>) =>
  groupsOf(people(answers), new Map(), ({ ageBand }) => ageBand);

Deno.test("a group is shown from five people on, with its share of those who answered", () => {
  const { rows, hidden } = groups({ "18-24": 10, "25-34": 5, "35-44": 3, "45-54": 2 });
  expect(rows.map(({ value, people, share }) => [value, people, share]))
    .toEqual([["18-24", 10, 50], ["25-34", 5, 25]]);
  expect(hidden).toBe(5);
});

Deno.test("a small group can't be worked out from the sum: another one is hidden with it", () => {
  const { rows, hidden } = groups({ "18-24": 10, "25-34": 5, "35-44": 4 });
  expect(rows.map(({ value }) => value)).toEqual(["18-24"]);
  expect(hidden).toBe(9);
  expect(groups({ "18-24": 4 })).toEqual({ rows: [], hidden: 0 });
});

Deno.test("no answers ever show fewer than five people, nor a rest of fewer", () => {
  const counts = fc.dictionary(fc.constantFrom(...AGE_BANDS), fc.integer({ min: 1, max: 12 }));
  fc.assert(fc.property(counts, (answers) => {
    const { rows, hidden } = groups(answers);
    for (const { people } of rows) expect(people).toBeGreaterThanOrEqual(LEAST);
    expect(hidden === 0 || hidden >= LEAST).toBe(true);
    const all = Object.values(answers).reduce((sum, count) => sum + count, 0);
    const shown = rows.reduce((sum, { people }) => sum + people, 0);
    if (all >= LEAST) expect(shown + hidden).toBe(all);
  }));
});

Deno.test("trading results are told of groups with five traders, one person with two accounts being one", () => {
  const answers = people({ "18-24": 6, "25-34": 6 });
  const result = (accountId: string, profitPercent: number, winPercent: number): PeriodResult => ({
    accountId: `of ${accountId}`,
    ownerId: accountId,
    trader: null,
    kind: "real",
    performance: {
      positions: 10,
      days: 30,
      profitPercent,
      drawdownPercent: 5,
      winPercent,
      pips: 0,
      takeProfits: 0,
      stopLosses: 0,
      profitFactor: null,
      profitFactorInfinite: false,
      score: profitPercent,
    },
    bySymbol: [],
  });
  const trading = new Map<string, PeriodResult[]>([
    ["18-24 0", [result("18-24 0", 4, 60), result("18-24 0", -1, 20)]],
    ["18-24 1", [result("18-24 1", -4, 50)]],
    ["18-24 2", [result("18-24 2", 2, 50)]],
    ["18-24 3", [result("18-24 3", -2, 50)]],
    ["18-24 4", [result("18-24 4", -9, 60)]],
    ["25-34 0", [result("25-34 0", 4, 60)]],
  ]);
  const { rows } = groupsOf(answers, trading, ({ ageBand }) => ageBand);
  expect(rows).toEqual([
    // Wins of 40, 50, 50, 50 and 60 percent.
    { value: "18-24", people: 6, share: 50, traders: 5, profitable: 40, winPercent: 50 },
    { value: "25-34", people: 6, share: 50, traders: null, profitable: null, winPercent: null },
  ]);
});
