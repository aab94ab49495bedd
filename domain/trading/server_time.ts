/**
 * The broker's clock. A deal carries what the server's clock showed; UTC follows from the account's
 * standard offset and the dates on which that clock changes. One offset can't serve a history: between
 * the American change and the European one lie up to three weeks.
 */
import type { IsoInstant } from "../kernel/clock.ts";
import { DST_RULES, type DstRule } from "./model.ts";

/** How an account's server counts time. */
export interface ServerClock {
  /** Seconds ahead of UTC outside summer time. */
  standardOffset: number;
  serverDst: DstRule;
}

const HOUR_MS = 3_600_000;
const HOUR = 3600;

/** The zones whose changes the rules follow; the dates come from the zone database. */
const ZONES = { eu: "Europe/Paris", us: "America/New_York" } as const;

const summers = new Map<string, [start: number, end: number]>();

/** Summer time of a year by a rule, in epoch milliseconds; empty where there was none. */
function summerOf(rule: keyof typeof ZONES, year: number): [start: number, end: number] {
  const name = rule + year;
  let summer = summers.get(name);
  if (!summer) {
    const newYear = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: ZONES[rule] });
    const start = newYear.getTimeZoneTransition("next");
    const end = start?.getTimeZoneTransition("next");
    summer = start && end && start.year === year && end.year === year
      ? [start.epochMilliseconds, end.epochMilliseconds]
      : [0, 0];
    summers.set(name, summer);
  }
  return summer;
}

/** Seconds that summer time adds at an instant (epoch milliseconds) by a rule. */
export function summerSeconds(rule: DstRule, at: number): number {
  if (rule === "none") return 0;
  const [start, end] = summerOf(rule, new Date(at).getUTCFullYear());
  return at >= start && at < end ? HOUR : 0;
}

/** Seconds that a server's clock is ahead of UTC at an instant (epoch milliseconds). */
export function offsetAt({ standardOffset, serverDst }: ServerClock, at: number): number {
  return standardOffset + summerSeconds(serverDst, at);
}

/**
 * The instant at which a server's clock showed `serverMs` (milliseconds since 1970 by that clock). Of
 * the hour that comes twice in autumn the first is meant; the one that never was in spring is read by
 * the offset before it.
 */
export function utcOf(clock: ServerClock, serverMs: number): number {
  const standard = serverMs - clock.standardOffset * 1000;
  const summer = standard - HOUR_MS;
  return summerSeconds(clock.serverDst, summer) > 0 ? summer : standard;
}

const ISO =
  /^(\d{4})[-.](\d\d)[-.](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * What a server's clock showed, in milliseconds since 1970 by that clock: from ISO text (a zone in it
 * is not believed: the server knows none), MetaTrader's `2026.03.10 09:00:00`, or milliseconds. Null
 * when it is no time of this century or the last thirty years of the one before.
 */
export function readServerTime(value: string | number): number | null {
  const ms = typeof value === "number" ? Math.trunc(value) : readIso(value);
  return ms !== null && ms >= FIRST && ms <= LAST ? ms : null;
}

const FIRST = Date.UTC(1970, 0, 2);
const LAST = Date.UTC(2100, 0, 1);

function readIso(text: string): number | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) =>
    Number(part ?? 0)
  ) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const millisecond = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/** A server's time as it is stored: `2026-03-10T11:00:00.000`. */
export function writeServerTime(serverMs: number): string {
  return new Date(serverMs).toISOString().slice(0, -1);
}

/** A stored server time in milliseconds since 1970 by that clock. */
export function serverMs(serverTime: string): number {
  return Date.parse(`${serverTime}Z`);
}

/** The instant of a stored server time by a clock. */
export function instantOf(clock: ServerClock, serverTime: string): IsoInstant {
  return new Date(utcOf(clock, serverMs(serverTime))).toISOString();
}

/** Whether two clocks read alike. */
export function isSameClock(a: ServerClock, b: ServerClock): boolean {
  return a.standardOffset === b.standardOffset && a.serverDst === b.serverDst;
}

/** Whether any rule changes the clock within 36 hours: brokers take the weekend for it. */
export function isNearChange(at: number): boolean {
  return DST_RULES.some((rule) =>
    summerSeconds(rule, at - 36 * HOUR_MS) !== summerSeconds(rule, at + 36 * HOUR_MS)
  );
}
