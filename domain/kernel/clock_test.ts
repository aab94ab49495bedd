import { expect } from "expect";
import fc from "fast-check";
import { businessDay, isoInstant, lastDayBefore, shift, testClock } from "./clock.ts";

const anyInstant = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

Deno.test("an instant is written with milliseconds, always 24 characters", () => {
  expect(isoInstant(Temporal.Instant.from("2026-11-25T14:50:06+01:00")))
    .toBe("2026-11-25T13:50:06.000Z");
  expect(isoInstant(Temporal.Instant.from("2026-11-25T13:50:06.1239Z")))
    .toBe("2026-11-25T13:50:06.123Z");
});

Deno.test("property: the order of instants as text is their order in time", () => {
  fc.assert(fc.property(anyInstant, anyInstant, (a, b) => {
    const [one, other] = [isoInstant(a), isoInstant(b)];
    expect(one).toHaveLength(24);
    expect(one < other).toBe(Temporal.Instant.compare(a, b) < 0);
  }));
});

Deno.test("the business day begins at midnight in Paris", () => {
  const days: [instant: string, day: string][] = [
    ["2026-01-14T22:59:59.999Z", "2026-01-14"],
    ["2026-01-14T23:00:00.000Z", "2026-01-15"],
    ["2026-07-14T21:59:59.999Z", "2026-07-14"],
    ["2026-07-14T22:00:00.000Z", "2026-07-15"],
    ["2026-12-31T22:59:59.999Z", "2026-12-31"],
    ["2026-12-31T23:00:00.000Z", "2027-01-01"],
  ];
  for (const [instant, day] of days) {
    expect(businessDay(instant)).toBe(day);
    expect(businessDay(Temporal.Instant.from(instant))).toBe(day);
  }
});

Deno.test("the days on which the clocks change have 23 and 25 hours", () => {
  expect(businessDay("2026-03-28T23:00:00.000Z")).toBe("2026-03-29");
  expect(businessDay("2026-03-29T21:59:59.999Z")).toBe("2026-03-29");
  expect(businessDay("2026-03-29T22:00:00.000Z")).toBe("2026-03-30");
  expect(businessDay("2026-10-24T22:00:00.000Z")).toBe("2026-10-25");
  expect(businessDay("2026-10-25T22:59:59.999Z")).toBe("2026-10-25");
  expect(businessDay("2026-10-25T23:00:00.000Z")).toBe("2026-10-26");
});

Deno.test("shifting counts elapsed time, whatever the clocks on the wall do", () => {
  expect(shift("2026-03-28T12:00:00.000Z", { hours: 24 })).toBe("2026-03-29T12:00:00.000Z");
  expect(shift("2026-03-28T12:00:00.000Z", { milliseconds: -1 })).toBe("2026-03-28T11:59:59.999Z");
});

Deno.test("a test's clock stands still until it is moved", () => {
  const clock = testClock("2026-03-10T09:00:00.000Z");
  expect(isoInstant(clock())).toBe(isoInstant(clock()));
  clock.advance({ days: 1, minutes: 5 });
  expect(isoInstant(clock())).toBe("2026-03-11T09:05:00.000Z");
});

Deno.test("what is over at midnight in Paris had its last day the day before", () => {
  expect(lastDayBefore("2026-03-24T23:00:00.000Z")).toBe("2026-03-24");
  expect(lastDayBefore("2026-03-24T23:00:00.001Z")).toBe("2026-03-25");
});
