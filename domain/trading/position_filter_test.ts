import { expect } from "expect";
import { readPositionFilter } from "./position_filter.ts";

Deno.test("days are both included, words that nobody knows ask for nothing", () => {
  expect(readPositionFilter({
    from: "2026-03-01",
    to: "2026-03-31",
    symbol: " EURUSD ",
    side: "short",
    result: "perhaps",
  })).toEqual({
    from: "2026-03-01T00:00:00.000Z",
    to: "2026-04-01T00:00:00.000Z",
    symbol: "EURUSD",
    side: "short",
  });
  expect(readPositionFilter({ from: "", to: "", symbol: "", side: "", result: "" })).toEqual({});
});

Deno.test("what is no day is named", () => {
  expect(() => readPositionFilter({ from: "hier" })).toThrow(
    expect.objectContaining({ code: "invalid-input" }),
  );
});
