import { expect } from "expect";
import { testDeps } from "../kernel/testing.ts";
import { pagePositions, type PositionFilter, streamPositions } from "./read_trades.ts";
import { linkAccount, send } from "./store_testing.ts";

/** Closed positions, one an hour from 2026-03-02 01:00 on: symbol, side, profit. */
async function withPositions(trades: readonly [string, "buy" | "sell", number][]) {
  const deps = await testDeps();
  const { account } = await linkAccount(deps);
  const deals = trades.flatMap(([symbol, type, profit], index) => {
    const shared = { position: 100 + index, symbol, volume: 1, price: 1.1, digits: 5 };
    const free = { commission: 0, swap: 0, fee: 0, comment: "" };
    const time = `2026-03-02T${String(index + 1).padStart(2, "0")}:`;
    const opposite = type === "buy" ? "sell" : "buy";
    return [
      {
        ...shared,
        ...free,
        ticket: 2 * index + 1,
        time: `${time}00:00`,
        type,
        entry: "in",
        profit: 0,
      },
      {
        ...shared,
        ...free,
        ticket: 2 * index + 2,
        time: `${time}30:00`,
        type: opposite,
        entry: "out",
        profit,
      },
    ];
  });
  const outcome = await send(deps, account.id, { deals });
  expect(outcome.rejected).toEqual([]);
  return { deps, id: account.id, [Symbol.asyncDispose]: () => deps[Symbol.asyncDispose]() };
}

Deno.test("closed positions are narrowed by symbol, side, result and time, in pages and in a stream", async () => {
  await using house = await withPositions([
    ["EURUSD", "buy", 10],
    ["EURUSD", "sell", -5],
    ["USDJPY", "buy", 0],
    ["EURUSD", "buy", -7],
  ]);
  const found = async (filter: PositionFilter) => {
    const page = await pagePositions(house.deps, house.id, filter, {});
    const streamed = await Array.fromAsync(streamPositions(house.deps, house.id, filter));
    expect(streamed).toEqual(page.items);
    return page.items.map(({ id }) => id);
  };
  expect(await found({})).toEqual(["103", "102", "101", "100"]);
  expect(await found({ symbol: "EURUSD" })).toEqual(["103", "101", "100"]);
  expect(await found({ side: "short" })).toEqual(["101"]);
  expect(await found({ result: "won" })).toEqual(["102", "100"]);
  expect(await found({ result: "lost", side: "long" })).toEqual(["103"]);
  expect(await found({ from: "2026-03-02T03:00:00.000Z" })).toEqual(["103", "102"]);
});

Deno.test("pages follow each other without a gap", async () => {
  await using house = await withPositions(
    Array.from({ length: 7 }, (_, index) => ["EURUSD", "buy", index % 2 ? 1 : -1]),
  );
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await pagePositions(house.deps, house.id, { result: "lost" }, {
      cursor,
      limit: 3,
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(ids).toEqual(["106", "104", "102", "100"]);
});
