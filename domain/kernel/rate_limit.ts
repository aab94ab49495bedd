/** A sliding-window rate limit kept in the store, so that it holds across processes and restarts. */
import type { Deps } from "./deps.ts";
import { Problem } from "./problem.ts";
import { transact } from "./tx.ts";

/** How often something may happen. */
export interface RateLimit {
  /** Names the limit in the store, as `sign-in`. */
  name: string;
  /** How many times within the window. */
  max: number;
  /** Length of the window in milliseconds. */
  windowMs: number;
}

/**
 * Counts one more try by `who` and throws the `too-many-requests` problem, with the seconds to
 * wait, when the window is full. A refused try isn't counted.
 */
export async function takeTry(deps: Deps, limit: RateLimit, who: string): Promise<void> {
  const key = ["rate_limits", limit.name, who];
  const now = deps.clock().epochMilliseconds;
  await transact(deps, async (tx) => {
    const tries = (await tx.get<number[]>(key) ?? []).filter((at) => at > now - limit.windowMs);
    const oldest = tries[0];
    if (oldest !== undefined && tries.length >= limit.max) {
      const retryAfter = Math.max(1, Math.ceil((oldest + limit.windowMs - now) / 1000));
      throw new Problem("too-many-requests", { params: { seconds: retryAfter }, retryAfter });
    }
    tx.set(key, [...tries, now], { expireIn: limit.windowMs });
  });
}

/** Forgets the tries of `who`: after a success, for a limit that counts failures. */
export async function clearTries(deps: Deps, limit: RateLimit, who: string): Promise<void> {
  await deps.kv.delete(["rate_limits", limit.name, who]);
}
