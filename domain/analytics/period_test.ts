import { expect } from "expect";
import fc from "fast-check";
import {
  addDays,
  comparedPeriod,
  daysOf,
  hoursIn,
  instantsOf,
  isWithin,
  lengthOf,
  mondayOf,
  presetOf,
  presetPeriod,
  spansOf,
  stepOf,
  weekdayOf,
} from "./period.ts";

Deno.test("named periods end today, or with the whole week or month before", () => {
  const today = "2026-11-25"; // a Wednesday
  const named = (preset: Parameters<typeof presetPeriod>[0]) => {
    const { from, to } = presetPeriod(preset, today);
    return `${from} ${to}`;
  };
  expect(named("today")).toBe("2026-11-25 2026-11-25");
  expect(named("yesterday")).toBe("2026-11-24 2026-11-24");
  expect(named("week")).toBe("2026-11-23 2026-11-25");
  expect(named("last-week")).toBe("2026-11-16 2026-11-22");
  expect(named("7-days")).toBe("2026-11-19 2026-11-25");
  expect(named("28-days")).toBe("2026-10-29 2026-11-25");
  expect(named("month")).toBe("2026-11-01 2026-11-25");
  expect(named("last-month")).toBe("2026-10-01 2026-10-31");
  expect(named("90-days")).toBe("2026-08-28 2026-11-25");
  expect(named("12-months")).toBe("2025-11-26 2026-11-25");
  expect(presetOf({ from: "2026-10-29", to: today }, today)).toBe("28-days");
  expect(presetOf({ from: "2026-10-30", to: today }, today)).toBeNull();
});

Deno.test("weeks start on Monday", () => {
  expect(mondayOf("2026-11-23")).toBe("2026-11-23");
  expect(mondayOf("2026-11-29")).toBe("2026-11-23");
  expect(weekdayOf("2026-11-29")).toBe(7);
});

Deno.test("a period is compared with as many days before, or with the same days a year before", () => {
  const period = { from: "2026-03-28", to: "2026-03-31" };
  expect(comparedPeriod(period, "previous")).toEqual({ from: "2026-03-24", to: "2026-03-27" });
  expect(comparedPeriod(period, "year")).toEqual({ from: "2025-03-28", to: "2025-03-31" });
  expect(comparedPeriod(period, "none")).toBeNull();
});

Deno.test("the days on which the clock changes have 23 and 25 hours, and are one day each", () => {
  expect([hoursIn("2026-03-29"), hoursIn("2026-10-25"), hoursIn("2026-10-26")])
    .toEqual([23, 25, 24]);
  expect(instantsOf({ from: "2026-03-29", to: "2026-03-29" })).toEqual({
    from: "2026-03-28T23:00:00.000Z",
    before: "2026-03-29T22:00:00.000Z",
  });
  expect(instantsOf({ from: "2026-10-25", to: "2026-10-25" })).toEqual({
    from: "2026-10-24T22:00:00.000Z",
    before: "2026-10-25T23:00:00.000Z",
  });
  expect(lengthOf({ from: "2026-03-28", to: "2026-03-30" })).toBe(3);
  expect(isWithin("2026-10-25T22:59:59.999Z", { from: "2026-10-25", to: "2026-10-25" })).toBe(true);
  expect(isWithin("2026-10-25T23:00:00.000Z", { from: "2026-10-25", to: "2026-10-25" }))
    .toBe(false);
});

Deno.test("a series has a point for each day, for each week of a long period, for each month of a longer one", () => {
  expect(spansOf({ from: "2026-11-20", to: "2026-11-24" }, "week")).toEqual([
    { day: "2026-11-16", from: "2026-11-20", to: "2026-11-22" },
    { day: "2026-11-23", from: "2026-11-23", to: "2026-11-24" },
  ]);
  expect(spansOf({ from: "2026-01-31", to: "2026-02-01" }, "month").map(({ day }) => day))
    .toEqual(["2026-01-01", "2026-02-01"]);
  expect(stepOf({ from: "2026-01-01", to: "2026-04-02" })).toBe("day");
  expect(stepOf({ from: "2026-01-01", to: "2026-04-03" })).toBe("week");
  expect(stepOf({ from: "2025-01-01", to: "2026-04-03" })).toBe("month");
});

Deno.test("the points of a series hold each day of the period once", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 3000 }),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom("day" as const, "week" as const, "month" as const),
    (start, length, step) => {
      const from = addDays("2020-01-01", start);
      const period = { from, to: addDays(from, length) };
      expect(spansOf(period, step).flatMap(daysOf)).toEqual(daysOf(period));
      const before = comparedPeriod(period, "previous")!;
      expect([lengthOf(before), addDays(before.to, 1)]).toEqual([length + 1, from]);
    },
  ));
});
