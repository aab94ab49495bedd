/** The notification centre: what somebody was told, whether they have read it, live. */
import type { User } from "../accounts/model.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId, newId } from "../kernel/ids.ts";
import { listPage, type Page, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import {
  addEntry,
  inboxChanged,
  type InboxEntry,
  inboxKey,
  inboxOf,
  unreadKey,
  unreadOf,
  writeEntry,
} from "./inbox_store.ts";
import type { Mail } from "./model.ts";
import type { Subject } from "./store.ts";

export type { InboxEntry } from "./inbox_store.ts";

/** Unread entries are counted up to here; more are shown as "99+". */
export const UNREAD_MAX = 100;

/** Adds an entry, in the commit of what it tells. */
export function addToInbox(
  deps: Deps,
  tx: Tx,
  { accountId, mail, subject }: { accountId: Id; mail: Mail; subject: Subject },
): void {
  const id = newId(deps.clock);
  addEntry(tx, { id, accountId, mail, subject, createdAt: isoInstant(deps.clock()) });
}

/** A person's entries, newest first. */
export function listInbox(
  { kv }: Pick<Deps, "kv">,
  accountId: Id,
  request: PageRequest,
): Promise<Page<InboxEntry>> {
  return listPage<InboxEntry>(kv, inboxOf(accountId), { ...request, reverse: true });
}

/** How many entries somebody hasn't read, up to {@linkcode UNREAD_MAX}. */
export async function countUnread({ kv }: Pick<Deps, "kv">, accountId: Id): Promise<number> {
  const options = { limit: UNREAD_MAX, batchSize: UNREAD_MAX };
  const unread = kv.list({ prefix: unreadOf(accountId) }, options);
  return (await Array.fromAsync(unread)).length;
}

/** Marks an entry as read and gives it; again, it changes nothing. Throws `not-found` for what isn't theirs. */
export function readEntry(deps: Deps, user: User, id: Id): Promise<InboxEntry> {
  return transact(deps, async (tx) => {
    const entry = isId(id) ? await tx.get<InboxEntry>(inboxKey(user.id, id)) : null;
    if (!entry) throw new Problem("not-found");
    if (!entry.readAt) markRead(tx, entry, isoInstant(deps.clock()));
    return entry;
  });
}

/** Marks everything as read; gives how many entries that were. */
export async function readAll(deps: Deps, user: User): Promise<number> {
  const now = isoInstant(deps.clock());
  for (let count = 0;;) {
    const keys = await Array.fromAsync(
      deps.kv.list({ prefix: unreadOf(user.id) }, { limit: 50 }),
      ({ key }) => key,
    );
    if (keys.length === 0) return count;
    await transact(deps, async (tx) => {
      for (const key of keys) {
        const entry = await tx.get<InboxEntry>(inboxKey(user.id, String(key.at(-1))));
        if (entry) markRead(tx, entry, now);
        else tx.delete(key);
      }
    });
    count += keys.length;
  }
}

function markRead(tx: Tx, entry: InboxEntry, readAt: IsoInstant): void {
  writeEntry(tx, { ...entry, readAt });
  tx.delete(unreadKey(entry.accountId, entry.id));
}

/** How many entries somebody hasn't read: now, and after each change, until `signal` is aborted. */
export async function* watchUnread(
  deps: Deps,
  accountId: Id,
  signal: AbortSignal,
): AsyncGenerator<number> {
  const reader = deps.kv.watch([inboxChanged(accountId)]).getReader();
  const end = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", end);
  try {
    let last: number | undefined;
    while (!signal.aborted && !(await reader.read()).done) {
      const unread = await countUnread(deps, accountId);
      if (unread !== last) yield unread;
      last = unread;
    }
  } catch (error) {
    // The reader has left, and maybe the store is closed since.
    if (!signal.aborted) throw error;
  } finally {
    end();
  }
}
