import { expect } from "expect";
import fc from "fast-check";
import { money, shareOf } from "../kernel/money.ts";
import { type GrossItem, linesFromGross } from "./totals.ts";

const item = (minor: number, vatRate = 2000, quantity = 1): GrossItem => ({
  description: "Signaux",
  quantity,
  gross: money(minor),
  vatRate,
});

const anyItem: fc.Arbitrary<GrossItem> = fc.record({
  description: fc.string(),
  quantity: fc.integer({ min: 1, max: 500 }),
  gross: fc.integer({ min: 0, max: 100_000_000 }).map((minor) => money(minor)),
  vatRate: fc.oneof(fc.constantFrom(0, 210, 550, 1000, 2000), fc.integer({ min: 0, max: 10_000 })),
});

Deno.test("49,00 € at 20 % is 40,83 € and 8,17 €", () => {
  const { lines, vat, totals } = linesFromGross([item(4900)]);
  expect(lines).toEqual([{
    description: "Signaux",
    quantity: 1,
    unitNet: money(4083),
    net: money(4083),
    vatRate: 2000,
  }]);
  expect(vat).toEqual([{ rate: 2000, base: money(4083), vat: money(817) }]);
  expect(totals).toEqual({
    net: money(4083),
    vat: money(817),
    rounding: money(0),
    payable: money(4900),
  });
});

Deno.test("0,09 € at 20 % leaves a rounding of −0,01 €, and the client pays 0,09 €", () => {
  const { totals } = linesFromGross([item(9)]);
  expect(totals).toEqual({
    net: money(8),
    vat: money(2),
    rounding: money(-1),
    payable: money(9),
  });
});

Deno.test("without VAT the net is the price", () => {
  const { vat, totals } = linesFromGross([item(4900, 0)]);
  expect(vat).toEqual([{ rate: 0, base: money(4900), vat: money(0) }]);
  expect(totals.net).toEqual(totals.payable);
});

Deno.test("VAT is counted once for each rate, on the sum of its lines", () => {
  const { vat } = linesFromGross([item(4900), item(1055, 550), item(4900)]);
  expect(vat).toEqual([
    { rate: 2000, base: money(8166), vat: money(1633) },
    { rate: 550, base: money(1000), vat: money(55) },
  ]);
});

Deno.test("a line of several pieces keeps the exact net of its price", () => {
  const [line] = linesFromGross([item(12_000, 2000, 3)]).lines;
  expect(line).toMatchObject({ quantity: 3, unitNet: money(3333), net: money(10_000) });
});

Deno.test("what cannot be an invoice is refused", () => {
  expect(() => linesFromGross([])).toThrow(RangeError);
  for (const quantity of [0, -1, 1.5, NaN]) {
    expect(() => linesFromGross([item(100, 2000, quantity)])).toThrow(RangeError);
  }
  for (const rate of [-1, 5.5, NaN]) {
    expect(() => linesFromGross([item(100, rate)])).toThrow(RangeError);
  }
  const dollars = { ...item(100), gross: money(100, "USD") };
  expect(() => linesFromGross([item(100), dollars])).toThrow(RangeError);
});

Deno.test("property: the printed sums add up, and the client pays what was announced", () => {
  fc.assert(fc.property(fc.array(anyItem, { minLength: 1, maxLength: 40 }), (items) => {
    const { lines, vat, totals } = linesFromGross(items);
    const added = (amounts: { minor: number }[]) => amounts.reduce((all, a) => all + a.minor, 0);
    expect(totals.net.minor).toBe(added(lines.map((line) => line.net)));
    expect(totals.net.minor).toBe(added(vat.map((share) => share.base)));
    expect(totals.vat.minor).toBe(added(vat.map((share) => share.vat)));
    for (const share of vat) expect(share.vat).toEqual(shareOf(share.base, share.rate));
    expect(totals.payable.minor).toBe(added(items.map((each) => each.gross)));
    expect(totals.net.minor + totals.vat.minor + totals.rounding.minor).toBe(totals.payable.minor);
  }));
});

Deno.test("property: the rounding keeps to its bound, a cent for one line up to 20 %", () => {
  fc.assert(fc.property(fc.array(anyItem, { minLength: 1, maxLength: 40 }), (items) => {
    const { vat, totals } = linesFromGross(items);
    const ofLines = items.reduce((all, each) => all + (1 + each.vatRate / 10_000) / 2, 0);
    expect(Math.abs(totals.rounding.minor)).toBeLessThanOrEqual(ofLines + vat.length / 2 + 1e-9);
  }));
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (minor) => {
    expect(Math.abs(linesFromGross([item(minor)]).totals.rounding.minor)).toBeLessThanOrEqual(1);
  }));
});
