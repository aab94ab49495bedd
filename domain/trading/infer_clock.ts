/** Finding a server's clock from what heartbeats showed of it over time. */
import { DST_RULES, type DstRule } from "./model.ts";
import { isNearChange, type ServerClock, summerSeconds } from "./server_time.ts";

/** A while in which the server's clock was ahead of UTC by the same and no rule changed it; epoch milliseconds. */
export interface SeenOffset {
  offset: number;
  from: number;
  to: number;
}

/** Whiles that are kept: six years of four changes. */
const SEEN_MAX = 24;

/** Terminals measure by their computer's clock: offsets are quarters of an hour. */
const QUARTER = 900;

/** An offset as a server may have it, in seconds. */
export function roundOffset(utcOffset: number): number {
  return Math.round(utcOffset / QUARTER) * QUARTER;
}

/**
 * What was seen, with one more look at the clock. The days around a change of any rule aren't noted:
 * a broker may change its clock at any hour of that weekend.
 */
export function noteOffset(
  seen: readonly SeenOffset[],
  utcOffset: number,
  at: number,
): SeenOffset[] {
  if (isNearChange(at)) return [...seen];
  const offset = roundOffset(utcOffset);
  const last = seen.at(-1);
  const unchanged = last?.offset === offset &&
    DST_RULES.every((rule) => summerSeconds(rule, last.to) === summerSeconds(rule, at));
  if (unchanged) return [...seen.slice(0, -1), { ...last, to: at }];
  return [...seen, { offset, from: at, to: at }].slice(-SEEN_MAX);
}

/** The clock that explains what was seen, and whether only one rule does. */
export interface InferredClock extends ServerClock {
  source: "observed" | "guessed";
}

/**
 * The clock that explains what was seen. While several rules do, the one that the account has stays;
 * the first guess is American dates for a clock that is two hours ahead in winter, since that closes
 * the day in New York at midnight and is what most brokers keep, and no summer time for any other.
 * What no rule explains (a broker that moved) is forgotten, the oldest first.
 */
export function inferClock(
  seen: readonly SeenOffset[],
  current: DstRule | null,
): InferredClock | null {
  const last = seen.at(-1);
  if (!last) return null;
  for (let first = 0; first < seen.length; first++) {
    const fitting = DST_RULES.flatMap((rule) => {
      const standardOffset = standardFor(rule, seen.slice(first));
      return standardOffset === null ? [] : [{ serverDst: rule, standardOffset }];
    });
    if (fitting.length === 1) return { ...fitting[0]!, source: "observed" };
    if (fitting.length > 1) {
      const likeliest = fitting.find(({ serverDst }) => serverDst === current) ??
        fitting.find(({ serverDst, standardOffset }) =>
          serverDst === "us" && standardOffset === 7200
        ) ?? fitting.find(({ serverDst }) => serverDst === "none") ?? fitting[0]!;
      return { ...likeliest, source: "guessed" };
    }
  }
  return { serverDst: "none", standardOffset: last.offset, source: "guessed" };
}

/** The standard offset by which a rule explains all that was seen; null when there is none. */
function standardFor(rule: DstRule, seen: readonly SeenOffset[]): number | null {
  const standards = new Set(
    seen.flatMap(({ offset, from, to }) => [
      offset - summerSeconds(rule, from),
      offset - summerSeconds(rule, to),
    ]),
  );
  return standards.size === 1 ? [...standards][0]! : null;
}
