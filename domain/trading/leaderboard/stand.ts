/** How one account stands in every period, from its summaries and what its terminal told last. */
import { type IsoDay, type IsoInstant, isoInstant, shift } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { TradingAccount } from "../model.ts";
import { recordDays } from "../statistics/figures.ts";
import { historyOf } from "../statistics/history.ts";
import { readEquityDrawdown } from "../statistics/read_statistics.ts";
import { readDaySummaries, readSummaries } from "../statistics/read_summaries.ts";
import { closings, mergeDays, type Summary } from "../statistics/summary.ts";
import {
  type Kind,
  type Obstacle,
  type Performance,
  type Period,
  PERIOD_DAYS,
  type Trader,
} from "./model.ts";
import { MIN_DAYS, openLoss, perform } from "./score.ts";

/** Hours without a heartbeat after which what is open can't be told any more: seven days. */
const SILENCE_HOURS = 7 * 24;

/** By how much of the balance the deals may miss what the terminal tells of it. */
const BALANCE_TOLERANCE = 0.01;

/** Points of a growth curve. */
const CURVE_POINTS = 120;

/** An account in every period, before it is known who ranks where. */
export interface AccountStanding {
  kind: Kind | null;
  periods: Record<Period, { performance: Performance | null; obstacles: Obstacle[] }>;
  growth: Trader["growth"];
}

/** How an account stands now. */
export async function standingOf(deps: Deps, account: TradingAccount): Promise<AccountStanding> {
  const now = isoInstant(deps.clock());
  const history = await historyOf(deps, account.id);
  const all = mergeDays(await readSummaries(deps, account.id, history));
  const general = generalObstacles(account, all, now);
  const floating = openLoss(account, all?.credit ?? 0);
  const inPeriod = async (period: Period) => {
    const from = firstDay(period, now);
    const days = await readSummaries(deps, account.id, history, { from });
    const fall = await readEquityDrawdown(deps, account.id, { from });
    const { performance, obstacles } = perform(days, floating, fall?.relative.percent);
    return { performance, obstacles: [...general, ...obstacles] };
  };
  return {
    kind: account.isDemo === null ? null : account.isDemo ? "demo" : "real",
    periods: {
      month: await inPeriod("month"),
      quarter: await inPeriod("quarter"),
      year: await inPeriod("year"),
      all: await inPeriod("all"),
    },
    growth: growthCurve(await readDaySummaries(deps, account.id, history)),
  };
}

/**
 * What keeps an account out of every period. Verified is an account whose terminal has reported within
 * {@linkcode SILENCE_HOURS} under a key that is in force, and whose deals add up to the balance that
 * the terminal tells: deals that were made up, or left out, would show there.
 */
export function generalObstacles(
  account: TradingAccount,
  all: Summary | null,
  now: IsoInstant,
): Obstacle[] {
  const { lastHeartbeatAt, keyRevokedAt, balance, isDemo } = account;
  const heard = lastHeartbeatAt !== null &&
    lastHeartbeatAt >= shift(now, { hours: -SILENCE_HOURS });
  const addsUp = balance !== null && all !== null &&
    Math.abs(closings(all).report - balance) <= Math.abs(balance) * BALANCE_TOLERANCE;
  const obstacles: Obstacle[] = [];
  if (!heard || keyRevokedAt !== null || !addsUp) obstacles.push("unverified");
  if (isDemo === null) obstacles.push("kind-unknown");
  if (!all || recordDays(all) < MIN_DAYS) obstacles.push("too-few-days");
  return obstacles;
}

/** The growth at the end of each day in percent, thinned evenly to {@linkcode CURVE_POINTS}. */
export function growthCurve(days: readonly Summary[]): Trader["growth"] {
  let growth = 1;
  const points = days.map(({ lastDay, positions }) => {
    growth *= positions.curve.end.growth;
    return { day: lastDay, percent: (growth - 1) * 100 };
  });
  if (points.length <= CURVE_POINTS) return points;
  const step = (points.length - 1) / (CURVE_POINTS - 1);
  return Array.from({ length: CURVE_POINTS }, (_, index) => points[Math.round(index * step)]!);
}

/** The first UTC day of a period that ends today. */
function firstDay(period: Period, now: IsoInstant): IsoDay | undefined {
  if (period === "all") return undefined;
  return shift(now, { hours: -24 * PERIOD_DAYS[period] }).slice(0, 10);
}
