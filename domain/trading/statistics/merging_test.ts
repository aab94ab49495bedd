/** Any split of a history and any order of its parts give what the whole gives. */
import { expect } from "expect";
import fc from "fast-check";
import { allRuns } from "./runs.ts";
import { statisticsOf } from "./statistics.ts";
import { contentByDay, summariseDays } from "./summarise.ts";
import { mergeDays, mergeSummaries, type Summary } from "./summary.ts";
import { closedPosition, expectSame, operation, tradeDeal } from "./testing.ts";
import { curveOf, mergeCurves, NO_CURVE, type Step } from "./curve.ts";

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("trade" as const), amount: amount(9_000) }),
  },
  fc.record({ kind: fc.constant("charge" as const), amount: amount(500) }),
  fc.record({ kind: fc.constant("flow" as const), amount: amount(50_000) }),
);

const anyHistory = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 40 }),
    second: fc.integer({ min: 0, max: 86_399 }),
    net: amount(9_000),
    long: fc.boolean(),
    symbol: fc.constantFrom("EURUSD", "XAUUSD", "__proto__"),
    volume: fc.constantFrom(0.1, 0.2, 0.4),
    flow: fc.option(amount(20_000), { nil: undefined, freq: 5 }),
  }),
  { minLength: 1, maxLength: 60 },
);

type History = (typeof anyHistory) extends fc.Arbitrary<infer T> ? T : never;

function amount(most: number) {
  return fc.integer({ min: -most, max: most });
}

function contents(history: History) {
  const rows = history.map((row, index) => ({
    ...row,
    id: String(index + 1),
    at: new Date(Date.UTC(2026, 0, 1 + row.day) + row.second * 1000).toISOString(),
  }));
  return {
    positions: rows.map(({ id, at, net, long, symbol, volume }) =>
      closedPosition({
        id,
        closedAt: at,
        profit: net,
        side: long ? "long" : "short",
        symbol,
        volume,
      })
    ),
    operations: [
      operation({ ticket: "0", at: "2025-12-31T00:00:00.000Z", amount: 100_000 }),
      ...rows.flatMap(({ id, at, flow }) =>
        flow === undefined ? [] : operation({ ticket: id, at, amount: flow })
      ),
    ],
    deals: rows.map(({ id, at, net, long, symbol }) =>
      tradeDeal({ ticket: id, at, profit: net, type: long ? "sell" : "buy", symbol })
    ),
  };
}

/** Merges neighbours, two by two, where `choices` says. */
function mergeSomehow(parts: Summary[], choices: readonly number[]): Summary[] {
  const left = [...parts];
  for (const choice of choices) {
    if (left.length < 2) break;
    const at = choice % (left.length - 1);
    left.splice(at, 2, mergeSummaries(left[at]!, left[at + 1]!));
  }
  return left;
}

Deno.test("any order of deals, any grouping of days and any order of groups give the same statistics", () => {
  fc.assert(fc.property(
    anyHistory,
    fc.array(fc.nat(), { maxLength: 40 }),
    fc.infiniteStream(fc.nat()),
    (history, choices, noise) => {
      const { positions, operations, deals } = contents(history);
      const whole = summariseDays(contentByDay(positions, operations, deals));
      const shuffle = <T>(list: readonly T[]) =>
        list.map((item) => ({ item, at: noise.next().value! })).sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const other = summariseDays(
        contentByDay(shuffle(positions), shuffle(operations), shuffle(deals)),
      );
      expectSame(statisticsOf(shuffle(mergeSomehow(other, choices))), statisticsOf(whole));
    },
  ));
});

Deno.test("days are merged in the order of days, and no day twice", () => {
  const { positions, operations, deals } = contents([
    { day: 1, second: 0, net: 1, long: true, symbol: "EURUSD", volume: 0.1, flow: undefined },
  ]);
  const [first, second] = summariseDays(contentByDay(positions, operations, deals));
  expect(mergeDays([second!, first!])?.firstDay).toBe("2025-12-31");
  expect(() => mergeSummaries(second!, first!)).toThrow(RangeError);
  expect(() => mergeSummaries(first!, first!)).toThrow(RangeError);
});

Deno.test("a course cut anywhere tells what the whole and what a plain walk tell", () => {
  fc.assert(fc.property(
    fc.array(anyStep, { maxLength: 60 }),
    fc.integer({ min: 0, max: 100_000 }),
    fc.array(fc.nat({ max: 60 }), { maxLength: 5 }),
    (steps, opening, cuts) => {
      const whole = curveOf(steps, opening);
      const bounds = [0, ...cuts.toSorted((a, b) => a - b), steps.length];
      let balance = opening;
      let merged = NO_CURVE;
      for (const [index, from] of bounds.slice(0, -1).entries()) {
        const part = steps.slice(from, bounds[index + 1]);
        merged = mergeCurves(merged, curveOf(part, balance));
        balance += part.reduce((sum, step) => sum + step.amount, 0);
      }
      expectSame(merged, whole);
      expectWalked(steps, opening);
    },
  ));
});

Deno.test("heights of the same growth are told apart by their results, however it was multiplied", () => {
  const step = (kind: Step["kind"], amount: number): Step => ({ kind, amount });
  const before = [step("trade", -188), step("trade", 2096)];
  // All of it is taken out, so that what is paid in afterwards moves the result alone.
  const after = [step("trade", -8407), step("flow", -12_567), step("charge", 1)];
  const merged = mergeCurves(curveOf(before, 19_066), curveOf(after, 20_974));
  expectSame(merged, curveOf([...before, ...after], 19_066));
  expect(merged.steepest.amount).toBe(8407);
});

/** The same by the definitions, with the whole history at hand. */
function expectWalked(steps: readonly Step[], opening: number): void {
  const curve = curveOf(steps, opening);
  let result = 0;
  let high = 0;
  let low = 0;
  let fall = 0;
  const series: { won: boolean; count: number; amount: number }[] = [];
  for (const { kind, amount } of steps) {
    if (kind === "flow") continue;
    result += amount;
    high = Math.max(high, result);
    low = Math.min(low, result);
    fall = Math.max(fall, high - result);
    if (kind === "charge") continue;
    const last = series.at(-1);
    if (last?.won === amount >= 0) {
      last.count++;
      last.amount += amount;
    } else series.push({ won: amount >= 0, count: 1, amount });
  }
  expect(curve.end.result).toBe(result);
  expect(curve.lowest.result).toBe(low);
  expect(curve.deepest.amount).toBe(fall);
  const { wins, losses } = allRuns(curve.runs);
  for (const [settled, own] of [[wins, true], [losses, false]] as const) {
    const runs = series.filter(({ won }) => won === own);
    expect(settled.runs).toBe(runs.length);
    expect(settled.longest?.count ?? 0).toBe(Math.max(0, ...runs.map(({ count }) => count)));
    const sums = runs.map((run) => Math.abs(run.amount));
    expect(Math.abs(settled.largest?.amount ?? 0)).toBe(Math.max(0, ...sums));
  }
}
