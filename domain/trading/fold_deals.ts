/** Takes deals of any streams into an account's positions, inside a unit of work. */
import { compareDeals, compareTexts, type StoredDeal } from "./deal_order.ts";
import { readSparse } from "./deal_store.ts";
import { foldIntoStream, type StreamChange } from "./fold_stream.ts";
import {
  addClosed,
  daysOn,
  headKey,
  removeClosed,
  saveHead,
  type Shelf,
  type StreamHead,
} from "./position_store.ts";
import type { Tx } from "../kernel/tx.ts";

/**
 * Writes what new deals make of the positions on a shelf; `version` becomes that of the days they
 * touch. What it reads isn't checked key by key: the caller checks the account's state, which every
 * writer changes. Throws `TooMuchToReplay` when the deals come late and change too much for one commit.
 */
export async function foldDeals(
  tx: Tx,
  kv: Deno.Kv,
  shelf: Shelf,
  deals: readonly StoredDeal[],
  version: number,
): Promise<void> {
  const days = new Set<string>();
  const streams = new Map<string, StoredDeal[]>();
  for (const deal of deals.toSorted(compareDeals)) {
    days.add(dayOf(deal.at));
    if (deal.stream === null) continue;
    const known = streams.get(deal.stream);
    if (known) known.push(deal);
    else streams.set(deal.stream, [deal]);
  }
  const heads = await readSparse<StreamHead>(kv, {
    sorted: [...streams.keys()].sort(compareTexts),
    keyOf: (stream) => headKey(shelf, stream),
    nameOf: (key) => String(key.at(-1)),
  });
  const replayed = { positions: 0, deals: 0 };
  for (const [stream, fresh] of streams) {
    const head = heads.get(stream) ?? null;
    const change = await foldIntoStream(kv, shelf, stream, fresh, head, replayed);
    write(tx, shelf, stream, change, head);
    for (const { closedAt } of change.removed) days.add(dayOf(closedAt!));
    for (const { position } of change.added) days.add(dayOf(position.closedAt!));
  }
  for (const day of days) tx.set([...daysOn(shelf), day], version);
}

function write(
  tx: Tx,
  shelf: Shelf,
  stream: string,
  { head, removed, added }: StreamChange,
  before: StreamHead | null,
): void {
  for (const position of removed) removeClosed(tx, shelf, position);
  for (const one of added) addClosed(tx, shelf, one.position, one.before);
  saveHead(tx, shelf, stream, head, before);
}

/** The UTC day of an instant. */
function dayOf(at: string): string {
  return at.slice(0, 10);
}
