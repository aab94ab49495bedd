/** Deals a second through `POST /api/trades`, beside what the store does of the same keys by itself. */
import { testDeps } from "@/domain/kernel/testing.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { batchSchema } from "@/domain/trading/batch_model.ts";
import { createTradingAccount } from "@/domain/trading/create_trading_account.ts";
import { receiveBatch } from "@/domain/trading/receive_batch.ts";
import { startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import { registered } from "../e2e/story.ts";
import type { Row, Sizes } from "./areas.ts";

const BATCH = 100;
/** Terminals that send at once, each for an account of its own. */
const TERMINALS = 4;

const HEARTBEAT = {
  account: {
    login: 5001,
    server: "Bench-1",
    currency: "EUR",
    marginMode: "hedging",
    balance: 10000,
    equity: 10000,
  },
  utcOffset: 7200,
};

/** A history of so many deals in batches: positions opened and closed some minutes later. */
function history(deals: number): object[] {
  const start = Date.UTC(2024, 0, 8, 8);
  const all = Array.from({ length: deals }, (_, index) => {
    const isEntry = index % 2 === 0;
    const position = 1_000_000 + index - index % 2;
    return {
      ticket: 1_000_000 + index,
      order: 2_000_000 + index,
      position,
      time: start + index * 300_000,
      symbol: ["EURUSD", "GBPUSD", "USDJPY", "XAUUSD"][(index >> 1) % 4],
      type: isEntry ? "buy" : "sell",
      entry: isEntry ? "in" : "out",
      reason: isEntry ? "expert" : "tp",
      volume: 0.1,
      price: 1.08 + index % 100 / 10_000,
      sl: 1.07,
      tp: 1.09,
      profit: isEntry ? 0 : 12.34,
      commission: -0.35,
      swap: 0,
      fee: 0,
      comment: "bench",
      ...(index < 8 ? { digits: 5, point: 0.00001, tickSize: 0.00001, tickValue: 0.92 } : {}),
    };
  });
  return Array.from({ length: Math.ceil(deals / BATCH) }, (_, index) => ({
    ...HEARTBEAT,
    deals: all.slice(index * BATCH, (index + 1) * BATCH),
  }));
}

/** The entries that a history leaves in the store. */
async function entriesOf(batches: object[]): Promise<[Deno.KvKey, unknown][]> {
  await using deps = await testDeps();
  const user = { id: "01J0000000000000000BENCHER", email: "", fullName: "", locale: "fr" } as const;
  const { account } = await transact(
    deps,
    (tx) =>
      createTradingAccount(deps, tx, { ...user, role: "client" }, { name: "B", platform: "mt5" }),
  );
  for (const batch of batches) await receiveBatch(deps, account.id, batchSchema.parse(batch));
  const entries: [Deno.KvKey, unknown][] = [];
  for await (const { key, value } of deps.kv.list({ prefix: ["trading"] })) {
    entries.push([key, value]);
  }
  return entries;
}

/** Commits a second of `size` entries each, and entries a second, in a file of its own. */
async function raw(
  entries: [Deno.KvKey, unknown][],
  size: number,
): Promise<{ commits: number; keys: number }> {
  const folder = await Deno.makeTempDir({ prefix: "calmness-bench-" });
  const kv = await Deno.openKv(`${folder}/raw.sqlite`);
  const start = performance.now();
  for (let first = 0; first < entries.length; first += size) {
    const operation = kv.atomic();
    for (const [key, value] of entries.slice(first, first + size)) operation.set(key, value);
    await operation.commit();
  }
  const seconds = (performance.now() - start) / 1000;
  kv.close();
  await Deno.remove(folder, { recursive: true });
  return { commits: entries.length / size / seconds, keys: entries.length / seconds };
}

/** Measures the area. */
export async function* trades({ deals }: Sizes): AsyncIterable<Row> {
  const batches = history(deals / TERMINALS);
  const entries = await entriesOf(batches);
  const single = await raw(entries.slice(0, 2000), 1);
  const hundreds = await raw(Array(TERMINALS).fill(entries).flat(), BATCH);

  await using app = await startApp();
  const trader = await registered(app, "bench-trades@example.com");
  const keys = await Promise.all(Array.from({ length: TERMINALS }, async (_, index) => {
    const input = { name: `Terminal ${index}`, platform: "mt5" };
    return (await trader.post("/api/trading/accounts", input)).json.apiKey as string;
  }));
  const bodies = batches.map((batch) => JSON.stringify(batch));
  const post = async (key: string) => {
    const terminal = client(app.origin, key);
    for (const body of bodies) {
      const { status, json } = await terminal.post("/api/trades", body);
      if (status !== 200 || json.accepted !== BATCH) throw new Error(JSON.stringify(json));
    }
  };
  const start = performance.now();
  await Promise.all(keys.map(post));
  const rate = deals / ((performance.now() - start) / 1000);
  const keysADeal = entries.length * TERMINALS / deals;

  const round = (value: number) => Math.round(value).toLocaleString("en");
  yield { what: "Raw commits of one key", ours: `${round(single.commits)}/s` };
  yield {
    what: `POST /api/trades, batches of ${BATCH}`,
    ours: `${round(rate)} deals/s, ${round(rate * keysADeal)} keys/s`,
    rival: `${round(hundreds.keys)} keys/s (raw, the same in commits of ${BATCH})`,
    ratio: rate * keysADeal / hundreds.keys,
    aim: "0.5; 8,000 deals/s",
  };
}
