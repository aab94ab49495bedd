/** Reading signals: members and the house's own people see them at once, everybody when their delay has passed. */
import type { User } from "../accounts/model.ts";
import { can } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { type Page, PAGE_SIZE, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import { hasAccess } from "../subscriptions/access.ts";
import type { Signal } from "./model.ts";
import { eventsOf, type ListFilter, listKey, signalKey, type StoredEvent } from "./store.ts";

export type { ListFilter, StoredEvent } from "./store.ts";

/** Whether somebody sees signals at once. */
export async function isMember(deps: Deps, user: User | null): Promise<boolean> {
  if (!user) return false;
  return can(user.role, "signals.publish") || await hasAccess(deps, user.id, "signals");
}

/** Whether a signal is everybody's now, to the instant. */
export function isPublic(deps: Deps, { opensAt }: Pick<Signal, "opensAt">): boolean {
  return opensAt <= isoInstant(deps.clock());
}

/**
 * The signals that somebody may see, newest first; `member` as {@linkcode isMember} says. Throws
 * `malformed-request` on a cursor that no page gave.
 */
export async function listSignals(
  deps: Deps,
  member: boolean,
  { cursor, limit = PAGE_SIZE, ...filter }: PageRequest & ListFilter = {},
): Promise<Page<Signal>> {
  if (cursor !== undefined && !isId(cursor)) {
    throw new Problem("malformed-request", { detail: "problem.cursor" });
  }
  const size = Math.min(Math.max(Math.trunc(limit) || PAGE_SIZE, 1), 100);
  const prefix = listKey(filter);
  const below = cursor === undefined ? {} : { end: [...prefix, cursor] };
  const signals = deps.kv.list<Signal>({ prefix, ...below }, { reverse: true });
  const items: Signal[] = [];
  for await (const { value: signal } of signals) {
    // The sealed ones are few, and the newest: passing over them is short.
    if (!member && !isPublic(deps, signal)) continue;
    if (items.length === size) return { items, nextCursor: items.at(-1)!.id };
    items.push(signal);
  }
  return { items, nextCursor: null };
}

/** A signal with its events, oldest first. Throws `not-found` when there is none, or not for them yet. */
export async function getSignal(
  deps: Deps,
  member: boolean,
  id: Id,
): Promise<{ signal: Signal; events: StoredEvent[] }> {
  const { value: signal } = isId(id) ? await deps.kv.get<Signal>(signalKey(id)) : { value: null };
  if (!signal || !member && !isPublic(deps, signal)) throw new Problem("not-found");
  const events = deps.kv.list<StoredEvent>({ prefix: eventsOf(id) });
  return { signal, events: await Array.fromAsync(events, ({ value }) => value) };
}
