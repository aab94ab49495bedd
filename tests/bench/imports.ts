/** Importing reports of 50,000 deals: how long it takes, and how much the app's memory swells. */
import {
  mt4Html,
  mt4Line,
  mt5Html,
  mt5Sections,
  mt5Xlsx,
  utf16,
} from "@/domain/trading/import/testdata/reports.ts";
import { startApp } from "../fixtures/app_process.ts";
import { registered } from "../e2e/story.ts";
import type { Row } from "./areas.ts";

const DEALS = 50_000;
const MIB = 1024 * 1024;

/** `2024.01.08 08:00:00` and so many half hours later. */
const time = (index: number) =>
  new Date(Date.UTC(2024, 0, 8, 8) + index * 1_800_000).toISOString()
    .slice(0, 19).replaceAll("-", ".").replace("T", " ");

/** The sections of a report whose deals open and close a position each. */
function mt5Report() {
  const rows = Array.from({ length: DEALS }, (_, index) => {
    const isEntry = index % 2 === 0;
    return [
      time(index),
      String(1_000_000 + index),
      ["EURUSD", "GBPUSD", "XAUUSD"][(index >> 1) % 3]!,
      isEntry ? "buy" : "sell",
      isEntry ? "in" : "out",
      "0.10",
      isEntry ? "1 451.76" : "1 452.99",
      String(2_000_000 + index),
      "-0.35",
      "0.00",
      "0.00",
      isEntry ? "0.00" : "12.34",
      "10 000.00",
      isEntry ? "" : "[tp 1452.99]",
    ];
  });
  return mt5Sections().map((section) => section.title === "Deals" ? { ...section, rows } : section);
}

/** A statement whose closed trades are two deals each. */
function mt4Report(): string {
  const rows = Array.from({ length: DEALS / 2 }, (_, index) =>
    mt4Line("[tp]", [
      String(1_000_000 + index),
      time(2 * index),
      "buy",
      "0.10",
      "eurusd",
      "1.08000",
      "1.07500",
      "1.08500",
      time(2 * index + 1),
      "1.08500",
      "-0.70",
      "0.00",
      "0.00",
      "50.00",
    ]));
  return mt4Html(rows.join(""));
}

/** Measures the area. */
export async function* imports(): AsyncIterable<Row> {
  const sections = mt5Report();
  const reports = [
    { what: "MetaTrader 5, HTML", platform: "mt5", bytes: utf16(mt5Html(sections)) },
    { what: "MetaTrader 5, XLSX", platform: "mt5", bytes: mt5Xlsx(sections) },
    { what: "MetaTrader 4, HTML", platform: "mt4", bytes: new TextEncoder().encode(mt4Report()) },
  ];
  for (const { what, platform, bytes } of reports) {
    await using app = await startApp();
    const trader = await registered(app, "bench-imports@example.com");
    const { json } = await trader.post("/api/trading/accounts", { name: "Import", platform });
    const path = `/api/trades/import?account=${json.account.id}`;
    const headers = { "content-type": "application/octet-stream" };
    const before = await memoryOf(app.pid());
    let most = before;
    const watching = setInterval(async () => {
      most = Math.max(most, await memoryOf(app.pid()));
    }, 200);
    const start = performance.now();
    const answer = await trader.post(path, bytes, { headers });
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watching);
    const accepted = answer.json.import?.outcome?.accepted;
    if (!(accepted >= DEALS / 2)) throw new Error(answer.text.slice(0, 500));
    const swelling = Number.isNaN(before)
      ? "memory not told by this system"
      : `+${((most - before) / MIB).toFixed(0)} MiB at most`;
    yield {
      what: `Import of ${DEALS.toLocaleString("en")} deals, ${what}`,
      ours: `${seconds.toFixed(1)} s, ${(bytes.length / MIB).toFixed(1)} MiB of file, ${swelling}`,
      aim: "20 s",
    };
  }
}

/** Bytes of a process in memory, as Linux tells; NaN elsewhere. */
async function memoryOf(pid: number): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`).catch(() => "");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? NaN) * 1024;
}
