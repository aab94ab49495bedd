/** A person's subscriptions: for an export, and what stays after an erasure. */
import { ERASED_NAME } from "../kernel/audit.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { endSubscription } from "./end_subscription.ts";
import type { Subscription } from "./model.ts";
import { ofAccount } from "./store.ts";

/** The subscriptions of an account, oldest first. */
export async function exportOf(deps: Deps, accountId: Id): Promise<Subscription[]> {
  const entries = deps.kv.list<Subscription>({ prefix: ofAccount(accountId) });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** Ends what still runs; what was open from when to when names nobody and stays. Run again, it changes nothing. */
export async function eraseOf(deps: Deps, accountId: Id): Promise<boolean> {
  const by = { id: accountId, name: ERASED_NAME };
  for (const { status, paymentIds } of await exportOf(deps, accountId)) {
    const [paymentId] = paymentIds;
    if (status !== "active" || paymentId === undefined) continue;
    await transact(
      deps,
      (tx) => endSubscription(deps, tx, { accountId, paymentId, atOnce: true, by }),
    );
  }
  return true;
}
