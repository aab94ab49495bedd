/** How deals and operations change an account's balance. */
import type { Deal, Operation } from "../model.ts";
import type { Step } from "./curve.ts";

/**
 * What each kind of operation is (MQL5 reference, ENUM_DEAL_TYPE). A credit is lent by the broker: it
 * raises the equity and never the balance. Bonuses and corrections are not earned by trading, so they
 * count as money put in.
 */
const OPERATIONS: Record<Operation["type"], "charge" | "flow" | "credit"> = {
  balance: "flow",
  credit: "credit",
  charge: "charge",
  correction: "flow",
  bonus: "flow",
  commission: "charge",
  commission_daily: "charge",
  commission_monthly: "charge",
  interest: "charge",
  dividend: "charge",
  tax: "charge",
};

/** A deal that buys or sells. */
export type TradeDeal = Deal & { type: "buy" | "sell" };

/** Whether a deal buys or sells. */
export function isTrade(deal: Deal): deal is TradeDeal {
  return deal.type === "buy" || deal.type === "sell";
}

/** The sum of the operations of a kind, in minor units. */
export function sumOf(
  operations: readonly Operation[],
  kind: "charge" | "flow" | "credit",
): number {
  return operations.reduce(
    (sum, { type, amount }) => OPERATIONS[type] === kind ? sum + amount : sum,
    0,
  );
}

/** What an operation is to the balance; nothing, where it is a credit. */
export function operationStep({ type, amount }: Operation): Step[] {
  const kind = OPERATIONS[type];
  return kind === "credit" ? [] : [{ kind, amount }];
}

/** Whether a deal settles a result: MetaTrader's "trades" are the deals that close or reverse. */
export function isClosing({ entry }: TradeDeal): boolean {
  return entry === "out" || entry === "inout" || entry === "out_by";
}

/** An entry brings no result; where its commission is booked at once, it is a cost. */
export function dealStep(deal: TradeDeal): Step[] {
  const amount = netOf(deal);
  if (isClosing(deal)) return [{ kind: "trade", amount }];
  return amount === 0 ? [] : [{ kind: "charge", amount }];
}

/** All that a deal brings or costs, in minor units: profit, commission, swap and fee. */
export function netOf({ profit, commission, swap, fee }: TradeDeal): number {
  return profit + commission + swap + fee;
}
