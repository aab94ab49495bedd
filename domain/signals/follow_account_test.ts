/** Signals that take entry and outcome from their author's own account, told by a terminal's deals. */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { unlinkTradingAccount } from "../trading/edit_trading_account.ts";
import { linkAccount, send } from "../trading/store_testing.ts";
import { AT_ONCE } from "./delay.ts";
import { followAccounts } from "./follow_account.ts";
import { getSignal } from "./list_signals.ts";
import type { NewSignal } from "./model.ts";
import { publishSignal } from "./publish.ts";
import { recordEvent } from "./record_event.ts";
import { NEW_SIGNAL } from "./testing.ts";
import { verifyStoredChain } from "./verify_stored.ts";

/** A deal of a terminal; times are minutes after the test house's morning, 09:00 UTC. */
function deal(ticket: number, minute: number, told: Record<string, unknown>) {
  return {
    ticket: String(ticket),
    order: "0",
    position: "700",
    time: Date.UTC(2026, 2, 10, 9, minute),
    symbol: "EURUSD.pro",
    type: "buy",
    entry: "in",
    reason: "client",
    volume: 1,
    price: 1.0852,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: "",
    digits: 5,
    point: 0.00001,
    contractSize: 100_000,
    tickSize: 0.00001,
    tickValue: 0.92,
    ...told,
  };
}

async function following(deps: TestDeps, changes: Partial<NewSignal> = {}) {
  const { admin } = await openShop(deps);
  const { account } = await linkAccount(deps, "mt5", admin);
  const publish = (more: Partial<NewSignal> = {}) =>
    publishSignal(deps, admin, {
      ...NEW_SIGNAL,
      tradingAccount: account.id,
      ...changes,
      ...more,
    });
  return { admin, account, publish };
}

const read = async (deps: TestDeps, id: string) => {
  const { signal, events } = await getSignal(deps, AT_ONCE, id);
  return { signal, events: events.map(({ payload }) => payload.event) };
};

Deno.test("a position opened after the publication is the entry, its closing the outcome", async () => {
  await using deps = await testDeps();
  const { account, publish } = await following(deps);
  const { id } = await publish();
  expect(await followAccounts(deps)).toBe(0);
  deps.clock.advance({ minutes: 30 });
  await send(deps, account.id, { deals: [deal(1, 5, {})] });
  expect(await followAccounts(deps)).toBe(1);
  const entered = await read(deps, id);
  expect(entered.signal).toMatchObject({
    status: "active",
    entered: { price: "1.0852", at: "2026-03-10T09:05:00.000Z", stop: "1.0800" },
    follows: { position: "700" },
  });
  expect(entered.events.at(-1)?.source)
    .toEqual({ kind: "account", account: "Compte de test", deal: "1" });
  expect(await followAccounts(deps)).toBe(0);
  const exit = { type: "sell", entry: "out", price: 1.0802, reason: "sl" };
  await send(deps, account.id, { deals: [deal(2, 20, exit)] });
  expect(await followAccounts(deps)).toBe(1);
  const { signal, events } = await read(deps, id);
  expect(signal).toMatchObject({
    status: "closed",
    outcome: "stop",
    endedAt: "2026-03-10T09:20:00.000Z",
    // 50 pips lost of the 52 between entry and stop.
    result: { r: -96, pips: -500 },
  });
  expect(events.at(-1)?.source).toMatchObject({ kind: "account", deal: "2" });
  expect(await followAccounts(deps)).toBe(0);
  expect(await verifyStoredChain(deps)).toMatchObject({ fault: null, changedRecord: null });
});

