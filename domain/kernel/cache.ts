/**
 * What every page reads and few people change (the catalogue, the seller's settings), kept in the
 * process until the store says that it changed.
 */

/** Values kept by the key whose change makes them stale. */
export interface Cache {
  /** The kept value, or what `load` gives; `key` is watched from then on. */
  get<T>(key: Deno.KvKey, load: () => Promise<T>): Promise<T>;
  /** Forgets the value now: the process that writes must not wait for its own watch. */
  drop(key: Deno.KvKey): void;
  /** Stops watching. */
  close(): Promise<void>;
}

/** Makes an empty {@linkcode Cache}. */
export function watchedCache(kv: Deno.Kv): Cache {
  const kept = new Map<string, Promise<unknown>>();
  const watches = new Map<
    string,
    { reader: ReadableStreamDefaultReader<unknown>; done: Promise<void> }
  >();

  function watch(key: Deno.KvKey, name: string) {
    const reader = kv.watch([key]).getReader();
    const done = (async () => {
      // The first event, too: it tells the state at the watch's beginning, and what was loaded
      // meanwhile may be older than that.
      while (!(await reader.read()).done) kept.delete(name);
    })().catch(() => {
      // A broken watch must not leave a stale value behind: the next reader watches anew.
      kept.delete(name);
      watches.delete(name);
    });
    watches.set(name, { reader, done });
  }

  return {
    get<T>(key: Deno.KvKey, load: () => Promise<T>) {
      const name = JSON.stringify(key);
      if (!watches.has(name)) watch(key, name);
      let value = kept.get(name) as Promise<T> | undefined;
      if (value === undefined) {
        value = load();
        kept.set(name, value);
        value.catch(() => kept.delete(name));
      }
      return value;
    },
    drop(key) {
      kept.delete(JSON.stringify(key));
    },
    async close() {
      const open = [...watches.values()];
      await Promise.all(open.map(({ reader }) => reader.cancel()));
      await Promise.all(open.map(({ done }) => done));
    },
  };
}
