/** A mutex by name, for one process. */

/** Runs `work` after every earlier work of the same name has ended; gives its result or its error. */
export type Serial = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/**
 * Makes a {@linkcode Serial}. It spares writers of one key the lost checks of each other; the check
 * itself stays, since another process may write too.
 */
export function serialQueue(): Serial {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => {});
    tails.set(name, tail);
    try {
      return await mine;
    } finally {
      if (tails.get(name) === tail) tails.delete(name);
    }
  };
}
