/** The order of the ranking. */
import type { IsoInstant } from "../../kernel/clock.ts";
import type { Participation, Performance, Ranked } from "./model.ts";

/** Somebody who is ranked. */
export interface Candidate {
  participation: Participation;
  performance: Performance;
}

/**
 * Ranks by score; of equal scores the smaller fall comes first, then more positions, then the longer
 * record. Who is equal in all four shares the rank (1, 2, 2, 4) and is named in the order of joining.
 */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  const sorted = candidates.toSorted((a, b) =>
    compare(a.performance, b.performance) ||
    order(a.participation.joinedAt, b.participation.joinedAt) ||
    order(a.participation.slug, b.participation.slug)
  );
  const ranked: Ranked[] = [];
  for (const [index, { participation: { slug, displayName }, performance }] of sorted.entries()) {
    const before = ranked[index - 1];
    const shared = before && compare(before.performance, performance) === 0;
    ranked.push({ rank: shared ? before.rank : index + 1, slug, displayName, performance });
  }
  return ranked;
}

/** Below zero when `a` ranks before `b`, zero when they are equal. */
function compare(a: Performance, b: Performance): number {
  return b.score - a.score ||
    tenths(a.drawdownPercent) - tenths(b.drawdownPercent) ||
    b.positions - a.positions ||
    b.days - a.days;
}

/** As it is shown: what readers see as equal is. */
function tenths(percent: number): number {
  return Math.round(percent * 10);
}

function order(a: IsoInstant, b: IsoInstant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
