/** Trying a channel: a message to oneself, on it alone. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { listDeliveriesAbout } from "./delivery.ts";
import type { Channel, Delivery } from "./delivery_model.ts";
import { queueOnly } from "./queue_mail.ts";
import { DEFAULT_REACH, type Reach } from "./reach.ts";
import { reachKey } from "./store.ts";

/** What tests of a person are filed under. */
const subjectOf = ({ id }: User) => ["channel-tests", id] as const;

/**
 * Sends a test to oneself. Throws `unauthenticated`, `forbidden`, or `wrong-state` where one hasn't
 * linked the channel.
 */
export async function sendTest(deps: Deps, user: User | null, channel: Channel): Promise<void> {
  const tester = requirePermission(user, "settings.edit");
  const { id: accountId, fullName, email, locale } = tester;
  await transact(deps, async (tx) => {
    const { links } = await tx.get<Reach>(reachKey(accountId)) ?? DEFAULT_REACH;
    if (channel !== "email" && !links[channel]) {
      throw new Problem("wrong-state", { detail: "notifications.channels.not_linked" });
    }
    queueOnly(deps, tx, {
      accountId,
      to: { name: fullName, email },
      locale,
      mail: { template: "channel-test", data: { fullName, channel, at: isoInstant(deps.clock()) } },
      attachments: [],
      subject: subjectOf(tester),
    }, channel);
  });
}

/** What became of one's last test of each channel. */
export async function lastTests(
  deps: Deps,
  user: User,
): Promise<Partial<Record<Channel, Delivery>>> {
  const tests = await listDeliveriesAbout(deps, subjectOf(user));
  return Object.fromEntries(tests.map((test) => [test.channel ?? "email", test]));
}
