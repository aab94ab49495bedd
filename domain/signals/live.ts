/** Telling members at once, whichever process made the chain grow: one watch a process. */
import type { User } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import { isMember } from "./list_signals.ts";
import type { EventPayload } from "./model.ts";
import { HEAD, OPENINGS } from "./store.ts";
import type { Opening } from "./verify_chain.ts";

/** What members are told: an event and its place in the chain. */
export interface LiveEvent {
  entry: number;
  payload: EventPayload;
}

/**
 * The events after a place in the chain and then each as it comes, until `signal` is aborted or the
 * member's access ends.
 */
export async function* liveEvents(
  deps: Deps,
  user: User,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent> {
  let growth = Promise.withResolvers<void>();
  const look = () => growth.resolve();
  signal.addEventListener("abort", look);
  const end = onChainGrowth(deps, look);
  let last = after;
  try {
    while (!signal.aborted) {
      // Before the reading: what is appended meanwhile is read next.
      growth = Promise.withResolvers<void>();
      if (!await isMember(deps, user)) return;
      const events = await eventsAfter(deps, last);
      for (const event of events) {
        yield event;
        last = event.entry;
      }
      if (events.length === 0 && !signal.aborted) await growth.promise;
    }
  } catch (error) {
    // The reader has left, and maybe the store is closed since.
    if (!signal.aborted) throw error;
  } finally {
    end();
  }
}

/** The events after a place, at most a hundred. */
async function eventsAfter({ kv }: Deps, entry: number): Promise<LiveEvent[]> {
  const start = [...OPENINGS, entry + 1];
  const openings = kv.list<Opening>({ prefix: OPENINGS, start }, { limit: 100 });
  return await Array.fromAsync(
    openings,
    ({ value: { index, payload } }) => ({ entry: index, payload: payload as EventPayload }),
  );
}

interface Watch {
  listeners: Set<() => void>;
  end(): void;
}

const watches = new WeakMap<Deno.Kv, Watch>();

function onChainGrowth({ kv }: Deps, listener: () => void): () => void {
  const watch = watches.get(kv) ?? begin(kv);
  watch.listeners.add(listener);
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0 || watches.get(kv) !== watch) return;
    watches.delete(kv);
    watch.end();
  };
}

function begin(kv: Deno.Kv): Watch {
  const reader = kv.watch([HEAD]).getReader();
  const listeners = new Set<() => void>();
  const watch: Watch = { listeners, end: () => void reader.cancel() };
  watches.set(kv, watch);
  (async () => {
    while (!(await reader.read()).done) {
      for (const listener of listeners) listener();
    }
  })().catch(() => {
    // A broken watch must not stay in the way of a new one.
    if (watches.get(kv) === watch) watches.delete(kv);
  });
  return watch;
}
