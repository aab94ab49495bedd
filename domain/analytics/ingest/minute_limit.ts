/** A limit of a minute, kept in memory: for what comes often and matters little if a restart forgets it. */
import type { Clock } from "../../kernel/clock.ts";

/** Callers that are told apart; beyond, all others share one allowance. */
const CALLERS = 20_000;

/** Makes a limit: the function says whether `who` may go on, at most `max` times a minute. */
export function minuteLimit(clock: Clock, max: number): (who: string) => boolean {
  const counts = new Map<string, number>();
  let minute = 0;
  return (who) => {
    const now = Math.floor(clock().epochMilliseconds / 60_000);
    if (now !== minute) {
      minute = now;
      counts.clear();
    }
    const name = counts.has(who) || counts.size < CALLERS ? who : "others";
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= max;
  };
}
