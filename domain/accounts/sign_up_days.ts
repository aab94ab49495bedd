/** How many clients registered, day by day. */
import { businessDay, type IsoDay, type IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { encodeTime } from "ulid";
import type { Account } from "./model.ts";
import { ACCOUNTS_BY_ID } from "./store.ts";

/**
 * The clients who registered from an instant to before another, by Paris day; days without one are left
 * out. An account's id begins with its time, so no other account is read. Accounts that were erased
 * since still count: somebody did register. Who may know was decided by the caller.
 */
export async function countSignUps(
  deps: Deps,
  { from, before }: { from: IsoInstant; before: IsoInstant },
): Promise<Map<IsoDay, number>> {
  const days = new Map<IsoDay, number>();
  const selector = { start: firstAt(from), end: firstAt(before) };
  for await (const { value } of deps.kv.list<Account>(selector, { batchSize: 500 })) {
    if (value.role !== "client") continue;
    const day = businessDay(value.createdAt);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

/** Where the first account of an instant would stand. */
function firstAt(instant: IsoInstant): Deno.KvKey {
  return [...ACCOUNTS_BY_ID, encodeTime(Temporal.Instant.from(instant).epochMilliseconds, 10)];
}
