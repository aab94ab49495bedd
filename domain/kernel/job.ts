/** The job record of the outbox: the truth of which a queue message is only a hint. */
import type { Id } from "./ids.ts";
import type { IsoInstant } from "./clock.ts";
import type { Tx } from "./tx.ts";

/** Work for later, as a use case asks for it. */
export interface NewJob {
  /** Which file of `workers/jobs/` does it. */
  kind: string;
  /** What the handler needs, plain JSON data. */
  data: unknown;
  /** Not before this instant; at once unless told. */
  dueAt?: IsoInstant;
}

/** Work for later, as stored. */
export interface Job extends Required<NewJob> {
  /** Its id; effects inside the store are keyed by it, so that they happen once. */
  id: Id;
  /** When the use case committed it. */
  createdAt: IsoInstant;
  /** Attempts begun so far, the one under way included. */
  attempts: number;
  /** Whose lease is on it and until when; nobody's when absent or past. */
  lease?: { holder: string; until: IsoInstant };
  /** What went wrong at the last attempt. */
  lastError?: string;
}

/** A job and when to look at it: all that a hint says. */
export interface Wake {
  id: Id;
  dueAt: IsoInstant;
}

const PENDING = ["outbox", "pending"] as const;
const DUE = ["outbox", "due"] as const;

/** Where a pending job's record stands. */
export function pendingKey(id: Id): Deno.KvKey {
  return [...PENDING, id];
}

/** Where the sweep finds a job: in the order of its due time. */
export function dueKey(job: Job): Deno.KvKey {
  return [...DUE, job.dueAt, job.id];
}

/** The prefix of {@linkcode dueKey}. */
export const DUE_PREFIX: Deno.KvKey = DUE;

/** The prefix of the jobs given up. */
export const DEAD_PREFIX: Deno.KvKey = ["outbox", "dead"];

/** Where a job that was given up stands. */
export function deadKey(id: Id): Deno.KvKey {
  return [...DEAD_PREFIX, id];
}

/** Writes a pending job: its record, and its place in the order of due times. */
export function addPending(tx: Pick<Tx, "set">, job: Job): void {
  tx.set(pendingKey(job.id), job);
  tx.set(dueKey(job), job.id);
}
