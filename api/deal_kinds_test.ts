import { expect } from "expect";
import { DEAL_ENTRIES, DEAL_REASONS, DEAL_TYPES } from "@/domain/trading/model.ts";
import { DEAL, openTestDesk, type TestDesk } from "./trades_testing.ts";

const list = async (desk: TestDesk, what: "deals" | "positions") =>
  (await desk.client.call("GET", `/api/trading/accounts/${desk.accountId}/${what}?limit=100`)).body
    .items;

Deno.test("every kind of deal that moves money without trading counts as that, whatever it is named", async () => {
  await using desk = await openTestDesk();
  const kinds = DEAL_TYPES.filter((type) => type !== "buy" && type !== "sell");
  const deals = kinds.map((type, index) => ({
    ...DEAL,
    ticket: 100 + index,
    order: 0,
    position: 0,
    symbol: "",
    type,
    volume: 0,
    price: 0,
    sl: 0,
    profit: 10,
    commission: 0,
  }));
  expect((await desk.send({ deals })).body).toMatchObject({ accepted: kinds.length, rejected: [] });
  const stored = await list(desk, "deals");
  expect(stored.map(({ type }: { type: string }) => type).sort()).toEqual([...kinds].sort());
  for (const deal of stored) {
    expect(deal).toMatchObject({
      symbol: null,
      position: null,
      entry: null,
      profit: { minor: 1000 },
    });
  }
  expect(await list(desk, "positions")).toEqual([]);
});

Deno.test("every reason is kept, and one that nobody told us of is the client's", async () => {
  await using desk = await openTestDesk();
  const reasons = [...DEAL_REASONS, "telepathy", null];
  const deals = reasons.map((reason, index) => ({ ...DEAL, ticket: 100 + index, reason }));
  expect((await desk.send({ deals })).body).toMatchObject({ rejected: [] });
  const stored: { ticket: string; reason: string }[] = await list(desk, "deals");
  const kept = stored.toSorted((a, b) => Number(a.ticket) - Number(b.ticket));
  expect(kept.map(({ reason }) => reason)).toEqual([...DEAL_REASONS, "client", "client"]);
});

Deno.test("every entry does to a position what it says", async () => {
  await using desk = await openTestDesk();
  const at = (minute: number) => `2026-03-09T10:0${minute}:00`;
  const on = (position: number, ticket: number, minute: number, fields: object) => ({
    ...DEAL,
    ...fields,
    position,
    ticket,
    time: at(minute),
  });
  const deals = [
    on(1, 11, 0, { type: "buy", entry: "in", volume: 0.3 }),
    on(1, 12, 1, { type: "sell", entry: "out", volume: 0.1 }),
    on(1, 13, 2, { type: "sell", entry: "inout", volume: 0.5 }),
    on(2, 21, 3, { type: "sell", entry: "in", volume: 0.2 }),
    on(3, 31, 3, { type: "buy", entry: "in", volume: 0.2 }),
    on(2, 22, 4, { type: "buy", entry: "out_by", volume: 0.2 }),
    on(3, 32, 4, { type: "sell", entry: "out_by", volume: 0.2 }),
  ];
  expect(new Set(deals.map(({ entry }) => entry))).toEqual(new Set(DEAL_ENTRIES));
  await desk.send({ deals: deals.toReversed() });
  const closed: { id: string; side: string; volume: number }[] = await list(desk, "positions");
  expect(closed.map(({ id, side, volume }) => `${id} ${side} ${volume}`).sort())
    .toEqual(["1 long 0.3", "2 short 0.2", "3 long 0.2"]);
  const { body } = await desk.client.call(
    "GET",
    `/api/trading/accounts/${desk.accountId}/positions?state=open`,
  );
  expect(body.items).toMatchObject([{ id: "1-2", side: "short", openVolume: 0.3 }]);
});
