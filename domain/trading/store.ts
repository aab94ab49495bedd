/** Where linked accounts are kept, and the state that every writer of their trades checks. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { SeenOffset } from "./infer_clock.ts";
import type { TradingAccount } from "./model.ts";

/** A rebuilding of all positions that is under way; see `rebuild_trades.ts`. */
export interface Rebuild {
  /** Under which the new positions are written, beside those that are read meanwhile. */
  generation: number;
  /** Deals up to this revision are walked through; later ones wait until the walk is over. */
  revision: number;
  phase: "times" | "positions" | "late";
  /** Where the walk goes on: the key parts of the last deal. */
  after: Deno.KvKeyPart[] | null;
}

/** What changes with every batch. Whoever writes trades reads it in their unit of work. */
export interface AccountState {
  /** Grows with every change of deals, positions or what they are read by. */
  revision: number;
  /** Grows with every heartbeat. */
  beat: number;
  /** The generation of positions that is read. */
  generation: number;
  /** The last one that was begun. */
  lastGeneration: number;
  rebuild: Rebuild | null;
  /** Of the last change of a symbol's digits or ticks, by which pips and outcomes are read. */
  specsRevision: number;
  /** When the days will next be summed up while history arrives; see `statistics/warm_summaries.ts`. */
  warmAt: IsoInstant | null;
  /** Milliseconds of the server's clock: how far the terminals have sent. */
  cursor: number | null;
  /** What the heartbeats showed of the server's clock. */
  seen: SeenOffset[];
}

const FIRST_STATE: AccountState = {
  revision: 0,
  beat: 0,
  generation: 1,
  lastGeneration: 1,
  rebuild: null,
  specsRevision: 0,
  warmAt: null,
  cursor: null,
  seen: [],
};

const accountKey = (id: Id): Deno.KvKey => ["trading", "accounts", id];
const keyHashKey = (hash: string): Deno.KvKey => ["trading", "keys", hash];

/** The accounts of an owner, as records. */
export const ofOwner = (ownerId: Id): Deno.KvKey => ["trading", "by_owner", ownerId];

/** Where an account's state stands; watched by live pages. */
export const stateKey = (accountId: Id): Deno.KvKey => ["trading", "state", accountId];

/** Counts an account's deals; a sum. */
export const dealCountKey = (accountId: Id): Deno.KvKey => ["trading", "deal_count", accountId];

/** The name under which writers of one account's trades wait for each other in this process. */
export function tradesOf(accountId: Id): string {
  return `trades:${accountId}`;
}

/** Everything that is kept of an account's trades stands under `["trading", family, accountId]`. */
export const TRADE_FAMILIES = [
  "state",
  "deal_count",
  "deals",
  "deals_by_time",
  "operations",
  "specs",
  "unfolded",
  "open_orders",
  "streams",
  "open",
  "closed",
  "timeline",
  "days",
  "equity",
  "summaries",
] as const;

/** Reads an account; null when there is none, also of what has no form of an id. */
export async function findTradingAccount(deps: Deps, id: string): Promise<TradingAccount | null> {
  return isId(id) ? (await deps.kv.get<TradingAccount>(accountKey(id))).value : null;
}

/** Every linked account. */
export async function listAllTradingAccounts(deps: Deps): Promise<TradingAccount[]> {
  const prefix = ["trading", "accounts"];
  const entries = deps.kv.list<TradingAccount>({ prefix }, { batchSize: 500 });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** An account as this unit of work sees it. */
export function loadTradingAccount(tx: Tx, id: string): Promise<TradingAccount | null> {
  return isId(id) ? tx.get<TradingAccount>(accountKey(id)) : Promise.resolve(null);
}

/** Writes an account with its indexes in place of what it was. A revoked key leads nowhere. */
export function saveTradingAccount(
  tx: Tx,
  next: TradingAccount,
  before: TradingAccount | null,
): void {
  if (before && before.keyHash !== next.keyHash) tx.delete(keyHashKey(before.keyHash));
  tx.set(accountKey(next.id), next);
  tx.set([...ofOwner(next.ownerId), next.id], next);
  if (next.keyRevokedAt === null) tx.set(keyHashKey(next.keyHash), next.id);
  else tx.delete(keyHashKey(next.keyHash));
}

/** Removes an account; what is kept of its trades is left to a job. */
export function removeTradingAccount(tx: Tx, account: TradingAccount): void {
  tx.delete(accountKey(account.id));
  tx.delete([...ofOwner(account.ownerId), account.id]);
  tx.delete(keyHashKey(account.keyHash));
}

/** The account that a key's hash leads to. */
export async function findAccountByKeyHash(deps: Deps, hash: string): Promise<Id | null> {
  return (await deps.kv.get<Id>(keyHashKey(hash))).value;
}

/** The state of an account as this unit of work sees it; guarded by its check. */
export async function loadState(tx: Tx, accountId: Id): Promise<AccountState> {
  return await tx.get<AccountState>(stateKey(accountId)) ?? FIRST_STATE;
}

/** The state of an account. */
export async function readState(deps: Deps, accountId: Id): Promise<AccountState> {
  return (await deps.kv.get<AccountState>(stateKey(accountId))).value ?? FIRST_STATE;
}

/** Writes an account's state. */
export function saveState(tx: Tx, accountId: Id, state: AccountState): void {
  tx.set(stateKey(accountId), state);
}
