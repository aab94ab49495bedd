/**
 * Building all positions of an account anew, in pages: after its clock or its margin mode changed, or
 * when old history came below a long netting position. The new generation is built beside the one
 * that is read; deals that arrive meanwhile are stored and taken in at the end, when it takes over.
 */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { compareDeals, type StoredDeal, streamOf, ticketKey } from "./deal_order.ts";
import {
  addDeal,
  dealsByTicket,
  dealsByTime,
  dealsOf,
  removeDeal,
  ticketOf,
} from "./deal_store.ts";
import { foldDeals } from "./fold_deals.ts";
import type { TradingAccount } from "./model.ts";
import { unfoldedOn } from "./position_store.ts";
import { TooMuchToReplay } from "./fold_stream.ts";
import { instantOf } from "./server_time.ts";
import { warmSummariesLater } from "./statistics/warm_summaries.ts";
import {
  type AccountState,
  loadState,
  loadTradingAccount,
  readState,
  type Rebuild,
  saveState,
  tradesOf,
} from "./store.ts";

/** Deals a page, each page a commit. */
const PAGE = 100;

/** The families whose keys carry a generation. */
const BY_GENERATION = ["streams", "open", "closed", "timeline", "days", "unfolded"] as const;

/** The kind of the job that builds positions anew. */
export const REBUILD_JOB = "rebuild-trades";

/** What the job carries. */
export interface RebuildJob {
  accountId: Id;
  generation: number;
}

/**
 * Asks for all positions to be built anew, from the deals' times on or from the positions; gives the
 * state to be written in the same unit of work. Deals up to the state's revision are walked through;
 * later ones must be left as unfolded. A rebuilding that is under way is given up.
 */
export function beginRebuild(
  tx: Tx,
  accountId: Id,
  state: AccountState,
  phase: "times" | "positions",
): AccountState {
  const generation = state.lastGeneration + 1;
  const data: RebuildJob = { accountId, generation };
  tx.job({ kind: REBUILD_JOB, data });
  return {
    ...state,
    lastGeneration: generation,
    rebuild: { generation, revision: state.revision, phase, after: null },
  };
}

/**
 * Builds the generation that a job asks for, going on from where it was left; `settle` ends the job in
 * the commit that makes it the one that is read. Returns at once when it was given up.
 */
export async function rebuildTrades(
  deps: Deps,
  { accountId, generation }: RebuildJob,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const next = (work: typeof step) =>
    deps.serial(tradesOf(accountId), () =>
      transact(deps, async (tx) => {
        const account = await loadTradingAccount(tx, accountId);
        const state = await loadState(tx, accountId);
        if (!account || state.rebuild?.generation !== generation) return false;
        return await work(deps, tx, account, state, state.rebuild, settle);
      }));
  try {
    while (await next(step));
  } catch (error) {
    if (!(error instanceof TooMuchToReplay)) throw error;
    await next(startAnew);
  }
  await removeOldGenerations(deps, accountId);
}

/** What came late changes too much: another walk has it in its place. */
function startAnew(
  _: Deps,
  tx: Tx,
  { id }: TradingAccount,
  state: AccountState,
): Promise<boolean> {
  saveState(tx, id, beginRebuild(tx, id, state, "positions"));
  return Promise.resolve(false);
}

/** One page of the work; tells whether there is more. */
async function step(
  deps: Deps,
  tx: Tx,
  account: TradingAccount,
  state: AccountState,
  rebuild: Rebuild,
  settle: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  const save = (next: Partial<AccountState>) => saveState(tx, account.id, { ...state, ...next });
  const accountId = account.id;
  const { generation } = rebuild;
  const shelf = { accountId, generation };
  if (rebuild.phase === "times") {
    const { keys, after } = await page(deps, dealsByTicket(accountId), rebuild.after);
    const tickets = keys.map((key) => ticketOf(key[3], key[4]));
    for (const deal of await dealsOf(deps.kv, accountId, tickets)) {
      const at = instantOf(account, deal.serverTime);
      if (at === deal.at) continue;
      removeDeal(tx, deal);
      addDeal(tx, { ...deal, at });
    }
    save({ rebuild: { ...rebuild, ...(after ? { after } : { phase: "positions", after: null }) } });
    return true;
  }
  if (rebuild.phase === "positions") {
    const { values, after } = await page<StoredDeal>(deps, dealsByTime(accountId), rebuild.after);
    const deals = values.filter(({ revision }) => revision <= rebuild.revision)
      .map((deal) => inStream(tx, deal, account));
    await foldDeals(tx, deps.kv, shelf, deals, state.revision);
    save({ rebuild: { ...rebuild, ...(after ? { after } : { phase: "late", after: null }) } });
    return true;
  }
  const { values: tickets } = await page<string>(deps, unfoldedOn(shelf), null);
  const late = await dealsOf(deps.kv, accountId, tickets);
  const deals = late.map((deal) => inStream(tx, deal, account)).sort(compareDeals);
  await foldDeals(tx, deps.kv, shelf, deals, state.revision);
  for (const ticket of tickets) tx.delete([...unfoldedOn(shelf), ...ticketKey(ticket)]);
  if (tickets.length === PAGE) {
    save({});
    return true;
  }
  const revision = state.revision + 1;
  save({ revision, specsRevision: revision, generation, rebuild: null });
  warmSummariesLater(tx, accountId);
  await settle(tx);
  return false;
}

/** A page of a list by key, and the parts of the key after which the next one begins. */
async function page<T>(
  deps: Deps,
  prefix: Deno.KvKey,
  after: Deno.KvKeyPart[] | null,
): Promise<{ keys: Deno.KvKey[]; values: T[]; after: Deno.KvKeyPart[] | null }> {
  const selector = after ? { prefix, start: [...prefix, ...after, 0] } : { prefix };
  const keys: Deno.KvKey[] = [];
  const values: T[] = [];
  for await (const { key, value } of deps.kv.list<T>(selector, { limit: PAGE })) {
    keys.push(key);
    values.push(value);
  }
  const last = keys.length === PAGE ? keys.at(-1)!.slice(prefix.length) : null;
  return { keys, values, after: last };
}

/** The deal in the stream where the account's margin mode puts it. */
function inStream(tx: Tx, deal: StoredDeal, { marginMode }: TradingAccount): StoredDeal {
  if (deal.stream === null || deal.stream.startsWith("c:")) return deal;
  const stream = streamOf(deal, marginMode ?? "hedging");
  if (stream === deal.stream) return deal;
  const moved = { ...deal, stream };
  addDeal(tx, moved);
  return moved;
}

/** Removes the positions of generations that nobody reads or builds. */
async function removeOldGenerations(deps: Deps, accountId: Id): Promise<void> {
  const { generation, rebuild } = await readState(deps, accountId);
  const kept = new Set([generation, rebuild?.generation]);
  for (const family of BY_GENERATION) {
    const prefix = ["trading", family, accountId];
    let operation = deps.kv.atomic();
    let count = 0;
    for await (const { key } of deps.kv.list({ prefix }, { batchSize: 500 })) {
      if (kept.has(Number(key[3]))) continue;
      operation.delete(key);
      if (++count % 500 === 0) {
        await operation.commit();
        operation = deps.kv.atomic();
      }
    }
    await operation.commit();
  }
}
