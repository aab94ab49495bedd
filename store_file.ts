/** Opening the store: one process a file. */
import { dirname } from "node:path";

/** The open store. */
export interface OpenStore {
  kv: Deno.Kv;
  /** Whether this process has the store to itself: true for a file, held by its lock. */
  owned: boolean;
  /** Closes the handle, then gives up the lock. */
  close(): void;
}

/**
 * Opens the store at `path`. A file is locked first, since two processes that write one SQLite file
 * meet "database is locked"; the operating system drops the lock with the process, however it ends.
 * Throws `Error` with a sentence when another process has the file.
 */
export async function openStore(path: string): Promise<OpenStore> {
  if (/^https?:/.test(path) || path === ":memory:") {
    const kv = await Deno.openKv(path);
    return { kv, owned: path === ":memory:", close: () => kv.close() };
  }
  await Deno.mkdir(dirname(path), { recursive: true });
  const lock = await Deno.open(`${path}.lock`, { create: true, write: true });
  if (!await lock.tryLock(true)) {
    lock.close();
    throw new Error(
      `Another process has the store ${path} open. Stop it first, or set DENO_KV_PATH to another file.`,
    );
  }
  const kv = await Deno.openKv(path);
  return {
    kv,
    owned: true,
    close() {
      kv.close();
      lock.close();
    },
  };
}
