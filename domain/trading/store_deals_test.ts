import { expect } from "expect";
import fc from "fast-check";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import type { Position } from "./model.ts";
import {
  listDays,
  readDeals,
  readOpenPositions,
  readPositions,
  tradeCounts,
} from "./read_trades.ts";
import { rebuildPositions } from "./rebuild_positions.ts";
import { linkAccount, runTradingJobs, send, TERMINAL } from "./store_testing.ts";

/** A deal as a terminal writes it. */
interface Told {
  ticket: number;
  time: number;
  symbol: string;
  type: string;
  [field: string]: unknown;
}

const START = Date.UTC(2026, 1, 2, 8);

/** A history with everything that MetaTrader does; its deals are in order of time. */
function history(mode: "hedging" | "netting"): fc.Arbitrary<Told[]> {
  const step = fc.record({
    symbol: fc.constantFrom("EURUSD", "USDJPY", "XAUUSD"),
    type: fc.constantFrom("buy", "sell"),
    entry: fc.constantFrom("in", "out", "inout"),
    volume: fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10),
    price: fc.integer({ min: 90, max: 110 }).map((cents) => cents / 100),
    profit: fc.integer({ min: -5000, max: 5000 }).map((cents) => cents / 100),
    commission: fc.integer({ min: -70, max: 0 }).map((cents) => cents / 100),
    // Hours apart, so that several days are touched; at times the very same instant.
    wait: fc.constantFrom(0, 1000, 3_600_000, 40_000_000),
    position: fc.integer({ min: 1, max: 6 }),
    isDeposit: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    spec: fc.boolean(),
  });
  return fc.array(step, { minLength: 1, maxLength: 40 }).map((steps) => {
    let time = START;
    return steps.map(({ wait, isDeposit, position, spec, ...told }, index) => {
      time += wait;
      const deal = { ...told, ticket: 1000 + index, time };
      if (isDeposit) return { ...deal, type: "balance", symbol: "", entry: "in", volume: 0 };
      const digits = spec ? { digits: 5, point: 0.00001, tickSize: 0.00001 } : {};
      return mode === "hedging" ? { ...deal, position, ...digits } : { ...deal, ...digits };
    });
  });
}

/** How a history arrives: in which order, cut where, what of it again. */
const arrival = fc.record({
  keys: fc.infiniteStream(fc.nat()),
  batch: fc.integer({ min: 1, max: 12 }),
  again: fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
});

interface Account {
  positions: Position[];
  deals: string[];
  days: string[];
  count: number;
}

async function read(deps: TestDeps, id: string): Promise<Account> {
  const closed = await readPositions(deps, id);
  const open = await readOpenPositions(deps, id);
  return {
    positions: [...closed, ...open].sort((a, b) => a.id < b.id ? -1 : 1),
    deals: (await readDeals(deps, id)).map(({ ticket, at }) => `${at} ${ticket}`),
    days: (await listDays(deps, id)).map(({ day }) => day),
    count: (await tradeCounts(deps, id)).deals,
  };
}

/** Everything of the account but counters of changes, which tell how the history came. */
async function dump(deps: TestDeps, id: string): Promise<unknown[]> {
  const kept: unknown[] = [];
  for await (const { key, value } of deps.kv.list({ prefix: ["trading"] })) {
    const family = String(key[1]);
    if (key[2] !== id || ["state", "days", "equity", "accounts"].includes(family)) continue;
    const plain = JSON.stringify(
      [key, value],
      (name, part) =>
        name === "revision" || name === "accountId"
          ? 0
          : String(part) === id
          ? "account"
          : typeof part === "bigint"
          ? String(part)
          : part,
    );
    kept.push(plain);
  }
  return kept.sort();
}

for (const mode of ["hedging", "netting"] as const) {
  Deno.test(`property: out of order, partial and repeated history ends as ordered history does (${mode})`, async () => {
    await using deps = await testDeps();
    const terminal = { ...TERMINAL, account: { ...TERMINAL.account, marginMode: mode } };
    await fc.assert(
      fc.asyncProperty(history(mode), arrival, async (deals, { keys, batch, again }) => {
        const ordered = (await linkAccount(deps)).account.id;
        await send(deps, ordered, { ...terminal, deals });
        const any = (await linkAccount(deps)).account.id;
        const mixed = deals.map((deal) => ({ deal, key: keys.next().value! }))
          .sort((a, b) => a.key - b.key).map(({ deal }) => deal);
        for (let first = 0; first < mixed.length; first += batch) {
          const part = mixed.slice(first, first + batch);
          await send(deps, any, { ...terminal, deals: part });
          if (again.next().value === 0) await send(deps, any, { ...terminal, deals: part });
        }
        await send(deps, any, { ...terminal, deals });
        await runTradingJobs(deps);
        expect(await dump(deps, any)).toEqual(await dump(deps, ordered));

        // And both are what the pure rule makes of the deals.
        const stored = await read(deps, any);
        const specs = new Map(
          deals.filter(({ digits }) => digits).map(({ symbol }) => [
            symbol,
            { digits: 5, point: 0.00001, tickSize: 0.00001 },
          ]),
        );
        const pure = rebuildPositions(await readDeals(deps, any), mode, {
          specs,
          currencyDigits: 2,
        });
        expect(stored.positions).toEqual(pure.sort((a, b) => a.id < b.id ? -1 : 1));
        expect(stored.count).toBe(deals.length);
        for await (const { key } of deps.kv.list({ prefix: ["trading"] })) {
          await deps.kv.delete(key);
        }
      }),
      { numRuns: 60 },
    );
  });
}

