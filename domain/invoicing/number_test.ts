import { expect } from "expect";
import fc from "fast-check";
import { invoiceNumber, parseInvoiceNumber } from "./number.ts";

Deno.test("a number is the day and a counter of at least four digits", () => {
  expect(invoiceNumber("2026-03-10", 1)).toBe("CT-20260310-0001");
  expect(invoiceNumber("2026-12-31", 9999)).toBe("CT-20261231-9999");
});

Deno.test("the counter grows past four digits", () => {
  expect(invoiceNumber("2026-12-31", 10_000)).toBe("CT-20261231-10000");
  expect(parseInvoiceNumber("CT-20261231-10000")).toEqual({ day: "2026-12-31", sequence: 10_000 });
});

Deno.test("what is no day or no place in a series is refused", () => {
  for (const day of ["2026-02-30", "2026-3-1", "", "+002026-03-10", "2026-03-10T10:00:00Z"]) {
    expect(() => invoiceNumber(day, 1)).toThrow(RangeError);
  }
  for (const sequence of [0, -1, 1.5, NaN, Infinity, 2 ** 53]) {
    expect(() => invoiceNumber("2026-03-10", sequence)).toThrow(RangeError);
  }
});

Deno.test("another spelling is not a number", () => {
  const others = [
    "",
    "CT-20260310-1",
    "CT-20260310-0000",
    "CT-20260310-00041",
    "CT-20260230-0001",
    "AV-20260310-0001",
    "ct-20260310-0001",
    " CT-20260310-0001",
    "CT-20260310-0001\n",
    "CT-20260310-0001/pdf",
  ];
  for (const text of others) expect(parseInvoiceNumber(text)).toBeUndefined();
});

Deno.test("property: reading a written number gives its parts", () => {
  const days = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 999_999_999 }), (day, sequence) => {
      expect(parseInvoiceNumber(invoiceNumber(day, sequence))).toEqual({ day, sequence });
    }),
  );
});

Deno.test("property: no text makes the reader throw", () => {
  fc.assert(fc.property(fc.string(), (text) => void parseInvoiceNumber(text)));
});
