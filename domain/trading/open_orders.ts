/** Open orders of MetaTrader 4: shown until the closed order of the same ticket comes. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { ticketKey } from "./deal_order.ts";
import { knownTickets } from "./deal_store.ts";
import type { Position } from "./model.ts";
import type { OpenOrder } from "./mt4_orders.ts";
import { loadState, loadTradingAccount, saveState } from "./store.ts";

const ordersOf = (accountId: Id): Deno.KvKey => ["trading", "open_orders", accountId];

/** Where an open order stands. */
export const openOrderKey = (accountId: Id, ticket: string): Deno.KvKey => [
  ...ordersOf(accountId),
  ...ticketKey(ticket),
];

/** Orders a commit, one check each at most. */
const ORDERS_A_COMMIT = 50;

/**
 * Stores open orders in place of what was known of them; gives the tickets that were new. Those that
 * are closed by now are left out. Throws `not-found` when the account is gone.
 */
export async function storeOpenOrders(
  deps: Deps,
  accountId: Id,
  orders: readonly OpenOrder[],
): Promise<Set<string>> {
  const stored = new Set<string>();
  for (let first = 0; first < orders.length; first += ORDERS_A_COMMIT) {
    const slice = orders.slice(first, first + ORDERS_A_COMMIT);
    const news = await transact(deps, async (tx) => {
      if (!await loadTradingAccount(tx, accountId)) throw new Problem("not-found");
      const state = await loadState(tx, accountId);
      const closed = await knownTickets(deps.kv, accountId, slice.map(({ ticket }) => ticket));
      const fresh: string[] = [];
      for (const order of slice) {
        if (closed.has(order.ticket)) continue;
        const key = openOrderKey(accountId, order.ticket);
        if (await tx.get(key) === null) fresh.push(order.ticket);
        tx.set(key, order);
      }
      saveState(tx, accountId, { ...state, revision: state.revision + 1 });
      return fresh;
    });
    for (const ticket of news) stored.add(ticket);
  }
  return stored;
}

/** The open orders of an account as positions, oldest ticket first. */
export async function readOpenOrders(deps: Deps, accountId: Id): Promise<Position[]> {
  const entries = deps.kv.list<OpenOrder>({ prefix: ordersOf(accountId) });
  return await Array.fromAsync(entries, ({ value }) => toPosition(value));
}

function toPosition(order: OpenOrder): Position {
  const { ticket, symbol, type, at, volume, price, sl, tp, commission, swap } = order;
  return {
    id: ticket,
    symbol,
    side: type === "buy" ? "long" : "short",
    openingKnown: true,
    openedAt: at,
    closedAt: null,
    volume,
    openVolume: volume,
    openPrice: price,
    closePrice: null,
    initialSl: sl,
    sl,
    tp,
    outcome: null,
    profit: 0,
    commission,
    swap,
    fee: 0,
    net: commission + swap,
    pips: null,
    rMultiple: null,
    dealCount: 1,
    deals: [ticket],
  };
}
