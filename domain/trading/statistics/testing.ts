/** Made-up positions, operations and deals for tests: amounts in minor units. */
import { expect } from "expect";
import type { Deal, Operation, Position } from "../model.ts";
import type { TradeDeal } from "./money_moves.ts";

/** A closed position, a long of one lot of EURUSD unless told; its net follows from its parts. */
export function closedPosition(
  given: Partial<Position> & { closedAt: string },
): Position & { closedAt: string } {
  const { profit = 0, commission = 0, swap = 0, fee = 0 } = given;
  return {
    id: "1",
    symbol: "EURUSD",
    side: "long",
    openingKnown: true,
    openedAt: given.closedAt,
    volume: 1,
    openVolume: 0,
    openPrice: 1.1,
    closePrice: 1.1,
    initialSl: null,
    sl: null,
    tp: null,
    outcome: "other",
    profit,
    commission,
    swap,
    fee,
    net: profit + commission + swap + fee,
    pips: null,
    rMultiple: null,
    dealCount: 2,
    deals: [],
    ...given,
  };
}

/** A deposit (or, below zero, a withdrawal) unless another type is told. */
export function operation(given: Partial<Operation> & { at: string; amount: number }): Operation {
  return { ticket: "1", type: "balance", comment: "", ...given };
}

/** A deal that sells one lot of EURUSD to close it, unless told. */
export function tradeDeal(given: Partial<Deal> & { at: string }): TradeDeal {
  const deal: Deal = {
    accountId: "01JAAAAAAAAAAAAAAAAAAAAAAA",
    ticket: "1",
    order: null,
    position: null,
    serverTime: given.at.slice(0, 23),
    symbol: "EURUSD",
    type: "sell",
    entry: "out",
    reason: "client",
    volume: 1,
    price: 1.1,
    sl: null,
    tp: null,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: "",
    ...given,
  };
  return { ...deal, type: deal.type === "buy" ? "buy" : "sell" };
}

/** Expects all of it to be equal, where floating point may differ in its last digits. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (typeof actual === "number" && typeof expected === "number" && !Number.isInteger(expected)) {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
  } else if (actual !== null && typeof actual === "object") {
    const other = expected as object;
    expect(Object.keys(actual).sort()).toEqual(Object.keys(other).sort());
    for (const [key, value] of Object.entries(actual)) expectSame(value, Reflect.get(other, key));
  } else if (typeof actual === "number" && typeof expected === "number") {
    expect(actual).toBeCloseTo(expected, 6);
  } else expect(actual).toBe(expected);
}
