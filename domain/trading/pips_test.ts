import { expect } from "expect";
import { pipSize, plainSymbol, symbolKind } from "./pips.ts";

Deno.test("a symbol's plain name is the same at every broker", () => {
  for (const symbol of ["EURUSD", "EURUSD.pro", "mEURUSD_i", "eurusd", "EUR/USD"]) {
    expect(plainSymbol(symbol)).toBe("EURUSD");
  }
  expect(["#US30", "XAUUSD+", "Widget"].map(plainSymbol)).toEqual(["US30", "XAUUSD", "WIDGET"]);
});

Deno.test("a pip by the kind of symbol, whatever the broker calls it", () => {
  const cases: [string, number | null, number | null][] = [
    ["EURUSD", 5, 0.0001],
    ["EURUSD", 4, 0.0001],
    ["EURUSD.m", 5, 0.0001],
    ["mEURUSD_i", 5, 0.0001],
    ["EURUSD-ECN", 5, 0.0001],
    ["EUR/USD", null, 0.0001],
    ["EURUSDm", 5, 0.0001],
    ["GBPJPY", 3, 0.01],
    ["USDJPY#", 2, 0.01],
    ["USDJPY", null, 0.01],
    ["USDHUF", null, 0.01],
    ["USDMXN", 5, 0.0001],
    ["XAUUSD", 2, 0.1],
    ["XAUUSD", 3, 0.1],
    ["XAUEUR+", 2, 0.1],
    ["GOLD", 2, 0.1],
    ["XAGUSD.pro", 3, 0.01],
    ["SILVER", 3, 0.01],
    ["XTIUSD", 2, 0.01],
    ["UKOIL", 3, 0.01],
    ["#US30", 1, 1],
    ["US30.cash", 2, 1],
    ["US500", 1, 1],
    ["NAS100", 1, 1],
    ["USTEC", 1, 1],
    ["GER40", 1, 1],
    ["DE40", 2, 1],
    ["FRA40", 1, 1],
    ["UK100.i", 1, 1],
    ["JPN225", 0, 1],
    ["US2000", 1, 1],
    ["BTCUSD", 2, 1],
    ["BTCUSDT", 1, 1],
    ["ETHUSD.x", 2, 1],
    ["XRPUSD", 5, 0.0001],
    ["SOLUSD", 2, 1],
    ["AAPL", 2, null],
    ["#TSLA", 2, null],
    ["", null, null],
    ["FOOBAR", 5, null],
  ];
  for (const [symbol, digits, pip] of cases) {
    expect([symbol, pipSize(symbol, digits)]).toEqual([symbol, pip]);
  }
});

Deno.test("kinds", () => {
  expect(["EURUSD.m", "#US30", "XAUUSD", "BTCUSD", "AAPL.US", "DOTUSD", "GOLDm"].map(symbolKind))
    .toEqual(["forex", "index", "gold", "crypto", "other", "crypto", "gold"]);
});
