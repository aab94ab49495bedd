/**
 * Taking new deals into a stream. Deals that come after the stream's last one, as live ones do, go on
 * from its head and read nothing. Late ones are woven into the positions from the one that they fall
 * into, until what comes of it is again what is stored: the rest stands.
 */
import type { Id } from "../kernel/ids.ts";
import { compareDeals, isSymbolStream, type StoredDeal } from "./deal_order.ts";
import { dealsBetween, dealsOf } from "./deal_store.ts";
import { beginsAlike, foldDeal, restart, type RunningPosition } from "./fold_position.ts";
import {
  closedFrom,
  closedKey,
  type ClosedRef,
  lastOpenedBefore,
  refOf,
  type Shelf,
  type StreamHead,
} from "./position_store.ts";

/** What new deals made of a stream. */
export interface StreamChange {
  head: StreamHead;
  removed: RunningPosition[];
  added: { position: RunningPosition; before: ClosedRef | null }[];
}

/** Positions, and deals of theirs, that one commit may make anew; more is work for a rebuilding. */
const REPLAY_MAX = { positions: 100, deals: 5000 };

/** What a commit has made anew so far. */
export interface Replayed {
  positions: number;
  deals: number;
}

/** Thrown when late deals change more positions than one commit should. */
export class TooMuchToReplay extends Error {
  override readonly name = "TooMuchToReplay";
}

/** Takes deals, in order and none of them taken before, into a stream. Throws {@linkcode TooMuchToReplay}. */
export async function foldIntoStream(
  kv: Deno.Kv,
  shelf: Shelf,
  stream: string,
  fresh: readonly StoredDeal[],
  head: StreamHead | null,
  replayed: Replayed,
): Promise<StreamChange> {
  const weaver = weave(head, replayed);
  if (!head || compareDeals(fresh[0]!, head) > 0) {
    for (const deal of fresh) weaver.take(deal);
    weaver.reachesEnd();
    return weaver.end(fresh.at(-1)!);
  }
  let rest = fresh;
  while (rest.length > 0) {
    const standing = { ...head, last: weaver.lastClosed() };
    const start = await startFor(kv, shelf, stream, standing, rest[0]!);
    weaver.startAt(start.before);
    rest = await weaveFrom(kv, shelf, stream, start.existing, rest, weaver);
  }
  const last = fresh.at(-1)!;
  return weaver.end(compareDeals(last, head) > 0 ? last : head);
}

/** Where weaving begins: the positions that may change, and the one before them. */
interface Start {
  before: ClosedRef | null;
  existing: AsyncIterator<RunningPosition>;
}

async function startFor(
  kv: Deno.Kv,
  shelf: Shelf,
  stream: string,
  head: StreamHead,
  first: StoredDeal,
): Promise<Start> {
  const open = head.open;
  if (open && compareDeals({ at: open.openedAt, ticket: open.firstTicket }, first) < 0) {
    return { before: head.last, existing: positions([], open) };
  }
  // A position of its own has few parts: it is made anew as a whole.
  const from = isSymbolStream(stream) ? await lastOpenedBefore(kv, shelf, stream, first) : null;
  const isOver = from !== null && compareDeals(placeOfLast(from), first) < 0;
  async function* refs(): AsyncIterable<ClosedRef> {
    let some = false;
    for await (const ref of closedFrom(kv, shelf, stream, from)) {
      some = true;
      if (!(isOver && ref.id === from.id)) yield ref;
    }
    if (!some && head.last) yield head.last;
  }
  async function* load(): AsyncIterable<RunningPosition> {
    for await (const ref of refs()) {
      const { value } = await kv.get<RunningPosition>(closedKey(shelf, ref));
      if (value) yield value;
    }
    if (open) yield open;
  }
  const before = from === null || isOver
    ? from
    : await lastOpenedBefore(kv, shelf, stream, { at: from.openedAt, ticket: from.firstTicket });
  return { before, existing: load()[Symbol.asyncIterator]() };
}

function positions(closed: RunningPosition[], open: RunningPosition) {
  return (async function* () {
    yield* closed;
    yield open;
  })();
}

function placeOfLast({ lastAt, lastTicket }: ClosedRef) {
  return { at: lastAt, ticket: lastTicket };
}

