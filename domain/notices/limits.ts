/** How often somebody who hasn't signed in may file a notice: each sends mails. */
import type { Visitor } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import { networkOf } from "../kernel/network.ts";
import { type RateLimit, takeTry } from "../kernel/rate_limit.ts";
import { emailKey } from "../kernel/text.ts";

const HOUR_MS = 60 * 60 * 1000;

/** Notices from one network: offices and phone carriers share addresses. */
export const NOTICES_BY_ADDRESS: RateLimit = {
  name: "notices-address",
  max: 20,
  windowMs: HOUR_MS,
};

/**
 * Notices to be acknowledged at one address, from anywhere: nobody's mailbox is filled by strangers.
 * Who is signed in isn't counted here, so that others can't use up the true client's right.
 */
export const NOTICES_BY_EMAIL: RateLimit = {
  name: "notices-email",
  max: 10,
  windowMs: 24 * HOUR_MS,
};

/** Counts a notice. Throws `too-many-requests`. */
export async function takeNotice(
  deps: Deps,
  { visitor, email, signedIn }: { visitor: Visitor; email: string; signedIn: boolean },
): Promise<void> {
  await takeTry(deps, NOTICES_BY_ADDRESS, networkOf(visitor.address));
  if (!signedIn) await takeTry(deps, NOTICES_BY_EMAIL, emailKey(email));
}
