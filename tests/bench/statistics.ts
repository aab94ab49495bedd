/** How soon the statistics page of an account with 100,000 deals begins to arrive. */
import { join } from "node:path";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import { batchSchema } from "@/domain/trading/batch_model.ts";
import { receiveBatch } from "@/domain/trading/receive_batch.ts";
import { startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import { registered } from "../e2e/story.ts";
import type { Row, Sizes } from "./areas.ts";

const DEALS = 100_000;
const BATCH = 1_000;
const HOUR = 3_600_000;

const HEARTBEAT = {
  account: {
    login: 5001,
    server: "Bench-1",
    currency: "EUR",
    marginMode: "hedging",
    balance: 10_000,
    equity: 10_000,
  },
  utcOffset: 7200,
};

/** A deal of the history: positions opened and closed some minutes later, over the last two years. */
function deal(index: number, start: number): object {
  const isEntry = index % 2 === 0;
  const won = (index >> 1) % 5 < 3;
  return {
    ticket: 1_000_000 + index,
    position: 1_000_000 + index - index % 2,
    time: start + index * 2 * 365 * 24 * HOUR / DEALS,
    symbol: ["EURUSD", "GBPUSD", "USDJPY", "XAUUSD"][(index >> 1) % 4],
    type: isEntry ? "buy" : "sell",
    entry: isEntry ? "in" : "out",
    reason: isEntry ? "expert" : won ? "tp" : "sl",
    volume: 0.1,
    price: 1.08 + (isEntry ? 0 : won ? 0.001 : -0.0012),
    sl: 1.0788,
    tp: 1.081,
    profit: isEntry ? 0 : won ? 10 : -12,
    commission: -0.05,
    swap: 0,
    fee: 0,
    comment: "bench",
    digits: 5,
  };
}

/** Fills the store while no app holds it. */
async function fill(path: string, accountId: string): Promise<void> {
  const kv = await Deno.openKv(path);
  const deps = makeDeps(kv, systemClock);
  const start = Date.now() - 2 * 365 * 24 * HOUR;
  for (let first = 0; first < DEALS; first += BATCH) {
    const deals = Array.from({ length: BATCH }, (_, index) => deal(first + index, start));
    await receiveBatch(deps, accountId, batchSchema.parse({ ...HEARTBEAT, deals }));
  }
  kv.close();
}

/** Measures the area. */
export async function* statistics({ rounds }: Sizes): AsyncIterable<Row> {
  await using app = await startApp();
  const trader = await registered(app, "bench-statistics@example.com");
  const input = { name: "Bench", platform: "mt5" };
  const { account, apiKey } = (await trader.post("/api/trading/accounts", input)).json;
  await app.stop();
  await fill(join(app.dataFolder, "app.sqlite"), account.id);
  await app.restart();

  const firstByte = async (query = "") => {
    const start = performance.now();
    const response = await fetch(`${app.origin}/espace/trading${query}`, {
      headers: { authorization: `Bearer ${trader.bearer}` },
    });
    const elapsed = performance.now() - start;
    const text = await response.text();
    if (!text.includes("chart-balance")) throw new Error(`${response.status} without a chart`);
    return { elapsed, size: text.length };
  };
  const median = async (query?: string) => {
    const times: number[] = [];
    for (let round = 0; round < 4 * rounds + 1; round++) {
      times.push((await firstByte(query)).elapsed);
    }
    return times.toSorted((a, b) => a - b)[2 * rounds]!.toFixed(0);
  };
  const cold = await firstByte();
  yield {
    what: "Statistics of 100,000 deals, summed up for the first time",
    ours: `first byte ${cold.elapsed.toFixed(0)} ms, ${(cold.size / 1024).toFixed(0)} KiB`,
  };
  await app.restart();
  yield {
    what: "… the first page after a start",
    ours: `first byte ${(await firstByte()).elapsed.toFixed(0)} ms`,
  };
  yield {
    what: "… as they are kept",
    ours: `first byte ${await median()} ms; of 90 days ${await median("?period=quarter")} ms`,
    aim: "100 ms",
  };
  const terminal = client(app.origin, apiKey);
  const after: number[] = [];
  for (let index = 0; index < 5; index++) {
    const deals = [0, 1].map((part) =>
      deal(DEALS + 2 * index + part, Date.now() - 2 * 365 * 24 * HOUR - HOUR)
    );
    await terminal.post("/api/trades", { ...HEARTBEAT, deals });
    after.push((await firstByte()).elapsed);
  }
  yield {
    what: "… right after a deal",
    ours: `first byte ${after.toSorted((a, b) => a - b)[2]!.toFixed(0)} ms`,
    aim: "100 ms",
  };
}