Deno.test("what is sent again is a duplicate, also within a batch", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  const deal = {
    ticket: "7",
    position: 7,
    time: START,
    symbol: "EURUSD",
    type: "buy",
    entry: "in",
    volume: 0.1,
    price: 1.1,
  };
  expect(await send(deps, id, { deals: [deal, deal] })).toMatchObject({
    accepted: 1,
    duplicate: 1,
    rejected: [],
    cursor: START,
  });
  const other = { ...deal, price: 2, comment: "another account's" };
  expect(await send(deps, id, { deals: [other] })).toMatchObject({ accepted: 0, duplicate: 1 });
  expect(await readDeals(deps, id)).toMatchObject([{ price: 1.1 }]);
});

Deno.test("two terminals at once, and two processes on one store, lose and double nothing", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  // Without the mutex that the processes of two machines don't share.
  const other = { ...deps, serial: <T>(_: string, work: () => Promise<T>) => work() };
  const deals = Array.from({ length: 300 }, (_, index) => ({
    ticket: 500 + index,
    position: 500 + (index >> 1),
    time: START + index * 60_000,
    symbol: "EURUSD",
    type: index % 2 ? "sell" : "buy",
    entry: index % 2 ? "out" : "in",
    volume: 0.1,
    price: 1.1,
    profit: index % 2 ? 1.25 : 0,
  }));
  const parts = [deals, deals.slice(100), deals.toReversed(), deals.slice(0, 250)];
  const outcomes = await Promise.all(
    parts.map((part, index) => send(index % 2 ? other : deps, id, { deals: part })),
  );
  expect(outcomes.reduce((all, { accepted }) => all + accepted, 0)).toBe(300);
  const { positions, count } = await read(deps, id);
  expect(count).toBe(300);
  expect(positions).toHaveLength(150);
  expect(positions.reduce((all, { net }) => all + net, 0)).toBe(150 * 125);
});

Deno.test("old history below a long netting position is taken in by a job", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  const terminal = { ...TERMINAL, account: { ...TERMINAL.account, marginMode: "netting" } };
  const trade = (index: number, type: "buy" | "sell") => ({
    ticket: 1000 + index,
    time: START + index * 60_000,
    symbol: "EURUSD",
    type,
    volume: 1,
    price: 1 + index / 1000,
    profit: 0.01,
  });
  const later = Array.from(
    { length: 400 },
    (_, index) => trade(index + 1, index % 2 ? "sell" : "buy"),
  );
  await send(deps, id, { ...terminal, deals: later });
  expect(await readPositions(deps, id)).toHaveLength(200);
  // One more lot at the beginning turns every position after it over.
  await send(deps, id, { ...terminal, deals: [trade(0, "sell")] });
  expect((await tradeCounts(deps, id)).isRebuilding).toBe(true);
  // Meanwhile the former positions are read, and new deals wait.
  await send(deps, id, { ...terminal, deals: [trade(401, "buy")] });
  expect(await readPositions(deps, id)).toHaveLength(200);
  await runTradingJobs(deps);
  expect((await tradeCounts(deps, id)).isRebuilding).toBe(false);
  const { positions } = await read(deps, id);
  const reading = { specs: new Map(), currencyDigits: 2 };
  const pure = rebuildPositions(await readDeals(deps, id), "netting", reading);
  expect(positions).toEqual(pure.sort((a, b) => a.id < b.id ? -1 : 1));
  const generations = new Set<unknown>();
  for await (const { key } of deps.kv.list({ prefix: ["trading", "closed", id] })) {
    generations.add(key[3]);
  }
  expect([...generations]).toEqual([2]);
});

Deno.test("a live deal reads no deal that was there before", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  const trade = (index: number) => ({
    ticket: 1000 + index,
    position: 1,
    time: START + index * 60_000,
    symbol: "EURUSD",
    type: "buy",
    entry: "in",
    volume: 1,
    price: 1,
  });
  await send(deps, id, { deals: Array.from({ length: 300 }, (_, index) => trade(index)) });
  const reads: Deno.KvKey[] = [];
  const kv = new Proxy(deps.kv, {
    get(target, name) {
      const member = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        if (name === "get") reads.push(args[0] as Deno.KvKey);
        if (name === "getMany") reads.push(...args[0] as Deno.KvKey[]);
        return member.apply(target, args);
      };
    },
  });
  await send({ ...deps, kv }, id, { deals: [trade(300)] });
  expect(reads.filter((key) => key[1] === "deals" || key[1] === "deals_by_time")).toEqual([]);
  const [open] = await readOpenPositions(deps, id);
  expect(open).toMatchObject({ volume: 301, dealCount: 301 });
});
