/** How many payments wait, for the front page of the back office. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Payment, PaymentStatus } from "./model.ts";
import { ofStatus } from "./store.ts";

/** Counting stops here: nobody needs to know whether 100 or 400 wait, and each costs a reading. */
export const COUNT_MAX = 99;

/** The payments of a status. */
export interface PaymentCount {
  /** How many, at most {@linkcode COUNT_MAX}. */
  count: number;
  /** There are more than that. */
  more: boolean;
  /** When the oldest of them was ordered; null when there is none. */
  oldest: IsoInstant | null;
}

/** Counts the payments of a status, up to {@linkcode COUNT_MAX}. */
export async function countPayments(
  deps: Deps,
  user: User | null,
  status: PaymentStatus,
): Promise<PaymentCount> {
  requirePermission(user, "payments.read");
  const entries = deps.kv.list<Payment>({ prefix: ofStatus(status) }, { limit: COUNT_MAX + 1 });
  let count = 0;
  let oldest: IsoInstant | null = null;
  for await (const { value } of entries) {
    oldest ??= value.createdAt;
    count++;
  }
  return { count: Math.min(count, COUNT_MAX), more: count > COUNT_MAX, oldest };
}