/**
 * Weaves `rest` into the existing positions; gives those deals that come after a point from which on
 * the stored positions stand.
 */
async function weaveFrom(
  kv: Deno.Kv,
  shelf: Shelf,
  stream: string,
  existing: AsyncIterator<RunningPosition>,
  fresh: readonly StoredDeal[],
  weaver: Weaver,
): Promise<readonly StoredDeal[]> {
  let taken = 0;
  let isFirst = true;
  for (let next = await existing.next(); !next.done; next = await existing.next()) {
    const position = next.value;
    const begin = { at: position.openedAt, ticket: position.firstTicket };
    const isNext = fresh[taken] === undefined || compareDeals(begin, fresh[taken]!) < 0;
    if (!isFirst && isNext && isSymbolStream(stream) && weaver.meets(position)) {
      await existing.return?.();
      return fresh.slice(taken);
    }
    weaver.replaces(position);
    for (const deal of await dealsOfPosition(kv, shelf.accountId, position)) {
      while (fresh[taken] && compareDeals(fresh[taken]!, deal) < 0) weaver.take(fresh[taken++]!);
      const isBegin = deal.ticket === position.firstTicket;
      if (isBegin && isFirst && taken === 0) weaver.restart(position, deal);
      // A reversal was taken with the position that it closed.
      else if (!isBegin || position.seed === null) weaver.take(deal);
    }
    isFirst = false;
  }
  for (const deal of fresh.slice(taken)) weaver.take(deal);
  weaver.reachesEnd();
  return [];
}

async function dealsOfPosition(
  kv: Deno.Kv,
  accountId: Id,
  position: RunningPosition,
): Promise<StoredDeal[]> {
  const { deals, dealCount, openedAt, firstTicket, lastAt, lastTicket, stream } = position;
  if (dealCount === deals.length) return await dealsOf(kv, accountId, deals);
  const from = { at: openedAt, ticket: firstTicket };
  return await dealsBetween(kv, accountId, stream, from, { at: lastAt, ticket: lastTicket });
}

type Weaver = ReturnType<typeof weave>;

/** Keeps where the stream stands while deals are taken, and what changed. */
function weave(head: StreamHead | null, replayed: Replayed) {
  const removed: RunningPosition[] = [];
  const added: StreamChange["added"] = [];
  let open = head?.open ?? null;
  let last = head?.last ?? null;
  let ended = head === null;
  let lastStands = false;

  function note({ closed, open: next }: ReturnType<typeof foldDeal>) {
    if (closed) {
      added.push({ position: closed, before: last });
      last = refOf(closed);
    }
    open = next;
  }
  return {
    take: (deal: StoredDeal) => note(foldDeal(open, last, deal)),
    restart: (position: RunningPosition, deal: StoredDeal) => note(restart(position, deal)),
    startAt(before: ClosedRef | null) {
      open = null;
      last = before;
      ended = false;
      lastStands = false;
    },
    replaces(position: RunningPosition) {
      if (position.closedAt) removed.push(position);
      replayed.positions++;
      replayed.deals += position.deals.length;
      if (replayed.positions > REPLAY_MAX.positions || replayed.deals > REPLAY_MAX.deals) {
        throw new TooMuchToReplay();
      }
    },
    /** Whether the stored position is what comes now in any case. */
    meets(position: RunningPosition): boolean {
      const counter = last?.base === position.base ? last.counter + 1 : 1;
      const met = open
        ? open.dealCount === 1 && beginsAlike(open, position)
        : position.seed === null && position.counter === counter;
      // Every closed position comes before the open one: the last one woven is the stream's last.
      lastStands = met && position.closedAt === null;
      return met;
    },
    /** The stream's last closed position, as far as weaving has come. */
    lastClosed: () => lastStands ? last : head?.last ?? null,
    reachesEnd: () => void (ended = true),
    end({ at, ticket }: { at: string; ticket: string }): StreamChange {
      // Where weaving met what is stored, the stream ends as it did.
      const stands = head === null || ended;
      const end = {
        open: stands ? open : head.open,
        last: stands || lastStands ? last : head.last,
      };
      return { head: { ...end, at, ticket }, removed, added };
    },
  };
}
