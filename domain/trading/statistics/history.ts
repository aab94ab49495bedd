/** An account's history for its summaries. */
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import { listDays, readDeals, readOperations, readPositions } from "../read_trades.ts";
import { isClosed } from "./details.ts";
import { isTrade } from "./money_moves.ts";
import type { History } from "./read_summaries.ts";

/** The history of an account. Whose it is was decided by the caller. */
export async function historyOf(deps: Deps, accountId: Id): Promise<History> {
  const days = await listDays(deps, accountId);
  return {
    days,
    async contentOf(day) {
      const before = days[days.findIndex((one) => one.day === day) - 1]?.day;
      const range = { from: day, to: dayAfter(day) };
      const [positions, operations, deals] = await Promise.all([
        readPositions(deps, accountId, range),
        readOperations(deps, accountId, range),
        // Days of entries alone are not listed: their commissions count on the next that is.
        readDeals(deps, accountId, { from: before && dayAfter(before), to: range.to }),
      ]);
      return {
        day,
        positions: positions.filter(isClosed),
        operations,
        deals: deals.filter(isTrade),
      };
    },
  };
}

/** The UTC day that follows, which sorts behind every instant of the day. */
export function dayAfter(day: IsoDay): IsoDay {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
