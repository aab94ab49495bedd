import { expect } from "expect";
import fc from "fast-check";
import { divideHalfUp, money, moneySchema, netOfGross, shareOf, sum } from "./money.ts";

const anyMinor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const anyRate = fc.oneof(
  fc.constantFrom(0, 210, 550, 1000, 2000),
  fc.integer({ min: 0, max: 10_000 }),
);

Deno.test("an amount is a whole number of minor units", () => {
  expect(money(4900)).toEqual({ minor: 4900, currency: "EUR" });
  expect(money(-1, "CHF")).toEqual({ minor: -1, currency: "CHF" });
  for (const minor of [0.5, NaN, Infinity, 2 ** 53]) expect(() => money(minor)).toThrow(RangeError);
  expect(moneySchema.safeParse({ minor: 0.1, currency: "EUR" }).success).toBe(false);
  expect(moneySchema.safeParse({ minor: 1, currency: "JPY" }).success).toBe(false);
});

Deno.test("amounts of one currency add up; others don't mix", () => {
  expect(sum([])).toEqual(money(0));
  expect(sum([money(1, "USD"), money(2, "USD")])).toEqual(money(3, "USD"));
  expect(() => sum([money(1), money(1, "USD")])).toThrow("Cannot add USD to EUR");
  expect(() => sum([money(Number.MAX_SAFE_INTEGER), money(1)])).toThrow(RangeError);
});

Deno.test("half a unit is rounded away from zero", () => {
  const cases: [n: bigint, d: bigint, rounded: bigint][] = [
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
    [1n, 2n, 1n],
    [49n, 100n, 0n],
    [-49n, 100n, 0n],
  ];
  for (const [n, d, rounded] of cases) expect(divideHalfUp(n, d)).toBe(rounded);
});

Deno.test("property: a quotient is at most half a unit off, and mirrors at zero", () => {
  fc.assert(fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n), (n, d) => {
    const off = 2n * (divideHalfUp(n, d) * d - n);
    expect(off <= d && -off <= d).toBe(true);
    expect(divideHalfUp(-n, d)).toBe(-divideHalfUp(n, d));
  }));
});

Deno.test("a share is in basis points", () => {
  expect(shareOf(money(10_000), 2000)).toEqual(money(2000));
  expect(shareOf(money(25), 1000)).toEqual(money(3));
  expect(shareOf(money(-25), 1000)).toEqual(money(-3));
  expect(shareOf(money(1, "GBP"), 0)).toEqual(money(0, "GBP"));
});

Deno.test("the net of a price is what VAT brings back to it", () => {
  expect(netOfGross(money(12_000), 2000)).toEqual(money(10_000));
  expect(netOfGross(money(4900), 2000)).toEqual(money(4083));
  expect(netOfGross(money(-4900), 2000)).toEqual(money(-4083));
  expect(netOfGross(money(4900, "USD"), 0)).toEqual(money(4900, "USD"));
});

Deno.test("property: net and its VAT are a price to within the cent that rounding costs", () => {
  fc.assert(fc.property(anyMinor, anyRate, (minor, rate) => {
    const net = netOfGross(money(minor), rate);
    const back = net.minor + shareOf(net, rate).minor;
    expect(Math.abs(back - minor)).toBeLessThanOrEqual(1);
    expect(netOfGross(money(-minor), rate).minor).toBe(net.minor === 0 ? 0 : -net.minor);
  }));
});
