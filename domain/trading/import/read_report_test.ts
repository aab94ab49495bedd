import { expect } from "expect";
import { gzipSync, strToU8, zipSync } from "fflate";
import { readReport } from "./read_report.ts";
import { mt4Html, mt5Html, mt5Sections, mt5Xlsx, utf16, windows1252 } from "./testdata/reports.ts";

const utf8 = (text: string) => Uint8Array.from(strToU8(text));

const csv = () =>
  mt5Sections()[2]!.rows.concat().toSpliced(0, 0, mt5Sections()[2]!.labels)
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

/** The same text, the bytes of each unit the other way round. */
function swapped(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.map((_, at) => bytes[at ^ 1]!);
}

const FILES: Record<string, Uint8Array<ArrayBuffer>> = {
  "HTML in UTF-16": utf16(mt5Html()),
  "HTML in UTF-16 without its mark": utf16(mt5Html()).slice(2),
  "HTML in big-endian UTF-16": swapped(utf16(mt5Html())),
  "HTML in UTF-8": utf8(mt5Html()),
  "French HTML": utf16(mt5Html(mt5Sections(true), true)),
  "HTML packed by gzip": Uint8Array.from(gzipSync(utf16(mt5Html()))),
  "XLSX": mt5Xlsx(),
  "CSV": utf8(csv()),
  "CSV in UTF-16": utf16(csv()),
};

for (const [name, bytes] of Object.entries(FILES)) {
  Deno.test(`MetaTrader 5, ${name}: its deals`, async () => {
    const report = await readReport(bytes);
    expect(report.platform).toBe("mt5");
    expect(report.unreadable).toEqual([]);
    expect(report.deals.map(({ ticket, type, entry, profit }) => [ticket, type, entry, profit]))
      .toEqual([
        ["7000", "balance", null, 1451.76],
        ["7001", "buy", "in", 0],
        ["7002", "sell", "out", 30],
        ["7003", "sell", "out", 100],
        ["7004", "sell", "in", 0],
        ["7005", "buy", "out", -82.4],
        ["7006", "buy", "in", 0],
      ]);
    const stopped = report.deals[5]!;
    expect(stopped).toMatchObject({
      time: "2026-03-04T09:45:00",
      symbol: "XAUUSD",
      order: "5005",
      reason: "sl",
      volume: 0.1,
      price: 2060,
      commission: -0.35,
      fee: -0.1,
      swap: 0,
      comment: "[sl 2060.00]",
    });
    expect(report.deals.map(({ position }) => position)).toEqual([
      null,
      "5001",
      "5001",
      "5001",
      "5004",
      "5004",
      "5006",
    ]);
    // The comment is text, whatever it looks like.
    expect(report.deals[1]!.comment).toBe('suivi <b>"A"</b>');
  });
}

Deno.test("a report tells whose it is, and the stops that an entry had", async () => {
  for (const bytes of [utf16(mt5Html()), mt5Xlsx(), utf16(mt5Html(mt5Sections(true), true))]) {
    const { account, deals } = await readReport(bytes);
    expect(account).toMatchObject({
      login: "5012345",
      currency: "EUR",
      server: "Example-Demo",
      isDemo: true,
      marginMode: "hedging",
    });
    expect(deals[1]).toMatchObject({ sl: 1.075, tp: 1.09 });
  }
});

Deno.test("a terminal in a language that nobody told us of", async () => {
  const sections = mt5Sections().map((section) => ({
    ...section,
    title: "…",
    labels: section.labels.map((_, at) => `列${at}`),
  }));
  const { deals } = await readReport(utf16(mt5Html(sections)));
  expect(deals).toHaveLength(7);
  expect(deals[3]).toMatchObject({ profit: 100, position: "5001", fee: 0, swap: -0.45 });
});

for (
  const [name, bytes] of [["UTF-8", utf8(mt4Html())], ["Windows", windows1252(mt4Html())]] as const
) {
  Deno.test(`MetaTrader 4, HTML in ${name}: trades, balance rows, and what is still open`, async () => {
    const { platform, orders, openTrades, unreadable, account } = await readReport(bytes);
    expect([platform, openTrades, unreadable]).toEqual(["mt4", 1, []]);
    expect(account).toMatchObject({ login: "5012345", currency: "EUR", leverage: 100 });
    expect(orders.map(({ ticket, type, profit, closeTime }) => [ticket, type, profit, closeTime]))
      .toEqual([
        ["900", "balance", 1000, "2026-03-01T08:00:00"],
        ["901", "buy", 50, "2026-03-02T15:00:00"],
        ["902", "sell", -2.5, "2026-03-03T11:00:00"],
        ["904", "balance", -200, "2026-03-03T12:00:00"],
        ["903", "sell", 8.28, null],
      ]);
    expect(orders[0]!.comment).toBe("Dépôt");
    expect(orders[1]).toMatchObject({
      symbol: "EURUSD",
      volume: 0.1,
      openPrice: 1.08,
      closePrice: 1.085,
      sl: 1.075,
      tp: 1.085,
      commission: -0.8,
      comment: "[tp]",
    });
    expect(orders[4]).toMatchObject({ comment: "from #902", closePrice: 0 });
  });
}

Deno.test("a statement is read by the code page that it names", async () => {
  const cyrillic = "\u041f\u043e\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u0435";
  const page = mt4Html().replaceAll("D\u00e9p\u00f4t", cyrillic).replaceAll("\u00e9", "e")
    .replace("<head>", '<head><meta charset="windows-1251">');
  // Cyrillic letters lie in a row in that code page, from \u0410 at 0xc0 on.
  const bytes = Uint8Array.from(page, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code < 0x450 ? code - 0x410 + 0xc0 : code;
  });
  const { orders, unreadable } = await readReport(bytes);
  expect(unreadable).toEqual([]);
  expect(orders).toHaveLength(5);
  expect(orders[0]!.comment).toBe(cyrillic);
});

Deno.test("what is no report is refused, whatever it holds", async () => {
  const bad: [string, Uint8Array<ArrayBuffer>][] = [
    ["nothing", new Uint8Array()],
    ["a sentence", utf8("Bonjour")],
    ["a page", utf8("<html><body><table><tr><td>1</td></tr></table></body></html>")],
    ["an archive without a sheet", Uint8Array.from(zipSync({ "a.txt": strToU8("a") }))],
    ["a broken archive", Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(200).fill(255)])],
    ["broken gzip", Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ["noise", crypto.getRandomValues(new Uint8Array(5000))],
    ["an endless quote", utf8(`a,b,c\n"${"x".repeat(200_000)}`)],
  ];
  for (const [name, bytes] of bad) {
    await expect(readReport(bytes).then(() => name)).rejects.toMatchObject({
      code: "invalid-input",
    });
  }
  const positions = mt5Html(mt5Sections().slice(0, 2));
  await expect(readReport(utf16(positions))).rejects.toMatchObject({
    message: "import.positions_only",
  });
});

Deno.test("an archive that swells beyond measure is refused before it is kept", async () => {
  const zeros = new Uint8Array(4 * 1024 * 1024);
  const bombs = [
    Uint8Array.from(gzipSync(zeros, { level: 1 })),
    Uint8Array.from(zipSync({ "xl/sharedStrings.xml": zeros }, { level: 1 })),
  ];
  for (const bomb of bombs) {
    expect(bomb.length).toBeLessThan(64 * 1024);
    await expect(readReport(bomb, 1024 * 1024)).rejects.toMatchObject({ code: "too-large" });
  }
});
