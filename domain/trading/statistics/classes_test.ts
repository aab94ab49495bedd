import fc from "fast-check";
import { expect } from "expect";
import { holdingClass, rClass, rClassEnds, resultClass, resultClassEnd } from "./classes.ts";

Deno.test("a result lies in the class between its bounds", () => {
  expect([0, 99, 100, 1_234, 2_000].map(resultClass)).toEqual(["0", "0", "100", "1000", "2000"]);
  expect([-1, -100, -101, -1_234].map(resultClass)).toEqual(["-100", "-100", "-200", "-2000"]);
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (net) => {
    const name = resultClass(net);
    expect(Number(name)).toBeLessThanOrEqual(net);
    expect(resultClassEnd(name)).toBeGreaterThan(net);
    expect(Object.is(resultClassEnd(name), -0)).toBe(false);
  }));
});

Deno.test("classes by risk are half an R wide and open at their ends", () => {
  expect([-9, -1, -0.2, 0, 1.49, 1.5, 80].map(rClass))
    .toEqual(["-3", "-1", "-0.5", "0", "1", "1.5", "5"]);
  expect(rClassEnds("-3")).toEqual({ from: null, to: -2.5 });
  expect(rClassEnds("1")).toEqual({ from: 1, to: 1.5 });
  expect(rClassEnds("5")).toEqual({ from: 5, to: null });
});

Deno.test("holding times fall into classes that people speak of", () => {
  expect([0, 59, 60, 7_200, 1e9].map(holdingClass)).toEqual(["0", "0", "60", "3600", "604800"]);
});
