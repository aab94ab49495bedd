/**
 * Where rebuilt positions are kept: closed ones in order of their closing, the head of each stream
 * (where it goes on), and for streams of more than one position which came when. They are a cache of
 * the deals, kept by generation so that a new one can be built beside the one that is read.
 */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import { isSymbolStream, ticketKey } from "./deal_order.ts";
import type { RunningPosition } from "./fold_position.ts";

/** Whose positions: an account's, of one generation. */
export interface Shelf {
  accountId: Id;
  generation: number;
}

/** A closed position's place, and what the next one of its stream is told by. */
export type ClosedRef = Pick<
  RunningPosition,
  "id" | "base" | "counter" | "openedAt" | "firstTicket" | "lastAt" | "lastTicket"
>;

/** Where a stream stands: its open position, the last one that was closed, and the last deal. */
export interface StreamHead {
  open: RunningPosition | null;
  last: ClosedRef | null;
  at: IsoInstant;
  ticket: string;
}

const part = (family: string, { accountId, generation }: Shelf): Deno.KvKey => [
  "trading",
  family,
  accountId,
  generation,
];

/** Closed positions in order of their closing. */
export const closedOn = (shelf: Shelf): Deno.KvKey => part("closed", shelf);

/** The streams that have an open position. */
export const openOn = (shelf: Shelf): Deno.KvKey => part("open", shelf);

/** The days on which there were deals; the value is the revision that last changed them. */
export const daysOn = (shelf: Shelf): Deno.KvKey => part("days", shelf);

/** Deals that came while this generation was built and aren't in it yet; the value is the ticket. */
export const unfoldedOn = (shelf: Shelf): Deno.KvKey => part("unfolded", shelf);

/** The head of a stream. */
export const headKey = (shelf: Shelf, stream: string): Deno.KvKey => [
  ...part("streams", shelf),
  stream,
];

/** The closed positions of a stream in order of their opening. */
export const timelineOf = (shelf: Shelf, stream: string): Deno.KvKey => [
  ...part("timeline", shelf),
  stream,
];

/** Where a closed position stands. */
export const closedKey = (
  shelf: Shelf,
  { lastAt, id }: Pick<RunningPosition, "lastAt" | "id">,
): Deno.KvKey => [...closedOn(shelf), lastAt, id];

const timelineKey = (shelf: Shelf, stream: string, ref: ClosedRef): Deno.KvKey => [
  ...timelineOf(shelf, stream),
  ref.openedAt,
  ...ticketKey(ref.firstTicket),
];

/** What is kept of a closed position's place. */
export function refOf(position: RunningPosition): ClosedRef {
  const { id, base, counter, openedAt, firstTicket, lastAt, lastTicket } = position;
  return { id, base, counter, openedAt, firstTicket, lastAt, lastTicket };
}

/** Writes a closed position; `before` is the one before it in its stream. */
export function addClosed(
  tx: Tx,
  shelf: Shelf,
  position: RunningPosition,
  before: ClosedRef | null,
): void {
  const { stream } = position;
  tx.set(closedKey(shelf, position), position);
  // A position of its own needs no order; the second of its stream brings the first one along.
  if (before && !isSymbolStream(stream)) tx.set(timelineKey(shelf, stream, before), before);
  if (before || isSymbolStream(stream)) {
    tx.set(timelineKey(shelf, stream, refOf(position)), refOf(position));
  }
}

/** Removes a closed position. */
export function removeClosed(tx: Tx, shelf: Shelf, position: RunningPosition): void {
  tx.delete(closedKey(shelf, position));
  tx.delete(timelineKey(shelf, position.stream, refOf(position)));
}

/** Writes where a stream stands. */
export function saveHead(
  tx: Tx,
  shelf: Shelf,
  stream: string,
  head: StreamHead,
  before: StreamHead | null,
): void {
  tx.set(headKey(shelf, stream), head);
  const openKey = [...openOn(shelf), stream];
  if (head.open && !before?.open) tx.set(openKey, 0);
  if (!head.open && before?.open) tx.delete(openKey);
}

/** The closed position before or at a place of a stream, by its opening. */
export async function lastOpenedBefore(
  kv: Deno.Kv,
  shelf: Shelf,
  stream: string,
  place: { at: IsoInstant; ticket: string },
): Promise<ClosedRef | null> {
  const prefix = timelineOf(shelf, stream);
  const end = [...prefix, place.at, ...ticketKey(place.ticket)];
  const entries = kv.list<ClosedRef>({ prefix, end }, { reverse: true, limit: 1 });
  for await (const { value } of entries) return value;
  return null;
}

/** The closed positions of a stream from one on, in order. */
export async function* closedFrom(
  kv: Deno.Kv,
  shelf: Shelf,
  stream: string,
  from: ClosedRef | null,
): AsyncIterable<ClosedRef> {
  const prefix = timelineOf(shelf, stream);
  const start = from ? timelineKey(shelf, stream, from) : undefined;
  const selector = start ? { prefix, start } : { prefix };
  for await (const { value } of kv.list<ClosedRef>(selector, { batchSize: 50 })) yield value;
}
