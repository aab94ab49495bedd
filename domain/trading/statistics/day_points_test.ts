import fc from "fast-check";
import { expect } from "expect";
import { courseOf, dayPoint } from "./day_points.ts";
import { contentByDay, summariseDays } from "./summarise.ts";
import { statisticsOf } from "./statistics.ts";
import { closedPosition, operation } from "./testing.ts";

/** A deposit of 1,000.00 and results, so many a day from 2026-05-01 on. */
function daysOf(nets: readonly number[], aDay = 1) {
  const positions = nets.map((profit, index) =>
    closedPosition({
      id: String(index),
      closedAt: new Date(Date.UTC(2026, 4, 1 + Math.floor(index / aDay), 12, index)).toISOString(),
      profit,
    })
  );
  const deposit = operation({ at: "2026-05-01T08:00:00.000Z", amount: 100_000 });
  return summariseDays(contentByDay(positions, [deposit], []));
}

Deno.test("a day's point tells what closed, what moved and where the balance stands", () => {
  const [first, second] = daysOf([10_000, -22_000]).map(dayPoint);
  expect(first).toMatchObject({
    day: "2026-05-01",
    trades: 1,
    wins: 1,
    net: 10_000,
    flows: 100_000,
    balance: 110_000,
    growth: 1.1,
  });
  expect(second).toMatchObject({ trades: 1, wins: 0, net: -22_000, flows: 0, balance: 88_000 });
  expect(courseOf([first!, second!]).map(({ growthPercent }) => Math.round(growthPercent)))
    .toEqual([10, -12]);
});

Deno.test("the deepest fall of the curve is the relative drawdown, however few points there are", () => {
  const nets = fc.array(fc.integer({ min: -900, max: 1_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(nets, fc.integer({ min: 1, max: 4 }), (nets, aDay) => {
    const summaries = daysOf(nets, aDay);
    const { balanceDrawdownRelative, growthPercent } = statisticsOf(summaries);
    for (const most of [5, 150]) {
      const course = courseOf(summaries.map(dayPoint), most);
      expect(course.length).toBeLessThanOrEqual(most);
      expect(Math.max(...course.map((point) => point.drawdownPercent)))
        .toBeCloseTo(balanceDrawdownRelative.percent, 8);
      expect(course.at(-1)!.growthPercent).toBeCloseTo(growthPercent, 8);
    }
  }));
});

Deno.test("of no day there is no curve", () => {
  expect(courseOf([])).toEqual([]);
});
