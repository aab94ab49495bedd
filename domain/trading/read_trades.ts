/** Reading an account's trades. Whose account it is was decided by the caller; see `own_account.ts`. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Page, PageRequest } from "../kernel/paging.ts";
import type { StoredDeal } from "./deal_order.ts";
import { dealsByTime, operationsOf, readMany, readSpecs } from "./deal_store.ts";
import type { RunningPosition } from "./fold_position.ts";
import type { Deal, Operation, Position, TradingDay } from "./model.ts";
import { readOpenOrders } from "./open_orders.ts";
import { closedOn, daysOn, headKey, openOn, type StreamHead } from "./position_store.ts";
import { type Reading, toPosition } from "./present_position.ts";
import { rangePage, selectRange } from "./range_page.ts";
import { dealCountKey, findTradingAccount, readState } from "./store.ts";

/** From an instant to before another; open where absent. */
export interface Range {
  from?: IsoInstant;
  to?: IsoInstant;
}

/** What a list of trades may be narrowed by. */
export interface TradeFilter extends Range {
  symbol?: string;
}

/** What the positions of an account may be narrowed by. */
export interface PositionFilter extends TradeFilter {
  side?: Position["side"];
  /** A result of zero counts as won, as in the statistics. */
  result?: "won" | "lost";
}

async function readingOf(deps: Deps, accountId: Id): Promise<Reading> {
  const [account, specs] = await Promise.all([
    findTradingAccount(deps, accountId),
    readSpecs(deps.kv, accountId),
  ]);
  return { specs, currencyDigits: account?.currencyDigits ?? 2 };
}

async function shelfOf(deps: Deps, accountId: Id) {
  const { generation } = await readState(deps, accountId);
  return { accountId, generation };
}

/** The positions that were closed in a range, in order of their closing. */
export async function readPositions(
  deps: Deps,
  accountId: Id,
  range: Range = {},
): Promise<Position[]> {
  const [reading, shelf] = await Promise.all([
    readingOf(deps, accountId),
    shelfOf(deps, accountId),
  ]);
  const selector = selectRange(closedOn(shelf), range);
  const entries = deps.kv.list<RunningPosition>(selector, { batchSize: 500 });
  return await Array.fromAsync(entries, ({ value }) => toPosition(value, reading));
}

/** The positions that are open, in order of their opening. */
export async function readOpenPositions(deps: Deps, accountId: Id): Promise<Position[]> {
  const [reading, shelf, orders] = await Promise.all([
    readingOf(deps, accountId),
    shelfOf(deps, accountId),
    readOpenOrders(deps, accountId),
  ]);
  const entries = deps.kv.list({ prefix: openOn(shelf) }, { batchSize: 500 });
  const streams = await Array.fromAsync(entries, ({ key }) => String(key[4]));
  const heads = await readMany<StreamHead>(deps.kv, streams.map((one) => headKey(shelf, one)));
  const open = heads.flatMap((head) => head?.open ? [toPosition(head.open, reading)] : []);
  return [...open, ...orders].sort((a, b) => a.openedAt < b.openedAt ? -1 : 1);
}

/** What moved money without trading in a range, in order of time. */
export async function readOperations(
  deps: Deps,
  accountId: Id,
  range: Range = {},
): Promise<Operation[]> {
  const selector = selectRange(operationsOf(accountId), range);
  const entries = deps.kv.list<Operation>(selector, { batchSize: 500 });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** The deals of a range in order of time, trades and others. */
export async function readDeals(deps: Deps, accountId: Id, range: Range = {}): Promise<Deal[]> {
  const selector = selectRange(dealsByTime(accountId), range);
  const entries = deps.kv.list<StoredDeal>(selector, { batchSize: 500 });
  return await Array.fromAsync(entries, ({ value }) => toDeal(value));
}

/** The UTC days on which there were deals, in order, each with its version. */
export async function listDays(deps: Deps, accountId: Id): Promise<TradingDay[]> {
  const { generation, specsRevision } = await readState(deps, accountId);
  const entries = deps.kv.list<number>({ prefix: daysOn({ accountId, generation }) }, {
    batchSize: 1000,
  });
  return await Array.fromAsync(entries, ({ key, value }) => ({
    day: String(key[4]),
    version: Math.max(value, specsRevision),
  }));
}

/** A page of the closed positions, newest first. */
export async function pagePositions(
  deps: Deps,
  accountId: Id,
  filter: PositionFilter,
  request: PageRequest,
): Promise<Page<Position>> {
  const [reading, shelf] = await Promise.all([
    readingOf(deps, accountId),
    shelfOf(deps, accountId),
  ]);
  const selector = selectRange(closedOn(shelf), filter);
  const takes = takenBy(filter);
  const page = await rangePage<RunningPosition>(deps.kv, selector, request, takes);
  return { ...page, items: page.items.map((position) => toPosition(position, reading)) };
}

/** All the closed positions, newest first, as they are asked for: for what is written while it is read. */
export async function* streamPositions(
  deps: Deps,
  accountId: Id,
  filter: PositionFilter,
): AsyncGenerator<Position> {
  const [reading, shelf] = await Promise.all([
    readingOf(deps, accountId),
    shelfOf(deps, accountId),
  ]);
  const takes = takenBy(filter);
  const selector = selectRange(closedOn(shelf), filter);
  const entries = deps.kv.list<RunningPosition>(selector, { reverse: true, batchSize: 500 });
  for await (const { value } of entries) if (takes(value)) yield toPosition(value, reading);
}

function takenBy({ symbol, side, result }: PositionFilter): (position: RunningPosition) => boolean {
  return (position) => {
    const { profit, commission, swap, fee } = position;
    const won = profit + commission + swap + fee >= 0;
    return (symbol === undefined || position.symbol === symbol) &&
      (side === undefined || position.side === side) &&
      (result === undefined || won === (result === "won"));
  };
}

/** A page of the deals, newest first. */
export async function pageDeals(
  deps: Deps,
  accountId: Id,
  { symbol, ...range }: TradeFilter,
  request: PageRequest,
): Promise<Page<Deal>> {
  const selector = selectRange(dealsByTime(accountId), range);
  const page = await rangePage<StoredDeal>(
    deps.kv,
    selector,
    request,
    (deal) => symbol === undefined || deal.symbol === symbol,
  );
  return { ...page, items: page.items.map(toDeal) };
}

/** How far an account's trades have come. */
export interface TradeCounts {
  /** How many deals are stored. */
  deals: number;
  /** Its positions are being built anew. */
  isRebuilding: boolean;
  /** Grows with every change; see `watch_account.ts`. */
  revision: number;
}

/** How far an account's trades have come. */
export async function tradeCounts(deps: Deps, accountId: Id): Promise<TradeCounts> {
  const [state, count] = await Promise.all([
    readState(deps, accountId),
    deps.kv.get<Deno.KvU64>(dealCountKey(accountId)),
  ]);
  return {
    deals: Number(count.value?.value ?? 0n),
    isRebuilding: state.rebuild !== null,
    revision: state.revision,
  };
}

function toDeal({ stream: _, revision: __, ...deal }: StoredDeal): Deal {
  return deal;
}
