import { expect } from "expect";
import { deskAt, type OpeningWeek } from "./opening_hours.ts";

const day = { opens: "09:00", closes: "19:00" };
const WEEK: OpeningWeek = [day, day, day, day, day, null, null];

/** The desk on a local time of Paris: open until, or closed until. */
function desk(local: string, week = WEEK): string {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Paris").toInstant();
  const state = deskAt(week, now);
  const until = state.open ? state.closesAt : state.reopensAt;
  return `${state.open ? "open" : "closed"} ${until?.toPlainDateTime().toString() ?? "for good"}`;
}

Deno.test("the desk is open from its first minute and closed at its last", () => {
  expect(desk("2026-11-25T08:59:59")).toBe("closed 2026-11-25T09:00:00");
  expect(desk("2026-11-25T09:00:00")).toBe("open 2026-11-25T19:00:00");
  expect(desk("2026-11-25T18:59:59")).toBe("open 2026-11-25T19:00:00");
  expect(desk("2026-11-25T19:00:00")).toBe("closed 2026-11-26T09:00:00");
});

Deno.test("closed days are passed over", () => {
  expect(desk("2026-11-27T20:00:00")).toBe("closed 2026-11-30T09:00:00");
  expect(desk("2026-11-29T12:00:00")).toBe("closed 2026-11-30T09:00:00");
});

Deno.test("hours are those of the wall clock, on the days it is changed too", () => {
  const sundays: OpeningWeek = [null, null, null, null, null, null, day];
  // The clock goes back on 25 October 2026: 09:00 is UTC+1 that day.
  expect(desk("2026-10-25T08:30:00", sundays)).toBe("closed 2026-10-25T09:00:00");
  const state = deskAt(sundays, Temporal.Instant.from("2026-10-25T08:00:00Z"));
  expect(state.open).toBe(true);
  expect(desk("2026-10-25T19:00:00", sundays)).toBe("closed 2026-11-01T09:00:00");
});

Deno.test("a week that never opens has no reopening", () => {
  expect(desk("2026-11-25T12:00:00", Array(7).fill(null))).toBe("closed for good");
});
