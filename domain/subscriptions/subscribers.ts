/** Everybody who has access to a category, a page at a time. */
import type { Category } from "../catalog/model.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { type Page, PAGE_SIZE, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import type { Subscription } from "./model.ts";
import {
  ALL_ACCOUNTS,
  CATEGORY_INDEXED,
  inCategory,
  type Runtime,
  subscriptionKey,
  writeSubscription,
} from "./store.ts";

/**
 * The accounts that have access to a category now, each once, in the order of their ids. Somebody who
 * subscribes while the pages are read may be among the later ones.
 */
export async function listSubscribers(
  deps: Deps,
  category: Category,
  { cursor, limit = PAGE_SIZE }: PageRequest = {},
): Promise<Page<Id>> {
  if (cursor !== undefined && !isId(cursor)) {
    throw new Problem("malformed-request", { detail: "problem.cursor" });
  }
  await indexCategories(deps);
  const now = isoInstant(deps.clock());
  const prefix = inCategory(category);
  // Past every subscription of the account that the page before ended with.
  const from = cursor === undefined ? {} : { start: [...prefix, `${cursor}\uffff`] };
  const items: Id[] = [];
  for await (const { key, value } of deps.kv.list<Runtime>({ prefix, ...from })) {
    const accountId = String(key.at(-2));
    const runs = value.startsAt <= now && (value.endsAt === null || value.endsAt > now);
    if (!runs || items.at(-1) === accountId) continue;
    if (items.length === limit) return { items, nextCursor: items.at(-1)! };
    items.push(accountId);
  }
  return { items, nextCursor: null };
}

/** Enters the subscriptions that are older than the index; once in the life of a store. */
async function indexCategories(deps: Deps): Promise<void> {
  if ((await deps.kv.get(CATEGORY_INDEXED)).value === true) return;
  for await (const { value } of deps.kv.list<Subscription>({ prefix: ALL_ACCOUNTS })) {
    await transact(deps, async (tx) => {
      const now = await tx.get<Subscription>(subscriptionKey(value.accountId, value.id));
      if (now?.status === "active") writeSubscription(tx, now, now);
    });
  }
  await deps.kv.set(CATEGORY_INDEXED, true);
}
