import { parse } from "csv-parse/sync";
import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import type { Position, TradingAccount } from "@/domain/trading/model.ts";
import { closedPosition } from "@/domain/trading/statistics/testing.ts";
import { positionsCsv } from "./positions_csv.ts";

const account = { currency: "EUR", currencyDigits: 2 } as TradingAccount;

async function* each(positions: Iterable<Position>) {
  yield* positions;
}

async function written(positions: Iterable<Position>, locale: "fr" | "en") {
  const file = positionsCsv(each(positions), { account, t: translator(locale), locale });
  const bytes = await new Response(file).bytes();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { bytes, text };
}

const closedAt = "2026-03-02T10:30:00.000Z";

Deno.test("a French spreadsheet reads it: UTF-8 with its mark, semicolons, decimal commas", async () => {
  const position = closedPosition({ closedAt, profit: -1_205, pips: -12.5, volume: 0.37 });
  const { bytes, text } = await written([position], "fr");
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: string[][] = parse(text, { bom: true, delimiter: ";" });
  expect(rows[0]).toContain("Résultat net");
  expect(rows[1]!.slice(1, 6)).toEqual([
    "EURUSD",
    "Achat",
    "0,37",
    "2026-03-02 10:30:00",
    "2026-03-02 10:30:00",
  ]);
  expect(rows[1]).toContain("-12,05");
  expect(rows[1]).toContain("-12,5");
});

Deno.test("nothing that a broker names is executed by a spreadsheet", async () => {
  const names = ['=HYPERLINK("http://x.example","y")', "+1", "@SUM(A1)", "-2+3", "\tcmd", "#US30"];
  const positions = names.map((symbol) => closedPosition({ closedAt, symbol, profit: -5 }));
  const { text } = await written(positions, "en");
  const rows: string[][] = parse(text, { bom: true });
  const symbols = rows.slice(1).map(([, symbol]) => symbol);
  expect(symbols.slice(0, 5).every((symbol) => symbol!.startsWith("'"))).toBe(true);
  expect(symbols[5]).toBe("#US30");
  expect(rows[1]).toContain("-0.05");
});

Deno.test("it is written in parts while it is read, with one head and one mark", async () => {
  let read = 0;
  async function* many() {
    for (; read < 3_000; read++) yield closedPosition({ closedAt, id: String(read) });
  }
  const file = positionsCsv(many(), { account, t: translator("en"), locale: "en" });
  const reader = file.getReader();
  const first = await reader.read();
  expect(first.value!.length).toBeGreaterThan(0);
  expect(read).toBeLessThan(3_000);
  let text = new TextDecoder().decode(first.value);
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += new TextDecoder("utf-8", { ignoreBOM: true }).decode(part.value);
  }
  const rows: string[][] = parse(text, { bom: true });
  expect(rows.length).toBe(3_001);
  expect(rows.filter(([id]) => id === "Position").length).toBe(1);
  expect(text.slice(1)).not.toContain("\ufeff");
});
