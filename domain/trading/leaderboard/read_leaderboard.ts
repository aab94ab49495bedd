/** Reading the ranking as the schedule last computed it. */
import type { Deps } from "../../kernel/deps.ts";
import { findTable, findTrader } from "./leaderboard_store.ts";
import type { Kind, Leaderboard, Period, Trader } from "./model.ts";

/** The ranking of a kind and a period; null before it was first computed. */
export function readLeaderboard(
  deps: Deps,
  { period, kind }: { period: Period; kind: Kind },
): Promise<Leaderboard | null> {
  return findTable(deps, kind, period);
}

/** A trader by the name in their address; null where nobody, or nobody yet computed, has it. */
export function readTrader(deps: Deps, slug: string): Promise<Trader | null> {
  return findTrader(deps, slug);
}
