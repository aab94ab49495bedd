import { expect } from "expect";
import { testDeps } from "../kernel/testing.ts";
import { readDeals, readOpenPositions, readOperations, readPositions } from "./read_trades.ts";
import { linkAccount, send, TERMINAL } from "./store_testing.ts";

/** An order as the Expert Advisor of MetaTrader 4 writes it. */
const ORDER = {
  ticket: "100",
  type: "buy",
  openTime: Date.UTC(2026, 2, 2, 10),
  closeTime: Date.UTC(2026, 2, 2, 12),
  symbol: "EURUSD",
  volume: 1,
  openPrice: 1.1,
  closePrice: 1.105,
  sl: 1.09,
  tp: 1.12,
  profit: 500,
  commission: -7,
  swap: -1.2,
  comment: "",
  magic: 0,
  digits: 5,
  point: 0.00001,
};

async function openDesk() {
  const deps = await testDeps();
  const { id } = (await linkAccount(deps, "mt4")).account;
  return {
    deps,
    id,
    post: (...orders: unknown[]) => send(deps, id, { ...TERMINAL, orders }),
    closed: () => readPositions(deps, id),
    open: () => readOpenPositions(deps, id),
    [Symbol.asyncDispose]: () => deps[Symbol.asyncDispose](),
  };
}

Deno.test("a closed order is both ends of a trade", async () => {
  await using desk = await openDesk();
  expect(await desk.post(ORDER, ORDER)).toEqual({
    accepted: 1,
    duplicate: 1,
    ignored: 0,
    rejected: [],
    cursor: ORDER.closeTime,
  });
  expect(await desk.closed()).toMatchObject([{
    id: "100",
    side: "long",
    volume: 1,
    openPrice: 1.1,
    closePrice: 1.105,
    profit: 50000,
    commission: -700,
    swap: -120,
    net: 49180,
    pips: 50,
    rMultiple: 0.49,
    outcome: "other",
  }]);
  expect((await readDeals(desk.deps, desk.id)).map(({ ticket, type, entry, at }) => [
    ticket,
    type,
    entry,
    at,
  ])).toEqual([
    ["100", "buy", "in", "2026-03-02T10:00:00.000Z"],
    ["100-out", "sell", "out", "2026-03-02T12:00:00.000Z"],
  ]);
});

Deno.test("an open order is shown until it is closed, and never opens again", async () => {
  await using desk = await openDesk();
  const open = { ...ORDER, closeTime: 0, closePrice: 0, profit: -20 };
  expect(await desk.post(open)).toMatchObject({ accepted: 1 });
  expect(await desk.post({ ...open, sl: 1.1 })).toMatchObject({ accepted: 0, duplicate: 1 });
  expect(await desk.closed()).toEqual([]);
  expect(await desk.open()).toMatchObject([{ id: "100", openVolume: 1, sl: 1.1, closedAt: null }]);
  expect(await desk.post(ORDER)).toMatchObject({ accepted: 1 });
  expect(await desk.open()).toEqual([]);
  expect(await desk.post(open)).toMatchObject({ accepted: 0, duplicate: 1 });
  expect(await desk.open()).toEqual([]);
  expect(await desk.closed()).toHaveLength(1);
});

Deno.test("the parts of a partly closed order are one position, in whatever order they come", async () => {
  const parts = [
    { ...ORDER, volume: 0.4, comment: "to #101" },
    {
      ...ORDER,
      ticket: "101",
      volume: 0.2,
      closeTime: ORDER.openTime + 9_000_000,
      closePrice: 1.11,
      comment: "from #100",
      profit: 200,
    },
    {
      ...ORDER,
      ticket: "102",
      volume: 0.4,
      closeTime: ORDER.openTime + 10_000_000,
      closePrice: 1.12,
      comment: "from #101[tp]",
      profit: 800,
    },
    // Opened in the same second at the same price, and no part of it.
    { ...ORDER, ticket: "99" },
  ];
  for (const order of [[0, 1, 2, 3], [2, 0, 3, 1], [3, 1, 2, 0]]) {
    await using desk = await openDesk();
    for (const index of order) await desk.post(parts[index]);
    const [other, position, ...more] = await desk.closed();
    expect(more).toEqual([]);
    expect(other).toMatchObject({ id: "99", volume: 1 });
    expect(position).toMatchObject({
      id: "100",
      volume: 1,
      closePrice: 1.112,
      profit: 150000,
      outcome: "tp",
      dealCount: 6,
    });
  }
});

Deno.test("close-by: the leg of which nothing is left is no trade", async () => {
  await using desk = await openDesk();
  await desk.post(
    { ...ORDER, comment: "close hedge by #200" },
    {
      ...ORDER,
      ticket: "200",
      type: "sell",
      volume: 0,
      profit: 0,
      swap: -0.5,
      commission: -3,
      comment: "close hedge by #100",
    },
  );
  expect(await desk.closed()).toMatchObject([{ id: "100", volume: 1 }]);
  expect((await readDeals(desk.deps, desk.id)).map(({ ticket, entry }) => [ticket, entry]))
    .toEqual([["100", "in"], ["200", null], ["100-out", "out_by"]]);
  expect(await readOperations(desk.deps, desk.id)).toMatchObject([{
    ticket: "200",
    type: "correction",
    amount: -350,
  }]);
});

Deno.test("pending orders are no trades; balance and credit move money; why it closed is in the comment", async () => {
  await using desk = await openDesk();
  const outcome = await desk.post(
    { ...ORDER, ticket: 1, type: "buy_limit", closeTime: 0 },
    { ...ORDER, ticket: 2, type: "sell_stop" },
    { ticket: 3, type: "balance", openTime: ORDER.openTime, profit: 1000, comment: "Deposit" },
    { ticket: 4, type: "credit", openTime: ORDER.openTime, profit: -50.5, symbol: "", volume: 0 },
    { ...ORDER, ticket: 5, comment: "so: 20.1%/-80.00" },
    { ...ORDER, ticket: 6, comment: "my order[sl]" },
    { ...ORDER, ticket: 7, closeTime: ORDER.openTime - 1000 },
    { ...ORDER, ticket: 8, closePrice: 0 },
    { ...ORDER, ticket: 9, type: "swap" },
    { ...ORDER, ticket: 10, volume: 0 },
  );
  expect(outcome).toMatchObject({
    accepted: 4,
    ignored: 2,
    rejected: [
      { ticket: "7", reason: "time" },
      { ticket: "8", reason: "price" },
      { ticket: "9", reason: "type" },
      { ticket: "10", reason: "volume" },
    ],
  });
  expect((await readOperations(desk.deps, desk.id)).map(({ type, amount, comment }) => [
    type,
    amount,
    comment,
  ])).toEqual([["balance", 100000, "Deposit"], ["credit", -5050, ""]]);
  expect((await desk.closed()).map(({ outcome }) => outcome)).toEqual(["so", "sl"]);
});
