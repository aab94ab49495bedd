/** The statistics of one's own account. */
import { z } from "zod";
import type { User } from "../../accounts/model.ts";
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { parseInput } from "../../kernel/input.ts";
import { readEquity } from "../equity.ts";
import type { EquityHour, TradingAccount } from "../model.ts";
import { getTradingAccount } from "../own_account.ts";
import { readOperations } from "../read_trades.ts";
import type { DayPoint } from "./day_points.ts";
import { equityDrawdown } from "./equity.ts";
import { dayAfter, historyOf } from "./history.ts";
import { type DayRange, readRange } from "./read_summaries.ts";
import { type Statistics, statisticsOf } from "./statistics.ts";

/** The UTC days of a range, both included: a date, or an instant of which the day is meant. */
export const dayRangeSchema = z.object({ from: day().optional(), to: day().optional() });

function day(): z.ZodType<IsoDay | undefined, string> {
  return z.string().trim().transform((text, context) => {
    if (text === "") return undefined;
    try {
      return text.length > 10
        ? Temporal.Instant.from(text).toString().slice(0, 10)
        : Temporal.PlainDate.from(text).toString();
    } catch {
      context.addIssue({ code: "custom", message: "field.invalid", input: text });
      return z.NEVER;
    }
  });
}

/** What is told of an account over a range. */
export interface AccountReading {
  account: TradingAccount;
  statistics: Statistics;
  /** Its days, for curves and calendars. */
  days: DayPoint[];
  /** What it was worth by its heartbeats. */
  equity: EquityHour[];
}

/**
 * The statistics of an account of who asks, over a range of UTC days or all of it. Throws
 * `unauthenticated`, `invalid-input`, or `not-found` for somebody else's account.
 */
export async function readStatistics(
  deps: Deps,
  user: User | null,
  accountId: string,
  range: unknown = {},
): Promise<AccountReading> {
  const account = await getTradingAccount(deps, user, accountId);
  const days = parseInput(dayRangeSchema, range);
  const history = await historyOf(deps, account.id);
  const [{ summaries, points }, { hours, fall }] = await Promise.all([
    readRange(deps, account.id, history, days),
    readEquityCourse(deps, account.id, days),
  ]);
  return { account, statistics: statisticsOf(summaries, fall), days: points, equity: hours };
}

/** The falls of an account's equity over a range, where heartbeats told it. */
export async function readEquityDrawdown(deps: Deps, accountId: string, range: DayRange) {
  return (await readEquityCourse(deps, accountId, range)).fall;
}

async function readEquityCourse(deps: Deps, accountId: string, { from, to }: DayRange) {
  const range = { from, to: to && dayAfter(to) };
  const hours = await readEquity(deps, accountId, range);
  if (hours.length === 0) return { hours, fall: null };
  // What was put in before the first heartbeat is part of what it told.
  const operations = await readOperations(deps, accountId, { ...range, from: hours[0]!.at });
  return { hours, fall: equityDrawdown(hours, operations) };
}
