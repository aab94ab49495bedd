import { expect } from "expect";
import fc from "fast-check";
import type { Deal } from "./model.ts";
import { rebuildPositions } from "./rebuild_positions.ts";
import { cents, deal, READING } from "./testing.ts";

const netting = (deals: Deal[]) => rebuildPositions(deals, "netting", READING);
const hedging = (deals: Deal[]) => rebuildPositions(deals, "hedging", READING);

/** Buy 5 at 0.91, 0.75 and 0.49, sell 15 at 0.71, buy 5 at 0.60. */
const SCALED: Deal[] = [
  deal(1, { volume: 5, price: 0.91 }),
  deal(2, { volume: 5, price: 0.75 }),
  deal(3, { volume: 5, price: 0.49 }),
  deal(4, { type: "sell", entry: "out", volume: 15, price: 0.71, profit: cents(-10) }),
  deal(5, { volume: 5, price: 0.6 }),
];

Deno.test("three buys, one sell of all of it and another buy are one closed and one open position", () => {
  for (const deals of [SCALED, SCALED.map((one) => ({ ...one, entry: null }))]) {
    const [closed, open, ...others] = netting(deals);
    expect(others).toEqual([]);
    expect(closed).toMatchObject({
      id: "1",
      side: "long",
      volume: 15,
      openVolume: 0,
      // (0.91 + 0.75 + 0.49) ÷ 3
      openPrice: 0.7166666667,
      closePrice: 0.71,
      pips: -66.67,
      net: -1000,
      deals: ["1", "2", "3", "4"],
      outcome: "other",
    });
    expect(closed!.closedAt).toBe(SCALED[3]!.at);
    expect(open).toMatchObject({
      id: "5",
      volume: 5,
      openVolume: 5,
      openPrice: 0.6,
      closePrice: null,
      closedAt: null,
      outcome: null,
      pips: null,
    });
  }
});

Deno.test("a hedging account's positions stand side by side, closed in parts", () => {
  const [long, short] = hedging([
    deal(1, { position: "1", volume: 1, price: 1.1, commission: -300, sl: 1.09, tp: 1.12 }),
    deal(2, { position: "2", type: "sell", volume: 0.3, price: 1.101 }),
    deal(3, {
      position: "1",
      type: "sell",
      entry: "out",
      volume: 0.4,
      price: 1.105,
      profit: 20000,
      commission: -120,
    }),
    deal(4, {
      position: "1",
      type: "sell",
      entry: "out",
      volume: 0.6,
      price: 1.12,
      profit: 120000,
      swap: -50,
      commission: -180,
      fee: -7,
      reason: "tp",
    }),
  ]);
  expect(long).toMatchObject({
    id: "1",
    volume: 1,
    openVolume: 0,
    openPrice: 1.1,
    // 0.4 × 1.105 + 0.6 × 1.12
    closePrice: 1.114,
    profit: 140000,
    commission: -600,
    swap: -50,
    fee: -7,
    net: 139343,
    pips: 140,
    outcome: "tp",
    // Risk 100 pips of 140 that made 1400.00: 1393.43 ÷ 1000.00
    rMultiple: 1.39,
  });
  expect(short).toMatchObject({ id: "2", side: "short", volume: 0.3, openVolume: 0.3, net: 0 });
});

Deno.test("0.1 and 0.2 lots are closed by 0.3", () => {
  const [position] = netting([
    deal(1, { volume: 0.1 }),
    deal(2, { volume: 0.2 }),
    deal(3, { type: "sell", entry: "out", volume: 0.3 }),
  ]);
  expect(position).toMatchObject({ volume: 0.3, openVolume: 0 });
  expect(position!.closedAt).not.toBe(null);
});

Deno.test("a reversal closes one position and opens the other; its costs are shared by volume", () => {
  const [first, second, third] = netting([
    deal(1, { position: "70", volume: 2, price: 1.1, commission: -200 }),
    deal(2, {
      position: "70",
      type: "sell",
      entry: "inout",
      volume: 5,
      price: 1.2,
      profit: 50000,
      swap: -11,
      commission: -501,
      fee: -5,
    }),
    deal(3, { position: "70", type: "buy", entry: "inout", volume: 4, price: 1.15, profit: 900 }),
  ]);
  expect(first).toMatchObject({
    id: "70",
    side: "long",
    volume: 2,
    profit: 50000,
    swap: -11,
    // 200 and two fifths of 501
    commission: -400,
    fee: -2,
    deals: ["1", "2"],
  });
  expect(second).toMatchObject({
    id: "70-2",
    side: "short",
    volume: 3,
    openPrice: 1.2,
    closePrice: 1.15,
    commission: -301,
    fee: -3,
    profit: 900,
    deals: ["2", "3"],
  });
  expect(third).toMatchObject({ id: "70-3", side: "long", openVolume: 1, deals: ["3"] });
  expect(first!.commission + second!.commission).toBe(-200 - 501);
});

