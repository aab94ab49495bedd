/** The keys of signals and of their chain. */
import type { IsoDay, IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { EventPayload, Signal } from "./model.ts";
import { isOpen } from "./model.ts";
import type { ResultRow } from "./statistics.ts";
import type { ChainEntry, Opening, SignedHead } from "./verify_chain.ts";

/** Where a signal's record stands. */
export const signalKey = (id: Id): Deno.KvKey => ["signals", "by_id", id];

/** Which signals a list holds; all of them where a part isn't given. */
export interface ListFilter {
  symbol?: string;
  state?: "open" | "ended";
}

/** The signals of a filter, oldest first. */
export const listKey = ({ symbol, state }: ListFilter): Deno.KvKey => [
  "signals",
  "list",
  symbol ?? "*",
  state ?? "*",
];

/** What an event's record keeps. */
export interface StoredEvent {
  payload: EventPayload;
  /** The entry of the chain that seals it. */
  entry: number;
}

/** The events of a signal in their order. */
export const eventsOf = (id: Id): Deno.KvKey => ["signals", "event", id];

/** The signals that wait for their entry, by the end of their validity. */
export const WAITING: Deno.KvKey = ["signals", "waiting"];

/** The open signals that follow a trading account, by the account. */
export const FOLLOWING: Deno.KvKey = ["signals", "following"];

/** Which signal a position of a followed account was taken for. */
export const claimKey = (account: Id, position: string): Deno.KvKey => [
  "signals",
  "claimed",
  account,
  position,
];

/** The results in the order of closing. */
export const RESULTS: Deno.KvKey = ["signals", "result"];

/** Changes whenever a result is added; what the cache watches. */
export const RESULTS_REVISION: Deno.KvKey = ["signals", "results_revision"];

/** The entries of the chain. */
export const ENTRIES: Deno.KvKey = ["signals", "chain", "entry"];

/** What opens each entry, kept to ourselves until its time. */
export const OPENINGS: Deno.KvKey = ["signals", "chain", "opening"];

/** The signed head of the chain. */
export const HEAD: Deno.KvKey = ["signals", "chain", "head"];

/** The head as it was signed with an entry. */
export const headAt = (index: number): Deno.KvKey => ["signals", "chain", "head_at", index];

/** The head as it was signed on a day. */
export const headOn = (day: IsoDay): Deno.KvKey => ["signals", "chain", "head_on", day];

/** The pair of keys that heads are signed with. */
export const SIGNING_KEY: Deno.KvKey = ["signals", "signing_key"];

/** The house's settings for signals. */
export const SETTINGS: Deno.KvKey = ["signals", "settings"];

/** Writes a signal in place of what it was, with every list that it is in. */
export function writeSignal(tx: Tx, next: Signal, before: Signal | null): void {
  const { id, terms: { symbol, validUntil } } = next;
  if (before) {
    for (const list of listsOf(before)) tx.delete([...list, id]);
    if (before.status === "published") tx.delete([...WAITING, before.terms.validUntil, id]);
  }
  if (next.follows) {
    const following = [...FOLLOWING, next.follows.id, id];
    if (isOpen(next)) tx.set(following, id);
    else tx.delete(following);
    if (next.follows.position) tx.set(claimKey(next.follows.id, next.follows.position), id);
  }
  tx.set(signalKey(id), next);
  for (const list of listsOf(next)) tx.set([...list, id], next);
  if (next.status === "published") tx.set([...WAITING, validUntil, id], id);
  if (next.result && next.endedAt && !before?.result) {
    const row: ResultRow = {
      id,
      closedAt: next.endedAt,
      opensAt: next.opensAt,
      ...next.result,
    };
    tx.set([...RESULTS, next.endedAt, id], { ...row, symbol });
    tx.set(RESULTS_REVISION, id);
  }
}

function listsOf(signal: Signal): Deno.KvKey[] {
  const { symbol } = signal.terms;
  const state = isOpen(signal) ? "open" : "ended";
  const filters: ListFilter[] = [{}, { symbol }, { state }, { symbol, state }];
  return filters.map(listKey);
}

/** Writes an event's record. */
export function writeEvent(tx: Tx, event: StoredEvent): void {
  tx.set([...eventsOf(event.payload.signal), event.payload.sequence], event);
}

/** Appends to the chain: the entry, what opens it, and the head signed with it. */
export function writeEntry(tx: Tx, entry: ChainEntry, opening: Opening, head: SignedHead): void {
  tx.set([...ENTRIES, entry.index], entry);
  tx.set([...OPENINGS, entry.index], opening);
  tx.set(headAt(entry.index), head);
  tx.set(HEAD, head);
}

/** The first key after those that end at an instant, in an index that starts with one. */
export const until = (prefix: Deno.KvKey, instant: IsoInstant): Deno.KvKey => [
  ...prefix,
  `${instant}\uffff`,
];
