/**
 * Storing deals: each once, whatever comes again, in whatever order, from however many terminals. Up
 * to a hundred deals, the positions that they make, and the account's revision are one commit.
 */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { compareDeals, type StoredDeal, streamOf, ticketKey } from "./deal_order.ts";
import { addDeal, knownTickets, readMany, type SpecRecord, specsOf } from "./deal_store.ts";
import { foldDeals } from "./fold_deals.ts";
import { TooMuchToReplay } from "./fold_stream.ts";
import type { TradingAccount } from "./model.ts";
import { openOrderKey } from "./open_orders.ts";
import { unfoldedOn } from "./position_store.ts";
import type { KnownSpec } from "./present_position.ts";
import type { NewDeal } from "./read_deal.ts";
import { beginRebuild } from "./rebuild_trades.ts";
import { instantOf, isSameClock, type ServerClock, serverMs } from "./server_time.ts";
import { HISTORY_DEALS, warmSummariesSoon } from "./statistics/warm_summaries.ts";
import { dealCountKey, loadState, loadTradingAccount, saveState, tradesOf } from "./store.ts";

interface StoreOptions {
  /** The clock that their times were read by. */
  clock: ServerClock;
  /** They come from a terminal, which goes on from the newest of them. */
  movesCursor: boolean;
}

/** Deals a commit: with their positions they stay far below KV's 1,000 mutations and 800 KiB. */
const DEALS_A_COMMIT = 100;

/**
 * Stores the deals that aren't stored yet and takes them into the positions; gives the tickets that
 * were new. `clock` is the one that their times were read by; `movesCursor` is for terminals, which go
 * on from the newest of what they sent. Throws `not-found` when the account is gone, `conflict` when
 * others write faster.
 */
export async function storeDeals(
  deps: Deps,
  accountId: Id,
  deals: readonly NewDeal[],
  clock: ServerClock,
  movesCursor = false,
): Promise<Set<string>> {
  const options = { clock, movesCursor };
  const unique = [...new Map(deals.toReversed().map((deal) => [deal.ticket, deal])).values()];
  const inOrder = unique.sort(compareDeals);
  const stored = new Set<string>();
  for (let first = 0; first < inOrder.length; first += DEALS_A_COMMIT) {
    const slice = inOrder.slice(first, first + DEALS_A_COMMIT);
    const fresh = await deps.serial(
      tradesOf(accountId),
      () => storeSlice(deps, accountId, slice, options),
    );
    for (const ticket of fresh) stored.add(ticket);
  }
  return stored;
}

async function storeSlice(
  deps: Deps,
  accountId: Id,
  slice: readonly NewDeal[],
  options: StoreOptions,
): Promise<string[]> {
  try {
    return await transact(deps, (tx) => addNew(deps, tx, accountId, slice, options, false));
  } catch (error) {
    if (!(error instanceof TooMuchToReplay)) throw error;
    // Old history below a long netting position: the deals are kept now, the positions follow.
    return await transact(deps, (tx) => addNew(deps, tx, accountId, slice, options, true));
  }
}

async function addNew(
  deps: Deps,
  tx: Tx,
  accountId: Id,
  slice: readonly NewDeal[],
  { clock, movesCursor }: StoreOptions,
  foldLater: boolean,
): Promise<string[]> {
  const account = await loadTradingAccount(tx, accountId);
  if (!account) throw new Problem("not-found");
  let state = await loadState(tx, accountId);
  const known = await knownTickets(deps.kv, accountId, slice.map(({ ticket }) => ticket));
  const news = slice.filter(({ ticket }) => !known.has(ticket));
  if (news.length === 0) return [];
  const revision = state.revision + 1;
  state = { ...state, revision };
  if (movesCursor) state = { ...state, cursor: newest(state.cursor, news) };
  const stored = news.map((deal) => toStored(deal, account, clock, revision));
  for (const deal of stored) addDeal(tx, deal);
  if (account.platform === "mt4") {
    for (const { ticket } of stored) tx.delete(openOrderKey(accountId, ticket));
  }
  if (await noteSpecs(deps, tx, accountId, news)) state = { ...state, specsRevision: revision };
  if (state.rebuild) {
    const later = unfoldedOn({ accountId, generation: state.rebuild.generation });
    for (const { ticket } of stored) tx.set([...later, ...ticketKey(ticket)], ticket);
  } else if (foldLater) {
    state = beginRebuild(tx, accountId, state, "positions");
  } else {
    await foldDeals(tx, deps.kv, { accountId, generation: state.generation }, stored, revision);
  }
  if (movesCursor && stored.length >= HISTORY_DEALS) {
    state = { ...state, warmAt: warmSummariesSoon(deps, tx, accountId, state.warmAt) };
  }
  tx.sum(dealCountKey(accountId), BigInt(stored.length));
  saveState(tx, accountId, state);
  return stored.map(({ ticket }) => ticket);
}

/** How far a terminal has sent: the latest of the server's times, in milliseconds of its clock. */
function newest(cursor: number | null, deals: readonly NewDeal[]): number {
  const latest = deals.reduce((last, { serverTime }) => serverTime > last ? serverTime : last, "");
  return Math.max(cursor ?? 0, serverMs(latest));
}

function toStored(
  { spec: _, stream, ...deal }: NewDeal,
  account: TradingAccount,
  readBy: ServerClock,
  revision: number,
): StoredDeal {
  return {
    ...deal,
    accountId: account.id,
    at: isSameClock(account, readBy) ? deal.at : instantOf(account, deal.serverTime),
    stream: stream ?? streamOf(deal, account.marginMode ?? "hedging"),
    revision,
  };
}

/** Keeps what the symbols are, as the latest deal says; tells whether positions may read otherwise now. */
async function noteSpecs(
  deps: Deps,
  tx: Tx,
  accountId: Id,
  deals: readonly NewDeal[],
): Promise<boolean> {
  const told = new Map<string, SpecRecord>();
  for (const { symbol, spec, at, ticket } of deals) {
    if (symbol && spec && isLater({ at, ticket }, told.get(symbol))) {
      told.set(symbol, { spec, at, ticket });
    }
  }
  if (told.size === 0) return false;
  const symbols = [...told.keys()];
  const before = await readMany<SpecRecord>(
    deps.kv,
    symbols.map((symbol) => [...specsOf(accountId), symbol]),
  );
  let changed = false;
  for (const [index, symbol] of symbols.entries()) {
    const next = told.get(symbol)!;
    const known = before[index] ?? undefined;
    if (!isLater(next, known)) continue;
    tx.set([...specsOf(accountId), symbol], next);
    changed ||= readsOtherwise(known?.spec, next.spec);
  }
  return changed;
}

function isLater(a: { at: string; ticket: string }, b: SpecRecord | undefined): boolean {
  return b === undefined || compareDeals(b, a) < 0;
}

/** The value of a tick moves with the rates; the rest says how prices are read. */
function readsOtherwise(before: KnownSpec | undefined, next: KnownSpec): boolean {
  return before?.digits !== next.digits || before?.point !== next.point ||
    before?.tickSize !== next.tickSize;
}
