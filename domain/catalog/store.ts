/** The keys of the catalogue. */
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Offer } from "./model.ts";

const BY_ID: Deno.KvKey = ["catalog", "by_id"];

/** Changes whenever an offer does; what the cache watches. */
export const REVISION: Deno.KvKey = ["catalog", "revision"];

/** Every offer, in the order of ids. The catalogue is small: it is read whole and kept in the cache. */
export async function readOffers(kv: Deno.Kv): Promise<Offer[]> {
  return await Array.fromAsync(kv.list<Offer>({ prefix: BY_ID }), ({ value }) => value);
}

/** Writes an offer. */
export function writeOffer(deps: Deps, tx: Tx, offer: Offer): void {
  tx.set([...BY_ID, offer.id], offer);
  tx.set(REVISION, offer.id + deps.clock().epochMilliseconds);
  tx.afterCommit(() => deps.cache.drop(REVISION));
}
