/** How often somebody may write to the support. */
import type { Deps } from "../kernel/deps.ts";
import { networkOf } from "../kernel/network.ts";
import { type RateLimit, takeTry } from "../kernel/rate_limit.ts";
import type { Correspondent } from "./model.ts";

const MINUTE_MS = 60_000;

/** Messages from one network: a person who types fast, or an office. */
export const MESSAGES: RateLimit = { name: "support-messages", max: 40, windowMs: MINUTE_MS };

/** Conversations that one network begins without signing in. */
export const BEGINNINGS: RateLimit = {
  name: "support-beginnings",
  max: 20,
  windowMs: 60 * MINUTE_MS,
};

/** Counts a message. Throws `too-many-requests`. */
export async function takeMessage(
  deps: Deps,
  { visitor, user }: Correspondent,
  begins: boolean,
): Promise<void> {
  const network = networkOf(visitor.address);
  await takeTry(deps, MESSAGES, user?.id ?? network);
  if (begins && !user) await takeTry(deps, BEGINNINGS, network);
}
