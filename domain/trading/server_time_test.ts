import { expect } from "expect";
import fc from "fast-check";
import { inferClock, noteOffset, type SeenOffset } from "./infer_clock.ts";
import type { DstRule } from "./model.ts";
import { offsetAt, readServerTime, summerSeconds, utcOf, writeServerTime } from "./server_time.ts";

/** The first and the last moment of summer time, from the published calendars. */
const CHANGES: Record<"eu" | "us", [start: string, end: string][]> = {
  // Directive 2000/84/EC: 01:00 UTC on the last Sundays of March and October.
  eu: [
    ["2024-03-31T01:00:00Z", "2024-10-27T01:00:00Z"],
    ["2025-03-30T01:00:00Z", "2025-10-26T01:00:00Z"],
    ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"],
    ["2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"],
  ],
  // Energy Policy Act of 2005: 02:00 in New York, second Sunday of March to first of November.
  us: [
    ["2024-03-10T07:00:00Z", "2024-11-03T06:00:00Z"],
    ["2025-03-09T07:00:00Z", "2025-11-02T06:00:00Z"],
    ["2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z"],
    ["2027-03-14T07:00:00Z", "2027-11-07T06:00:00Z"],
  ],
};

Deno.test("the clock changes on the European and the American dates, to the second", () => {
  for (const [rule, years] of Object.entries(CHANGES)) {
    for (const [start, end] of years) {
      const [from, to] = [Date.parse(start), Date.parse(end)];
      const around = [from - 1000, from, to - 1000, to];
      expect(around.map((at) => summerSeconds(rule as DstRule, at))).toEqual([0, 3600, 3600, 0]);
    }
  }
  expect(summerSeconds("none", Date.parse("2026-07-01T00:00:00Z"))).toBe(0);
});

Deno.test("server times around the changes become UTC", () => {
  const newYork = { standardOffset: 7200, serverDst: "us" } as const;
  const athens = { standardOffset: 7200, serverDst: "eu" } as const;
  const cases: [typeof newYork | typeof athens, string, string][] = [
    [newYork, "2026-03-06T12:00:00", "2026-03-06T10:00:00.000Z"],
    // Between the American and the European change the two servers differ by an hour.
    [newYork, "2026-03-09T12:00:00", "2026-03-09T09:00:00.000Z"],
    [athens, "2026-03-09T12:00:00", "2026-03-09T10:00:00.000Z"],
    [newYork, "2026-03-30T12:00:00", "2026-03-30T09:00:00.000Z"],
    [athens, "2026-03-30T12:00:00", "2026-03-30T09:00:00.000Z"],
    // The hour that comes twice is read as its first time.
    [athens, "2026-10-25T03:30:00", "2026-10-25T00:30:00.000Z"],
    [athens, "2026-10-25T04:00:00", "2026-10-25T02:00:00.000Z"],
    // The hour that never was.
    [athens, "2026-03-29T03:30:00", "2026-03-29T01:30:00.000Z"],
    [newYork, "2026-10-26T12:00:00", "2026-10-26T09:00:00.000Z"],
    [athens, "2026-10-26T12:00:00", "2026-10-26T10:00:00.000Z"],
  ];
  for (const [clock, server, utc] of cases) {
    expect(new Date(utcOf(clock, readServerTime(server)!)).toISOString()).toBe(utc);
  }
});

Deno.test("property: what a server's clock shows leads back to the instant, but for the repeated hour", () => {
  const rule = fc.constantFrom<DstRule>("none", "eu", "us");
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 900);
  const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });
  fc.assert(fc.property(rule, offset, instant, (serverDst, standardOffset, at) => {
    const clock = { serverDst, standardOffset };
    const back = utcOf(clock, at + offsetAt(clock, at) * 1000);
    const repeated = summerSeconds(serverDst, at) === 0 &&
      summerSeconds(serverDst, at - 3_600_000) > 0;
    expect(back).toBe(repeated ? at - 3_600_000 : at);
  }));
});

Deno.test("times are read in the forms that terminals write, and nothing else", () => {
  const ms = Date.UTC(2026, 2, 10, 9, 5, 7, 120);
  for (
    const form of [
      "2026-03-10T09:05:07.12",
      "2026-03-10 09:05:07.120",
      "2026.03.10 09:05:07.120456",
      "2026-03-10T09:05:07.120Z",
      "2026-03-10T09:05:07.120+02:00",
      ms,
      ms + 0.5,
    ]
  ) expect(readServerTime(form)).toBe(ms);
  expect(writeServerTime(ms)).toBe("2026-03-10T09:05:07.120");
  for (
    const bad of [
      "",
      "yesterday",
      "2026-02-30T00:00:00",
      "2026-13-01T00:00:00",
      "2026-03-10T24:00:00",
      "2026-03-10",
      0,
      -1,
      1e18,
      NaN,
      Infinity,
    ]
  ) expect(readServerTime(bad)).toBe(null);
});

function seenOver(clock: { standardOffset: number; serverDst: DstRule }, days: string[]) {
  return days.reduce<SeenOffset[]>((seen, day) => {
    const at = Date.parse(`${day}T12:00:00Z`);
    return noteOffset(seen, offsetAt(clock, at) + 7, at);
  }, []);
}

Deno.test("heartbeats over a year tell the rule; those of the weeks between settle it", () => {
  const year = ["2026-01-10", "2026-03-20", "2026-05-10", "2026-10-28", "2026-12-01"];
  for (const serverDst of ["none", "eu", "us"] as const) {
    const clock = { standardOffset: 7200, serverDst };
    expect(inferClock(seenOver(clock, year), "none")).toEqual({ ...clock, source: "observed" });
  }
});

Deno.test("until then the likeliest is taken, and a rule that still fits stays", () => {
  const winter = seenOver({ standardOffset: 7200, serverDst: "none" }, ["2026-01-10"]);
  expect(inferClock(winter, null)).toEqual({
    standardOffset: 7200,
    serverDst: "us",
    source: "guessed",
  });
  expect(inferClock(winter, "eu")).toMatchObject({ serverDst: "eu", standardOffset: 7200 });
  const utc = seenOver({ standardOffset: 0, serverDst: "none" }, ["2026-07-10"]);
  expect(inferClock(utc, null)).toMatchObject({ serverDst: "none", standardOffset: 0 });
  expect(inferClock([], null)).toBe(null);
});

Deno.test("a broker that moved is believed anew; the weekend of a change says nothing", () => {
  const before = seenOver({ standardOffset: 7200, serverDst: "eu" }, ["2026-01-10", "2026-05-10"]);
  const at = Date.parse("2026-06-10T12:00:00Z");
  expect(offsetAt(inferClock(noteOffset(before, 0, at), "eu")!, at)).toBe(0);
  expect(noteOffset(before, 0, Date.parse("2026-03-29T12:00:00Z"))).toEqual(before);
});
