/** Storing what a report holds: by the same reading and the same store as what terminals send. */
import type { Deps } from "../../kernel/deps.ts";
import type { BatchOutcome } from "../batch_model.ts";
import type { TradingAccount } from "../model.ts";
import { type OpenOrder, readOrder } from "../mt4_orders.ts";
import { storeOpenOrders } from "../open_orders.ts";
import { type NewDeal, readDeal, Rejected } from "../read_deal.ts";
import { storeDeals } from "../store_deals.ts";
import type { Report, ReportDeal, ReportOrder } from "./report.ts";

/** What came of a report. */
export type ImportOutcome = Pick<BatchOutcome, "accepted" | "duplicate" | "rejected">;

/** Entries that are stored before progress is told. */
const STEP = 500;

/** Refusals that are named; further ones are counted out. */
const REJECTED_MAX = 100;

/**
 * Stores a report's entries in an account that fits; what is there already stays as it is. `progress`
 * is told how many have been looked at.
 */
export async function takeReport(
  deps: Deps,
  account: TradingAccount,
  report: Report,
  progress: (done: number) => Promise<void>,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { accepted: 0, duplicate: 0, rejected: [] };
  const entries: readonly (ReportDeal | ReportOrder)[] = [...report.deals, ...report.orders];
  for (let first = 0; first < entries.length; first += STEP) {
    await takeStep(deps, account, entries.slice(first, first + STEP), outcome);
    await progress(Math.min(first + STEP, entries.length));
  }
  return outcome;
}

async function takeStep(
  deps: Deps,
  account: TradingAccount,
  entries: readonly (ReportDeal | ReportOrder)[],
  outcome: ImportOutcome,
): Promise<void> {
  const now = deps.clock().epochMilliseconds;
  const context = { clock: account, currencyDigits: account.currencyDigits, now };
  const deals: NewDeal[] = [];
  const open: OpenOrder[] = [];
  // An order of MetaTrader 4 is two deals: it is new when its last one is.
  const named: string[] = [];
  for (const entry of entries) {
    try {
      if ("time" in entry) {
        deals.push(readDeal(entry, context));
        named.push(entry.ticket);
        continue;
      }
      const order = readOrder(entry, context);
      if (order.kind === "open") open.push(order.order);
      if (order.kind === "deals") deals.push(...order.deals);
      named.push(order.kind === "deals" ? order.deals.at(-1)!.ticket : entry.ticket);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      if (outcome.rejected.length < REJECTED_MAX) {
        outcome.rejected.push({ ticket: entry.ticket, reason: error.reason });
      }
    }
  }
  const stored = await storeDeals(deps, account.id, deals, account);
  const shown = await storeOpenOrders(deps, account.id, open);
  const accepted = named.filter((ticket) => stored.delete(ticket) || shown.delete(ticket)).length;
  outcome.accepted += accepted;
  outcome.duplicate += named.length - accepted;
}
