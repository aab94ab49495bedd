/** The house's own look at its chain: whole, and every signal what its events made of it. */
import { businessDay, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { transact } from "../kernel/tx.ts";
import { inChainOrder, readEntries, readHead } from "./chain.ts";
import type { EventPayload } from "./model.ts";
import { headKey, signHead } from "./signing_key.ts";
import { eventsOf, HEAD, headOn, type StoredEvent } from "./store.ts";
import { type ChainVerdict, type Opening, type SignedHead, walkChain } from "./verify_chain.ts";

/** What {@linkcode verifyStoredChain} found. */
export interface StoredVerdict extends ChainVerdict {
  /** The first event whose record is not what the chain sealed, as `signal/sequence`. */
  changedRecord: string | null;
}

/** Walks the stored chain with everything that opens it, and compares the events' records. */
export async function verifyStoredChain(deps: Deps): Promise<StoredVerdict> {
  const walk = walkChain(isoInstant(deps.clock()));
  let changedRecord: string | null = null;
  for (;;) {
    const { entries, openings } = await readEntries(deps, walk.last);
    await walk.add(entries, openings);
    changedRecord ??= await firstChanged(deps, openings);
    if (entries.length > 0 && !walk.broken) continue;
    const head = await readHead(deps);
    // Appended since the entries were read: walked too.
    if (!walk.broken && head && head.index > walk.last && entries.length > 0) continue;
    return { ...await walk.finish(head, await headKey(deps)), changedRecord };
  }
}

async function firstChanged(
  { kv }: Deps,
  openings: readonly Opening[],
): Promise<string | null> {
  for (const { index, payload } of openings) {
    const { signal, sequence } = payload as EventPayload;
    const { value } = await kv.get<StoredEvent>([...eventsOf(signal), sequence]);
    const same = value?.entry === index &&
      JSON.stringify(value.payload) === JSON.stringify(payload);
    if (!same) return `${signal}/${sequence}`;
  }
  return null;
}

/**
 * Signs the head of the day, once a day in Paris, after a look that it is whole: a head that was
 * signed today is one that stood today. Gives whether it signed. Throws on a broken chain, which a
 * person must look at.
 */
export async function signDay(deps: Deps): Promise<boolean> {
  const day = headOn(businessDay(deps.clock()));
  if ((await deps.kv.get(day)).value !== null || await readHead(deps) === null) return false;
  const { fault, changedRecord } = await verifyStoredChain(deps);
  if (fault) throw new Error(`The signals' chain is broken at entry ${fault.index}: ${fault.kind}`);
  if (changedRecord) throw new Error(`The event ${changedRecord} is not what the chain sealed`);
  return await inChainOrder(deps, () =>
    transact(deps, async (tx) => {
      const head = await tx.get<SignedHead>(HEAD);
      if (!head || await tx.get(day) !== null) return false;
      const at = isoInstant(deps.clock());
      const signed = await signHead(deps, { index: head.index, hash: head.hash, at });
      tx.set(day, signed);
      tx.set(HEAD, signed);
      return true;
    }));
}
