/** Reading signals: who sees which of them when; the rule is in `delay.ts`. */
import type { User } from "../accounts/model.ts";
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { type Page, PAGE_SIZE, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import { AS_EVERYBODY, AT_ONCE, signalWait, type Wait } from "./delay.ts";
import type { Signal } from "./model.ts";
import { eventsOf, type ListFilter, listKey, signalKey, type StoredEvent } from "./store.ts";

export type { ListFilter, StoredEvent } from "./store.ts";

/** Whether somebody sees signals at once. */
export async function isMember(deps: Deps, user: User | null): Promise<boolean> {
  return await signalWait(deps, user) === AT_ONCE;
}

/** From when somebody who waits so long sees a signal. */
export function visibleFrom(
  { publishedAt, opensAt }: Pick<Signal, "publishedAt" | "opensAt">,
  wait: Wait,
): IsoInstant {
  if (wait === AS_EVERYBODY) return opensAt;
  const own = shift(publishedAt, { minutes: wait });
  return own < opensAt ? own : opensAt;
}

/**
 * The signals that somebody may see, newest first; `wait` as {@linkcode signalWait} says. Throws
 * `malformed-request` on a cursor that no page gave.
 */
export async function listSignals(
  deps: Deps,
  wait: Wait,
  { cursor, limit = PAGE_SIZE, ...filter }: PageRequest & ListFilter = {},
): Promise<Page<Signal>> {
  if (cursor !== undefined && !isId(cursor)) {
    throw new Problem("malformed-request", { detail: "problem.cursor" });
  }
  const size = Math.min(Math.max(Math.trunc(limit) || PAGE_SIZE, 1), 100);
  const prefix = listKey(filter);
  const below = cursor === undefined ? {} : { end: [...prefix, cursor] };
  const signals = deps.kv.list<Signal>({ prefix, ...below }, { reverse: true });
  const now = isoInstant(deps.clock());
  const items: Signal[] = [];
  for await (const { value: signal } of signals) {
    // The sealed ones are few, and the newest: passing over them is short.
    if (visibleFrom(signal, wait) > now) continue;
    if (items.length === size) return { items, nextCursor: items.at(-1)!.id };
    items.push(signal);
  }
  return { items, nextCursor: null };
}

/** A signal with its events, oldest first. Throws `not-found` when there is none, or not for them yet. */
export async function getSignal(
  deps: Deps,
  wait: Wait,
  id: Id,
): Promise<{ signal: Signal; events: StoredEvent[] }> {
  const { value: signal } = isId(id) ? await deps.kv.get<Signal>(signalKey(id)) : { value: null };
  if (!signal || visibleFrom(signal, wait) > isoInstant(deps.clock())) {
    throw new Problem("not-found");
  }
  const events = deps.kv.list<StoredEvent>({ prefix: eventsOf(id) });
  return { signal, events: await Array.fromAsync(events, ({ value }) => value) };
}
