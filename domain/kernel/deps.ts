/** What every use case is given, and how a process makes it. */
import type { Clock } from "./clock.ts";
import type { Wake } from "./job.ts";
import { type Cache, watchedCache } from "./cache.ts";
import { type Serial, serialQueue } from "./serial.ts";

/** The explicit dependencies of the domain. */
export interface Deps {
  /** The process's one handle to the store. */
  readonly kv: Deno.Kv;
  /** The present. */
  readonly clock: Clock;
  /** Runs what must be serial (invoice numbers, chain heads) one after the other in this process. */
  readonly serial: Serial;
  /** What every page reads and few people change. */
  readonly cache: Cache;
  /** Told of the jobs that a commit added or put off, and when they are due. */
  readonly jobsAdded: (wakes: readonly Wake[]) => void;
  /** Whether a commit also enqueues a KV queue message for its jobs. */
  readonly queues: boolean;
  /** Whether use cases ask for mails; off while demo data is made, whose people don't exist. */
  readonly mails: boolean;
}

/** What may differ from the defaults of {@linkcode makeDeps}. */
export interface DepsOptions {
  /** See {@linkcode Deps.jobsAdded}; nothing unless told. */
  jobsAdded?: (wakes: readonly Wake[]) => void;
  /** See {@linkcode Deps.queues}; off unless told. */
  queues?: boolean;
  /** See {@linkcode Deps.mails}; on unless told. */
  mails?: boolean;
}

/** Gathers the dependencies of one process around its KV handle. */
export function makeDeps(kv: Deno.Kv, clock: Clock, options: DepsOptions = {}): Deps {
  return {
    kv,
    clock,
    serial: serialQueue(),
    cache: watchedCache(kv),
    jobsAdded: options.jobsAdded ?? (() => {}),
    queues: options.queues ?? false,
    mails: options.mails ?? true,
  };
}
