import { expect } from "expect";
import { testClock } from "@/domain/kernel/clock.ts";
import { withQuery } from "./paths.ts";
import { daysOf, periodQuery, readPeriod } from "./period.tsx";

const clock = testClock("2026-03-10T09:00:00.000Z");
const asked = (query: string) => readPeriod(new URL(`http://localhost/?${query}`));

Deno.test("a period ends today and holds as many days as it says", () => {
  expect(daysOf(asked("period=month"), clock)).toEqual({ from: "2026-02-09" });
  expect(daysOf(asked(""), clock)).toEqual({});
  expect(daysOf(asked("period=decade"), clock)).toEqual({});
});

Deno.test("dates win over a period, and are kept in the addresses of other pages", () => {
  const choice = asked("period=month&from=2026-01-05");
  expect(daysOf(choice, clock)).toEqual({ from: "2026-01-05" });
  expect(withQuery("/x", { account: "a", ...periodQuery(choice) }))
    .toBe("/x?account=a&from=2026-01-05");
  expect(withQuery("/x", periodQuery(asked("period=all")))).toBe("/x");
});
