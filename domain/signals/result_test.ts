import { expect } from "expect";
import fc from "fast-check";
import { readDecimal, roundedRatio, units } from "./decimal.ts";
import { pipUnits, resultOf } from "./result.ts";

Deno.test("prices are read digit by digit, and what is no price is none", () => {
  const cases: [typed: string, decimal: string | undefined][] = [
    ["1,0850", "1.0850"],
    [" 2 345,10 ", "2345.10"],
    ["0001.5", "1.5"],
    ["0.00000001", "0.00000001"],
    ["999999999.99999999", "999999999.99999999"],
    ...[
      "",
      "0",
      "0.000",
      "-1",
      "+1",
      "1e5",
      "NaN",
      "Infinity",
      "1.000000001",
      "1000000000",
      "1,2,3",
    ]
      .map((typed): [string, undefined] => [typed, undefined]),
  ];
  for (const [typed, decimal] of cases) {
    expect([typed, readDecimal(typed)]).toEqual([typed, decimal]);
  }
  expect(units("0.1") + units("0.2")).toBe(units("0.3"));
});

Deno.test("a pip is what traders call one", () => {
  const cases: [symbol: string, pip: string][] = [
    ["EURUSD", "0.0001"],
    ["EURUSD.m", "0.0001"],
    ["EUR/USD", "0.0001"],
    ["USDJPY", "0.01"],
    ["GBPJPY", "0.01"],
    ["XAUUSD", "0.1"],
    ["XAGUSD", "0.01"],
    ["#US30", "1"],
    ["BTCUSD", "1"],
  ];
  for (const [symbol, pip] of cases) {
    expect([symbol, pipUnits(symbol)]).toEqual([symbol, units(pip)]);
  }
});

Deno.test("results worked out by hand: hundredths of R, tenths of a pip", () => {
  const trade = { symbol: "EURUSD", side: "buy", entry: "1.0850", stop: "1.0800" } as const;
  const cases: [exits: string[], r: number, pips: number][] = [
    [["1.0900"], 100, 500],
    [["1.0800"], -100, -500],
    [["1.0900", "1.0950"], 150, 750],
    // Half at the first target, half at the entry.
    [["1.0900", "1.0850"], 50, 250],
    // Thirds: 50, 0 and 0 pips are 16.67 on average, a third of R.
    [["1.0900", "1.0850", "1.0850"], 33, 167],
    [["1.0850"], 0, 0],
    // Slipped through the stop.
    [["1.07875"], -125, -625],
  ];
  for (const [exits, r, pips] of cases) expect(resultOf({ ...trade, exits })).toEqual({ r, pips });
  expect(resultOf({
    symbol: "XAUUSD",
    side: "sell",
    entry: "2350.00",
    stop: "2360",
    exits: ["2325"],
  })).toEqual({ r: 250, pips: 2500 });
});

Deno.test("property: a sell is the buy turned round, and rounding is symmetric", () => {
  const price = fc.integer({ min: 1, max: 1_000_000 }).map((n) =>
    `1.${String(n).padStart(7, "0")}`
  );
  fc.assert(
    fc.property(
      price,
      price,
      fc.array(price, { minLength: 1, maxLength: 4 }),
      (entry, stop, exits) => {
        fc.pre(units(entry) !== units(stop));
        const trade = { symbol: "EURUSD", entry, stop, exits };
        const buy = resultOf({ ...trade, side: "buy" });
        const sell = resultOf({ ...trade, side: "sell" });
        expect([sell.r + buy.r, sell.pips + buy.pips]).toEqual([0, 0]);
      },
    ),
  );
  expect([roundedRatio(1n, 2n), roundedRatio(-1n, 2n), roundedRatio(-1n, 3n)]).toEqual([1, -1, 0]);
});
