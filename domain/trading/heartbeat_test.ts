import { expect } from "expect";
import type { TestDeps } from "../kernel/testing.ts";
import { testDeps } from "../kernel/testing.ts";
import { readEquity } from "./equity.ts";
import { editTradingAccount } from "./edit_trading_account.ts";
import type { DstRule } from "./model.ts";
import { readDeals, readPositions } from "./read_trades.ts";
import { offsetAt } from "./server_time.ts";
import { findTradingAccount } from "./store.ts";
import { linkAccount, runTradingJobs, send, TERMINAL, TRADER } from "./store_testing.ts";

const PAIR = [
  { ticket: 1, position: 1, type: "buy", entry: "in", time: "2026-01-12T12:00:00" },
  { ticket: 2, position: 1, type: "sell", entry: "out", time: "2026-01-12T13:00:00" },
].map((deal) => ({ ...deal, symbol: "EURUSD", volume: 1, price: 1.1 }));

/** Beats on some days as a server with that clock does. */
async function beat(deps: TestDeps, id: string, serverDst: DstRule, days: string[]) {
  for (const day of days) {
    const at = Date.parse(`${day}T12:00:00Z`);
    deps.clock.advance({ milliseconds: at - deps.clock().epochMilliseconds });
    const utcOffset = offsetAt({ standardOffset: 7200, serverDst }, at);
    await send(deps, id, { ...TERMINAL, utcOffset });
  }
  await runTradingJobs(deps);
}

Deno.test("the rule of a clock is guessed until heartbeats over some months tell it; then all times follow", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  const summer = { ...PAIR[0], ticket: 9, position: 9, time: "2025-07-01T12:00:00" };
  await send(deps, id, { ...TERMINAL, utcOffset: 7200, deals: [...PAIR, summer] });
  const times = async () => (await readDeals(deps, id)).map(({ at }) => at);
  // The tenth of March 2026 is summer in New York already, so this server keeps other dates.
  expect(await findTradingAccount(deps, id)).toMatchObject({ serverDst: "none" });
  expect((await times())[0]).toBe("2025-07-01T10:00:00.000Z");

  await beat(deps, id, "eu", ["2026-03-20", "2026-05-04"]);
  expect(await findTradingAccount(deps, id)).toMatchObject({
    standardOffset: 7200,
    serverDst: "eu",
    serverDstSource: "observed",
  });
  expect(await times()).toEqual([
    "2025-07-01T09:00:00.000Z",
    "2026-01-12T10:00:00.000Z",
    "2026-01-12T11:00:00.000Z",
  ]);
  expect(await readPositions(deps, id)).toMatchObject([{ closedAt: "2026-01-12T11:00:00.000Z" }]);
});

Deno.test("deals that came before the offset was known get their times when it is", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  await send(deps, id, { ...TERMINAL, utcOffset: undefined, deals: PAIR });
  expect(await readPositions(deps, id)).toMatchObject([{ openedAt: "2026-01-12T12:00:00.000Z" }]);
  await beat(deps, id, "us", ["2026-03-12"]);
  expect(await findTradingAccount(deps, id)).toMatchObject({
    standardOffset: 7200,
    serverDst: "us",
    serverDstSource: "guessed",
  });
  expect(await readPositions(deps, id)).toMatchObject([{ openedAt: "2026-01-12T10:00:00.000Z" }]);
});

Deno.test("what a person said of the clock stands", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  await editTradingAccount(deps, TRADER, id, { standardOffset: 10800, serverDst: "none" });
  await beat(deps, id, "us", ["2026-03-12", "2026-03-20", "2026-11-20"]);
  expect(await findTradingAccount(deps, id)).toMatchObject({
    standardOffset: 10800,
    serverDst: "none",
    serverDstSource: "edited",
  });
});

Deno.test("a first heartbeat on the weekend of a change is read by what the clock shows", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  await beat(deps, id, "eu", ["2026-03-29"]);
  expect(await findTradingAccount(deps, id)).toMatchObject({ standardOffset: 10800 });
  await beat(deps, id, "eu", ["2026-04-15", "2026-12-01"]);
  expect(await findTradingAccount(deps, id)).toMatchObject({ standardOffset: 7200 });
});

Deno.test("an account whose margin mode changes has its positions built by the other rule", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  const two = [
    { ...PAIR[0]!, ticket: 1, position: 1 },
    { ...PAIR[0]!, ticket: 2, position: 2, time: "2026-01-12T12:30:00" },
    { ...PAIR[1]!, ticket: 3, position: 1, volume: 2 },
  ];
  await send(deps, id, { deals: two });
  expect(await readPositions(deps, id)).toMatchObject([{ volume: 1, openingKnown: false }]);
  const account = { ...TERMINAL.account, marginMode: "netting" };
  await send(deps, id, { ...TERMINAL, account });
  await runTradingJobs(deps);
  expect(await readPositions(deps, id)).toMatchObject([{ volume: 2, openingKnown: true }]);
});

Deno.test("heartbeats keep what the account was worth, an hour an entry", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  for (const equity of [1000, 980.5, 1010.25]) {
    await send(deps, id, { ...TERMINAL, account: { ...TERMINAL.account, equity, balance: 1000 } });
    deps.clock.advance({ minutes: 10 });
  }
  deps.clock.advance({ hours: 20 });
  const account = { ...TERMINAL.account, equity: 900, balance: 950 };
  await send(deps, id, { ...TERMINAL, account });
  await send(deps, id);
  expect(await readEquity(deps, id)).toEqual([
    { at: "2026-03-10T09:00:00.000Z", low: 98050, high: 101025, equity: 101025, balance: 100000 },
    { at: "2026-03-11T05:00:00.000Z", low: 90000, high: 90000, equity: 90000, balance: 95000 },
  ]);
  expect(await readEquity(deps, id, { from: "2026-03-11T00:00:00.000Z" })).toHaveLength(1);
});
