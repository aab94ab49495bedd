/** A batch from a terminal: the heartbeat, then the deals and orders that it carries. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import type { Batch, BatchOutcome } from "./batch_model.ts";
import { takeHeartbeat } from "./heartbeat.ts";
import { type OpenOrder, readOrder } from "./mt4_orders.ts";
import { storeOpenOrders } from "./open_orders.ts";
import { type DealContext, type NewDeal, readDeal, Rejected, ticketIn } from "./read_deal.ts";
import { serverMs } from "./server_time.ts";
import { loadState, readState, saveState } from "./store.ts";
import { storeDeals } from "./store_deals.ts";

/**
 * Stores what a terminal sent for an account and tells what came of each part. Sending the same again
 * changes nothing; a bad entry is named with its reason and the others are stored. Throws `conflict`
 * when the terminal is signed in to another login, `not-found` when the account is gone.
 */
export async function receiveBatch(
  deps: Deps,
  accountId: Id,
  batch: Batch,
): Promise<BatchOutcome> {
  const account = await takeHeartbeat(deps, accountId, batch.account, batch.utcOffset ?? null);
  const now = deps.clock().epochMilliseconds;
  const context = { clock: account, currencyDigits: account.currencyDigits, now };
  const sorted = sortOut(batch, context);
  const stored = sorted.deals.length > 0
    ? await storeDeals(deps, accountId, sorted.deals, account, true)
    : new Set<string>();
  const shown = await storeOpenOrders(deps, accountId, sorted.open);
  const accepted = sorted.named.filter(({ by }) => stored.delete(by) || shown.delete(by)).length;
  const duplicate = sorted.named.length - accepted;
  const { ignored, rejected } = sorted;
  const cursor = await moveCursor(deps, accountId, sorted.newest);
  return { accepted, duplicate, ignored, rejected, cursor };
}

/** A batch, read. */
interface Sorted {
  deals: NewDeal[];
  open: OpenOrder[];
  /** What counts as one: the ticket by which the store tells that it was new. */
  named: { by: string }[];
  ignored: number;
  rejected: BatchOutcome["rejected"];
  /** The server's time of the newest entry that was taken; empty when there was none. */
  newest: string;
}

function sortOut(batch: Batch, context: DealContext): Sorted {
  const sorted: Sorted = {
    deals: [],
    open: [],
    named: [],
    ignored: 0,
    rejected: [],
    newest: "",
  };
  const see = ({ serverTime }: { serverTime: string }) => {
    if (serverTime > sorted.newest) sorted.newest = serverTime;
  };
  const each = (entries: readonly unknown[] | null | undefined, take: (entry: unknown) => void) => {
    for (const entry of entries ?? []) {
      try {
        take(entry);
      } catch (error) {
        if (!(error instanceof Rejected)) throw error;
        sorted.rejected.push({ ticket: ticketIn(entry), reason: error.reason });
      }
    }
  };
  each(batch.deals, (entry) => {
    const deal = readDeal(entry, context);
    sorted.deals.push(deal);
    sorted.named.push({ by: deal.ticket });
    see(deal);
  });
  each(batch.orders, (entry) => {
    const read = readOrder(entry, context);
    if (read.kind === "pending") return void sorted.ignored++;
    if (read.kind === "open") {
      sorted.open.push(read.order);
      sorted.named.push({ by: read.ticket });
      return see(read.order);
    }
    sorted.deals.push(...read.deals);
    const last = read.deals.at(-1)!;
    sorted.named.push({ by: last.ticket });
    see(last);
  });
  return sorted;
}

/** Keeps how far the terminals have sent; gives it. */
async function moveCursor(
  deps: Deps,
  accountId: Id,
  serverTime: string,
): Promise<number | null> {
  const { cursor } = await readState(deps, accountId);
  const newest = serverTime === "" ? 0 : serverMs(serverTime);
  if (newest <= (cursor ?? 0)) return cursor;
  return await transact(deps, async (tx) => {
    const state = await loadState(tx, accountId);
    const next = Math.max(state.cursor ?? 0, newest);
    saveState(tx, accountId, { ...state, cursor: next });
    return next;
  });
}
