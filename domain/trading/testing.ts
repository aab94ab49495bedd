/** Deals for tests, as short as a table's row. */
import { toMinor } from "./amounts.ts";
import type { Deal } from "./model.ts";
import type { Reading } from "./present_position.ts";

/** A deal with what is told; buys of 1 lot at 1 minute a ticket after 2026-03-02 10:00 UTC else. */
export function deal(ticket: number | string, told: Partial<Deal> = {}): Deal {
  const at = new Date(Date.UTC(2026, 2, 2, 10, parseInt(String(ticket)))).toISOString();
  return {
    accountId: "01J00000000000000000000000",
    ticket: String(ticket),
    order: null,
    position: null,
    at,
    serverTime: at.slice(0, -1),
    symbol: "EURUSD",
    type: "buy",
    entry: "in",
    reason: "client",
    volume: 1,
    price: 1,
    sl: null,
    tp: null,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: "",
    ...told,
  };
}

/** A EUR account whose terminal told of the usual symbols. */
export const READING: Reading = {
  currencyDigits: 2,
  specs: new Map([
    ["EURUSD", { digits: 5, point: 0.00001, tickSize: 0.00001, tickValue: 0.92 }],
    ["USDJPY", { digits: 3, point: 0.001, tickSize: 0.001 }],
    ["XAUUSD", { digits: 2, point: 0.01, tickSize: 0.01 }],
  ]),
};

/** An amount in cents: `cents(-2.5)` is -250. */
export function cents(amount: number): number {
  return toMinor(amount, 2)!;
}