Deno.test("close-by closes each position by the other's price", () => {
  const [long, short] = hedging([
    deal(1, { position: "1", volume: 1, price: 1.1 }),
    deal(2, { position: "2", type: "sell", volume: 1, price: 1.11 }),
    deal(3, { position: "1", type: "sell", entry: "out_by", price: 1.11, profit: 100000 }),
    deal(4, { position: "2", type: "buy", entry: "out_by", price: 1.11 }),
  ]);
  expect(long).toMatchObject({ side: "long", openVolume: 0, pips: 100, net: 100000 });
  expect(short).toMatchObject({ side: "short", openVolume: 0, pips: 0, net: 0 });
});

Deno.test("how it ended: the deal's reason, else the price within a tick of stop or target", () => {
  const ended = (entry: Partial<Deal>, exit: Partial<Deal>) =>
    netting([
      deal(1, { price: 1.1, ...entry }),
      deal(2, { type: "sell", entry: "out", ...exit }),
    ])[0]!.outcome;
  expect(ended({}, { reason: "so", price: 1 })).toBe("so");
  expect(ended({ sl: 1.09 }, { price: 1.09001 })).toBe("sl");
  expect(ended({ tp: 1.12 }, { price: 1.12 })).toBe("tp");
  // The stop was moved before it was hit.
  expect(ended({ sl: 1.09 }, { sl: 1.105, price: 1.105 })).toBe("sl");
  expect(ended({ sl: 1.09, tp: 1.12 }, { price: 1.09002 })).toBe("other");
  expect(ended({}, { price: 1.09 })).toBe("other");
});

Deno.test("R counts from the stop that it was opened with, where that stop could lose", () => {
  const r = (entry: Partial<Deal>, exit: Partial<Deal>) =>
    netting([
      deal(1, { price: 1.1, ...entry }),
      deal(2, { type: "sell", entry: "out", ...exit }),
    ])[0]!.rMultiple;
  expect(r({ sl: 1.09 }, { price: 1.12, profit: 200000 })).toBe(2);
  expect(r({ sl: 1.09 }, { price: 1.12, profit: 200000, commission: -10000 })).toBe(1.9);
  expect(r({ sl: 1.09 }, { price: 1.12, profit: 200000, sl: 1.11 })).toBe(2);
  expect(r({ sl: 1.09 }, { price: 1.09, profit: -100000 })).toBe(-1);
  // No move to learn the worth of a step from: 1,000 ticks of 0.92 at risk.
  expect(r({ sl: 1.09 }, { price: 1.1, commission: -9200 })).toBe(-0.1);
  expect(r({ sl: 1.11 }, { price: 1.12, profit: 200000 })).toBe(null);
  expect(r({}, { price: 1.12, profit: 200000 })).toBe(null);
});

Deno.test("an exit whose entry the history lacks counts, without what can't be known", () => {
  const [closed] = hedging([
    deal(9, { position: "1", type: "sell", entry: "out", price: 1.2, profit: 5000, sl: 1 }),
  ]);
  expect(closed).toMatchObject({
    id: "1",
    side: "long",
    openingKnown: false,
    net: 5000,
    openVolume: 0,
    pips: null,
    rMultiple: null,
  });
  const [more] = netting([
    deal(1, { volume: 1 }),
    deal(2, { type: "sell", entry: "out", volume: 3, profit: 900 }),
  ]);
  expect(more).toMatchObject({ openingKnown: false, net: 900, openVolume: 0 });
});

Deno.test("what is no trade makes no position", () => {
  expect(netting([
    deal(1, { type: "balance", symbol: null, entry: null, volume: 0, profit: 100000 }),
    deal(2, { type: "commission_daily", symbol: null, entry: null, volume: 0, profit: -100 }),
  ])).toEqual([]);
});

/** Any trading: of two symbols, with reversals, part exits and holes. */
const anyDeals = fc.array(
  fc.record({
    symbol: fc.constantFrom("EURUSD", "XAUUSD"),
    type: fc.constantFrom("buy" as const, "sell" as const),
    entry: fc.constantFrom("in" as const, "out" as const, "inout" as const, null),
    volume: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
    price: fc.integer({ min: 1, max: 200 }).map((cent) => cent / 100),
    profit: fc.integer({ min: -9999, max: 9999 }),
    commission: fc.integer({ min: -99, max: 0 }),
    fee: fc.integer({ min: -99, max: 0 }),
  }),
  { maxLength: 40 },
).map((rows) => rows.map((row, index) => deal(index + 1, row)));

Deno.test("property: no money is lost or made in rebuilding, and the order of arrival doesn't matter", () => {
  fc.assert(fc.property(anyDeals, fc.infiniteStream(fc.nat()), (deals, keys) => {
    const positions = netting(deals);
    const sum = (rows: { profit: number; commission: number; swap: number; fee: number }[]) =>
      rows.reduce((all, row) => all + row.profit + row.commission + row.swap + row.fee, 0);
    expect(sum(positions)).toBe(sum(deals));
    const shuffled = deals.map((one) => ({ one, key: keys.next().value! }))
      .sort((a, b) => a.key - b.key).map(({ one }) => one);
    expect(netting(shuffled)).toEqual(positions);
    for (const { openVolume, closedAt, net, profit, commission, swap, fee } of positions) {
      expect(openVolume === 0).toBe(closedAt !== null);
      expect(net).toBe(profit + commission + swap + fee);
    }
  }));
});
