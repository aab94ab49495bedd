import { expect } from "expect";
import fc from "fast-check";
import { currencyDigits, toLots, toMinor, toUnits } from "./amounts.ts";

Deno.test("amounts become minor units as they are written, not as floats multiply", () => {
  const cases: [number, number, number | null][] = [
    [1451.76, 2, 145176],
    [-2.5, 2, -250],
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [8.12, 2, 812],
    [0.07, 2, 7],
    [4.35, 2, 435],
    [0.004, 2, 0],
    [-0.004, 2, 0],
    [0.005, 2, 1],
    [1500, 0, 1500],
    [1500.5, 0, 1501],
    [0.4, 0, 0],
    [0.6, 0, 1],
    [5e-7, 6, 1],
    [5e-8, 6, 0],
    [1.5e-7, 8, 15],
    [999_999_999_999.99, 2, 99_999_999_999_999],
    [1e12, 8, null],
    [1e21, 2, null],
    [NaN, 2, null],
    [Infinity, 2, null],
  ];
  for (const [amount, digits, minor] of cases) expect(toMinor(amount, digits)).toBe(minor);
});

Deno.test("property: what is printed with its digits comes back as the same integer", () => {
  fc.assert(fc.property(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 6 }),
    (minor, digits) => {
      const text = (minor / 10 ** digits).toFixed(digits);
      expect(toMinor(Number(text), digits)).toBe(minor === 0 ? 0 : minor);
    },
  ));
});

Deno.test("decimals are the currency's; what ISO doesn't know is as told", () => {
  expect(["EUR", "USD", "JPY", "KWD"].map((code) => currencyDigits(code))).toEqual([2, 2, 0, 3]);
  expect(currencyDigits("JPY", 2)).toBe(0);
  expect(currencyDigits("USDT", 4)).toBe(4);
  expect(currencyDigits("USC")).toBe(2);
});

Deno.test("lots add up", () => {
  expect(toLots(toUnits(0.1) + toUnits(0.2))).toBe(0.3);
});
