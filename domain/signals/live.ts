/** Knowing at once that the chain has grown, whichever process made it grow: one watch a process. */
import type { Deps } from "../kernel/deps.ts";
import { HEAD } from "./store.ts";

interface Watch {
  listeners: Set<() => void>;
  end(): void;
}

const watches = new WeakMap<Deno.Kv, Watch>();

/** Calls `listener` whenever the chain has grown; gives what ends it. */
export function onChainGrowth({ kv }: Pick<Deps, "kv">, listener: () => void): () => void {
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
    // A broken watch must not stay in the way of a new one; readers ask again by themselves.
    if (watches.get(kv) === watch) watches.delete(kv);
  });
  return watch;
}