Deno.test("each way to close has its outcome, by volume-weighted prices", async () => {
  const closings: [deals: Record<string, unknown>[], outcome: string, price: string][] = [
    [[{ reason: "tp", price: 1.095 }], "targets", "1.0950"],
    [[{ reason: "tp", price: 1.09 }], "manual", "1.0900"],
    [[{ price: 1.0852 }], "breakeven", "1.0852"],
    [[{ price: 1.088, volume: 0.5 }, { price: 1.0881, volume: 0.5 }], "manual", "1.08805"],
  ];
  for (const [exits, outcome, price] of closings) {
    await using deps = await testDeps();
    const { account, publish } = await following(deps);
    const { id } = await publish();
    deps.clock.advance({ minutes: 30 });
    const out = { type: "sell", entry: "out" };
    await send(deps, account.id, {
      deals: [
        deal(1, 5, {}),
        ...exits.map((exit, index) => deal(2 + index, 10 + index, { ...out, ...exit })),
      ],
    });
    // Entry and end at once: the terminal was away meanwhile.
    expect(await followAccounts(deps)).toBeGreaterThan(1);
    const { signal, events } = await read(deps, id);
    expect([signal.outcome, events.at(-1)]).toMatchObject([outcome, { price }]);
  }
});

Deno.test("what isn't the signal's position changes nothing", async () => {
  const others: Record<string, unknown>[] = [
    { symbol: "GBPUSD" },
    { type: "sell" },
    { time: Date.UTC(2026, 2, 10, 8, 59) },
    { price: 1.0799 },
    { price: 1.0901 },
  ];
  for (const told of others) {
    await using deps = await testDeps();
    const { account, publish } = await following(deps);
    const { id } = await publish();
    deps.clock.advance({ minutes: 30 });
    await send(deps, account.id, { deals: [deal(1, 5, told)] });
    expect([told, await followAccounts(deps)]).toEqual([told, 0]);
    expect((await read(deps, id)).signal.status).toBe("published");
  }
});

Deno.test("one position is one signal's, the older one's", async () => {
  await using deps = await testDeps();
  const { account, publish } = await following(deps);
  const [older, newer] = [await publish(), await publish()];
  deps.clock.advance({ minutes: 30 });
  await send(deps, account.id, { deals: [deal(1, 5, {})] });
  expect(await followAccounts(deps)).toBe(1);
  expect((await read(deps, older.id)).signal.status).toBe("active");
  expect((await read(deps, newer.id)).signal.status).toBe("published");
});

Deno.test("a deal that is told after an amendment keeps its own time", async () => {
  await using deps = await testDeps();
  const { admin, account, publish } = await following(deps);
  const { id } = await publish();
  deps.clock.advance({ minutes: 30 });
  await recordEvent(deps, admin, id, { kind: "amended", changes: { stop: "1.0790" } });
  await send(deps, account.id, { deals: [deal(1, 5, {})] });
  expect(await followAccounts(deps)).toBe(1);
  expect((await read(deps, id)).signal).toMatchObject({
    entered: { at: "2026-03-10T09:05:00.000Z" },
    lastAt: "2026-03-10T09:30:00.000Z",
  });
});

Deno.test("an editor leaves entry and outcome to the account while it is linked", async () => {
  await using deps = await testDeps();
  const { admin, account, publish } = await following(deps);
  const { id } = await publish();
  const enter = () => recordEvent(deps, admin, id, { kind: "activated", price: "1.0850" });
  await expect(enter()).rejects.toMatchObject({ code: "wrong-state" });
  await recordEvent(deps, admin, id, { kind: "amended", changes: { stop: "1.0790" } });
  await unlinkTradingAccount(deps, admin, account.id);
  expect(await followAccounts(deps)).toBe(0);
  expect((await enter()).status).toBe("active");
});

Deno.test("only an account of one's own can be followed", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const { account } = await linkAccount(deps);
  for (const tradingAccount of [account.id, "nothing"]) {
    await expect(publishSignal(deps, admin, { ...NEW_SIGNAL, tradingAccount })).rejects
      .toMatchObject({ code: "invalid-input", options: { fields: { tradingAccount: {} } } });
  }
});
