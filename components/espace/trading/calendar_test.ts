import { expect } from "expect";
import { weeksOf } from "./calendar.tsx";

Deno.test("a month is laid out in weeks from Monday on", () => {
  const weeks = weeksOf("2026-08");
  expect(weeks.length).toBe(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, "2026-08-01", "2026-08-02"]);
  expect(weeks[5]).toEqual(["2026-08-31", null, null, null, null, null, null]);
  expect(weeksOf("2027-02").length).toBe(4);
});
