/** Cutting a history into days and summing each up, one after the other. */
import type { IsoDay, IsoInstant } from "../../kernel/clock.ts";
import type { Operation, Position } from "../model.ts";
import { isClosed } from "./details.ts";
import type { TradeDeal } from "./money_moves.ts";
import { closings, type DayContent, type Openings, summariseDay, type Summary } from "./summary.ts";

/** A history whose first deal opens the account with nothing on it. */
export const FROM_NOTHING: Openings = { positions: 0, report: 0 };

/** The UTC days on which something happened, the earliest first; open positions are not among them. */
export function contentByDay(
  positions: readonly Position[],
  operations: readonly Operation[],
  deals: readonly TradeDeal[],
): DayContent[] {
  const closedOn = Map.groupBy(positions.filter(isClosed), ({ closedAt }) => utcDay(closedAt));
  const movedOn = Map.groupBy(operations, ({ at }) => utcDay(at));
  const dealtOn = Map.groupBy(deals, ({ at }) => utcDay(at));
  const days = new Set([...closedOn.keys(), ...movedOn.keys(), ...dealtOn.keys()]);
  return [...days].sort().map((day) => ({
    day,
    positions: closedOn.get(day) ?? [],
    operations: movedOn.get(day) ?? [],
    deals: dealtOn.get(day) ?? [],
  }));
}

/** The summaries of days, the earliest first, each from the balances that the one before ends with. */
export function summariseDays(days: readonly DayContent[], openings = FROM_NOTHING): Summary[] {
  let balances = openings;
  return days.map((day) => {
    const summary = summariseDay(day, balances);
    balances = closings(summary);
    return summary;
  });
}

/** The UTC day of an instant. */
function utcDay(at: IsoInstant): IsoDay {
  return at.slice(0, 10);
}
