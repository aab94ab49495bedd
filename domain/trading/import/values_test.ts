import { expect } from "expect";
import { readNumber, readServerTime, readTicket, reasonOf } from "./values.ts";

Deno.test("numbers as terminals print them", () => {
  const cases: [string, number | null][] = [
    ["1 451.76", 1451.76],
    ["1\u00a0451.76", 1451.76],
    ["1\u202f234,50", 1234.5],
    ["- 2.50", -2.5],
    ["−2,50", -2.5],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["1.234.567", 1234567],
    ["0.05 / 0.10", 0.05],
    ["149.250", 149.25],
    ["+3", 3],
    ["5.", 5],
    ["", null],
    ["-", null],
    ["cancelled", null],
    ["1e9", null],
    ["NaN", null],
    ["Infinity", null],
    ["0x10", null],
    ["9".repeat(60), null],
  ];
  for (const [text, number] of cases) expect([text, readNumber(text)]).toEqual([text, number]);
});

Deno.test("moments of the server's clock", () => {
  const cases: [string, string | null][] = [
    ["2026.03.02 10:00:00", "2026-03-02T10:00:00"],
    ["2026.03.02 10:00", "2026-03-02T10:00:00"],
    ["2026-03-02T10:00:00.123", "2026-03-02T10:00:00"],
    ["02/03/2026 10:00:00", "2026-03-02T10:00:00"],
    ["2026.02.30 10:00:00", null],
    ["2026.03.02 25:00:00", null],
    ["2026.03.02", null],
    ["hier", null],
  ];
  for (const [text, time] of cases) expect([text, readServerTime(text)]).toEqual([text, time]);
});

Deno.test("tickets and reasons", () => {
  expect(["12", "#12", "0", "1.2", "12a", ""].map(readTicket))
    .toEqual(["12", "12", null, null, null, null]);
  expect(["[sl 1.08]", "EA 1 [tp]", "so: 49.8%/1", "slow", ""].map(reasonOf))
    .toEqual(["sl", "tp", "so", "client", "client"]);
});
