/** Closing subscriptions whose end has passed. */
import { SYSTEM } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import type { Subscription } from "./model.ts";
import { tellOfEnd } from "./remind.ts";
import { ENDING, subscriptionKey, writeSubscription } from "./store.ts";

/** Marks as expired every running subscription that has ended; gives how many. Run again, it changes nothing. */
export async function expireSubscriptions(deps: Deps): Promise<number> {
  const now = isoInstant(deps.clock());
  const ended = deps.kv.list<[Id, Id]>({ prefix: ENDING, end: [...ENDING, `${now}\uffff`] });
  let count = 0;
  for await (const { value: [accountId, id] } of ended) {
    const expired = await transact(deps, async (tx) => {
      const before = await tx.get<Subscription>(subscriptionKey(accountId, id));
      if (before?.status !== "active" || before.endsAt === null || before.endsAt > now) {
        return false;
      }
      writeSubscription(tx, { ...before, status: "expired" }, before);
      await tellOfEnd(deps, tx, "subscription-ended", before, before.endsAt);
      tx.audit({ actor: SYSTEM, action: "subscription.expired", subject: ["subscriptions", id] });
      return true;
    });
    if (expired) count++;
  }
  return count;
}
