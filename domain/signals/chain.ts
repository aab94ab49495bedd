/**
 * The public chain over every event of every signal. An entry is public at once but sealed: it holds
 * a commitment to the event. What opens it is published beside the chain when the signal's delay has
 * passed; the entry itself never changes. Each head is signed as it comes to be, and once a day.
 */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { EventPayload } from "./model.ts";
import { headKey, signHead } from "./signing_key.ts";
import { ENTRIES, HEAD, OPENINGS, writeEntry, writeEvent } from "./store.ts";
import {
  type ChainEntry,
  commitmentOf,
  GENESIS,
  hashEntry,
  type HeadKey,
  type Opening,
  type SignedHead,
} from "./verify_chain.ts";

/** Entries of a page of the chain. */
export const CHAIN_PAGE = 500;

/** Runs what appends to the chain, one after the other in this process; the head's check guards the rest. */
export function inChainOrder<T>(deps: Deps, work: () => Promise<T>): Promise<T> {
  return deps.serial("signals-chain", work);
}

/**
 * Seals an event in the chain, in a unit of work; its record and the signed head come with it. The
 * caller works {@linkcode inChainOrder}. `opensAt` of the past opens it at once.
 */
export async function sealEvent(
  deps: Deps,
  tx: Tx,
  payload: EventPayload,
  opensAt: IsoInstant,
): Promise<SignedHead> {
  const before = await tx.get<SignedHead>(HEAD);
  const at = isoInstant(deps.clock());
  const nonce = crypto.getRandomValues(new Uint8Array(32)).toHex();
  const body = {
    index: (before?.index ?? 0) + 1,
    at,
    opensAt: opensAt > at ? opensAt : at,
    commitment: await commitmentOf(nonce, payload),
    previousHash: before?.hash ?? GENESIS,
  };
  const entry: ChainEntry = { ...body, hash: await hashEntry(body) };
  const head = await signHead(deps, { index: entry.index, hash: entry.hash, at });
  writeEntry(tx, entry, { index: entry.index, nonce, payload }, head);
  writeEvent(tx, { payload, entry: entry.index });
  return head;
}

/** The signed head; null while nothing has been published. */
export async function readHead(deps: Deps): Promise<SignedHead | null> {
  return (await deps.kv.get<SignedHead>(HEAD)).value;
}

/** A part of the chain as the public sees it. */
export interface ChainPage {
  key: HeadKey;
  /** Read after the entries: when it is further on, another page follows. */
  head: SignedHead | null;
  entries: ChainEntry[];
  /** What opens those of the entries whose time has come. */
  opened: Opening[];
}

/** The entries after a place, at most {@linkcode CHAIN_PAGE}, with what is open of them now. */
export async function readChain(deps: Deps, after = 0): Promise<ChainPage> {
  const { entries, openings } = await readEntries(deps, after);
  const now = isoInstant(deps.clock());
  const open = new Set(entries.filter((entry) => entry.opensAt <= now).map(({ index }) => index));
  return {
    key: await headKey(deps),
    head: await readHead(deps),
    entries,
    opened: openings.filter(({ index }) => open.has(index)),
  };
}

/** The entries after a place with all that opens them, whether its time has come or not. */
export async function readEntries(
  { kv }: Deps,
  after: number,
): Promise<{ entries: ChainEntry[]; openings: Opening[] }> {
  const from = (prefix: Deno.KvKey) => ({ prefix, start: [...prefix, after + 1] });
  const options = { limit: CHAIN_PAGE, batchSize: CHAIN_PAGE };
  const [entries, openings] = await Promise.all([
    Array.fromAsync(kv.list<ChainEntry>(from(ENTRIES), options), ({ value }) => value),
    Array.fromAsync(kv.list<Opening>(from(OPENINGS), options), ({ value }) => value),
  ]);
  return { entries, openings };
}
