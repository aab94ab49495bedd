/**
 * Who a visitor is: a hash of the day's salt, their address and their User-Agent. The salt is new every
 * midnight in Paris; the one before is kept half an hour longer, so that a visit over midnight isn't
 * split, and then deleted, with which nobody can tell any more who yesterday's visitors were.
 */
import { createHash } from "node:crypto";
import type { IsoDay } from "../../kernel/clock.ts";
import { businessDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { dayAfter, dayStart } from "../days.ts";
import { daySalt, removeSaltsBefore } from "../store.ts";

/** Minutes after midnight during which yesterday's salt is kept. */
export const SALT_KEPT_MINUTES = 30;

const KEPT_MS = SALT_KEPT_MINUTES * 60_000;

/** The salts that may be used now. */
export interface Salts {
  day: IsoDay;
  /** When the day began and ends, in milliseconds since 1970. */
  from: number;
  to: number;
  current: Uint8Array;
  /** Yesterday's, within the first half hour of the day. */
  previous: Uint8Array | null;
}

/** The salts for an instant (milliseconds), made when the day has none yet. */
export async function saltsAt(deps: Deps, at: number): Promise<Salts> {
  const day = businessDay(Temporal.Instant.fromEpochMilliseconds(at));
  const from = dayStart(day);
  const current = await daySalt(deps, day, true);
  if (!current) throw new Error(`The salt of ${day} could be neither made nor read.`);
  const previous = at - from < KEPT_MS ? await daySalt(deps, dayAfter(day, -1), false) : null;
  return { day, from, to: dayStart(dayAfter(day)), current, previous };
}

/** Whether the previous salt may still be used at an instant (milliseconds). */
export function previousMayBeUsed(salts: Salts, at: number): boolean {
  return salts.previous !== null && at - salts.from < KEPT_MS;
}

/** A visitor's hash: 16 hexadecimal digits, enough to tell a day's visitors apart. */
export function visitorHash(salt: Uint8Array, address: string, userAgent: string): string {
  return createHash("sha256").update(salt).update(address).update("\0").update(userAgent)
    .digest("hex").slice(0, 16);
}

/** Deletes the salts whose time is over; run every minute. */
export async function forgetSalts(deps: Deps): Promise<void> {
  const now = deps.clock().epochMilliseconds;
  const day = businessDay(deps.clock());
  const kept = now - dayStart(day) < KEPT_MS ? dayAfter(day, -1) : day;
  await removeSaltsBefore(deps, kept);
}
