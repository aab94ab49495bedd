import { expect } from "expect";
import fc from "fast-check";
import { formatMoney } from "./i18n.ts";
import { money } from "./money.ts";
import { parseEuros, parsePercent, writeEuros, writePercent } from "./decimal.ts";

Deno.test("an amount that is typed is exact to the cent", () => {
  expect(parseEuros("129,90")).toEqual(money(12990));
  expect(parseEuros(" 49 ")).toEqual(money(4900));
  expect(parseEuros("0.29")).toEqual(money(29));
  expect(parseEuros("1 129,9 €")).toEqual(money(112990));
});

Deno.test("what is no amount of at most two decimals is refused", () => {
  for (const text of ["", "€", "-5", "12,345", "1,2,3", "1e3", "12 euros", "NaN", "1000000"]) {
    expect([text, parseEuros(text)]).toEqual([text, undefined]);
  }
});

Deno.test("every amount survives being written and read, and being read as French prints it", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (minor) => {
    expect(parseEuros(writeEuros(money(minor)))).toEqual(money(minor));
    expect(parseEuros(formatMoney(money(minor), "fr"))).toEqual(money(minor));
  }));
});

Deno.test("a text is read the same with a comma or a point, or not at all", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const amount = parseEuros(text);
    if (amount) expect(parseEuros(text.replace(",", "."))).toEqual(amount);
  }));
});

Deno.test("rates are basis points", () => {
  expect(parsePercent("20")).toBe(2000);
  expect(parsePercent("5,5 %")).toBe(550);
  expect(parsePercent("101")).toBe(undefined);
  expect([2000, 550, 0, 1000, 210, 5, 10_000].map(writePercent)).toEqual([
    "20",
    "5,5",
    "0",
    "10",
    "2,1",
    "0,05",
    "100",
  ]);
});

Deno.test("every rate survives being written and read", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (rate) => {
    expect(parsePercent(writePercent(rate))).toBe(rate);
  }));
});
