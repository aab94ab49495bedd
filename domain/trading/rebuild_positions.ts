/**
 * Positions from deals, all at once and in memory: the rule by which the store's positions are made,
 * for previews, for tests, and to check what is stored against.
 */
import { compareDeals, type StoredDeal, streamOf } from "./deal_order.ts";
import { type Before, foldDeal, type RunningPosition } from "./fold_position.ts";
import type { Deal, Position } from "./model.ts";
import { type Reading, toPosition } from "./present_position.ts";

/**
 * The positions of an account's deals, which may come in any order: in order of their opening, open
 * ones included. Deals that are no trades are left out.
 */
export function rebuildPositions(
  deals: readonly Deal[],
  marginMode: "hedging" | "netting",
  reading: Reading,
): Position[] {
  const streams = Map.groupBy(
    deals.map((deal): StoredDeal => ({ ...deal, stream: streamOf(deal, marginMode), revision: 0 })),
    ({ stream }) => stream,
  );
  return [...streams]
    .flatMap(([stream, own]) => stream === null ? [] : foldStream(own.sort(compareDeals)))
    .sort((a, b) =>
      compareDeals(
        { at: a.openedAt, ticket: a.firstTicket },
        { at: b.openedAt, ticket: b.firstTicket },
      )
    )
    .map((position) => toPosition(position, reading));
}

/** The positions of one stream whose deals are in order. */
function foldStream(deals: readonly StoredDeal[]): RunningPosition[] {
  const positions: RunningPosition[] = [];
  let open: RunningPosition | null = null;
  let before: Before = null;
  for (const deal of deals) {
    const folded = foldDeal(open, before, deal);
    if (folded.closed) positions.push(before = folded.closed);
    open = folded.open;
  }
  return open ? [...positions, open] : positions;
}
