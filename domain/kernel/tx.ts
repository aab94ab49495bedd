/**
 * The unit of work: what must happen together commits together. A use case that can be part of a
 * larger one takes a {@linkcode Tx} and adds its checks, mutations, jobs and audit entries; only the
 * outermost one, in {@linkcode transact}, commits, and starts again from the reading when another
 * writer was faster.
 */
import type { AuditEntry, NewAuditEntry } from "./audit.ts";
import { auditKeys } from "./audit.ts";
import { type IsoInstant, isoInstant } from "./clock.ts";
import type { Deps } from "./deps.ts";
import { newId } from "./ids.ts";
import { addPending, type Job, type NewJob, type Wake } from "./job.ts";
import { Problem } from "./problem.ts";

/** Checks, mutations and jobs collected so far. */
export interface Tx {
  /** The value at a key, as this unit of work sees it (its own writes included); guarded by a check at commit. */
  get<T>(key: Deno.KvKey): Promise<T | null>;
  /** Writes a value. `expireIn` in milliseconds. */
  set(key: Deno.KvKey, value: unknown, options?: { expireIn?: number }): void;
  /** Removes a key. */
  delete(key: Deno.KvKey): void;
  /** Adds to a counter (`Deno.KvU64`) without reading it. */
  sum(key: Deno.KvKey, by: bigint): void;
  /** Work for later; gives the job's id. */
  job(job: NewJob): string;
  /** Has the runner look again at a job that is written already, when it is due. */
  wakeAt(jobId: string, dueAt: IsoInstant): void;
  /** An entry in the audit trail. */
  audit(entry: NewAuditEntry): void;
  /** Runs once this unit of work has been committed; for what lives outside the store. */
  afterCommit(act: () => void): void;
}

/** How often a unit of work is tried before {@linkcode transact} gives up with a 409. */
export const COMMIT_TRIES = 20;

/**
 * Runs `work` and commits what it collected, in one atomic operation. When a key that it read has
 * changed meanwhile, everything starts again from the reading, up to {@linkcode COMMIT_TRIES} times
 * with a random pause that grows to 60 ms; then it throws the `conflict` problem. An error thrown by
 * `work` leaves nothing behind.
 */
export async function transact<T>(deps: Deps, work: (tx: Tx) => Promise<T> | T): Promise<T> {
  for (let attempt = 1; attempt <= COMMIT_TRIES; attempt++) {
    const { tx, commit } = collect(deps);
    const result = await work(tx);
    if (await commit()) return result;
    await pause(Math.random() * Math.min(60, 2 ** attempt));
  }
  throw new Problem("conflict");
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

interface Write {
  key: Deno.KvKey;
  value: unknown;
  expireIn?: number;
  deleted: boolean;
}

function collect(deps: Deps): { tx: Tx; commit: () => Promise<boolean> } {
  const reads = new Map<string, Deno.KvEntryMaybe<unknown>>();
  const writes = new Map<string, Write>();
  const sums: { key: Deno.KvKey; by: bigint }[] = [];
  const wakes: Wake[] = [];
  const acts: (() => void)[] = [];

  const tx: Tx = {
    async get<T>(key: Deno.KvKey) {
      const name = keyName(key);
      const written = writes.get(name);
      if (written) return written.deleted ? null : written.value as T;
      const known = reads.get(name);
      if (known) return known.value as T | null;
      const entry = await deps.kv.get<T>(key);
      reads.set(name, entry);
      return entry.value;
    },
    set(key, value, options) {
      writes.set(keyName(key), { key, value, expireIn: options?.expireIn, deleted: false });
    },
    delete(key) {
      writes.set(keyName(key), { key, value: null, deleted: true });
    },
    sum(key, by) {
      sums.push({ key, by });
    },
    job(wanted) {
      const now = isoInstant(deps.clock());
      const job: Job = {
        id: newId(deps.clock),
        kind: wanted.kind,
        data: wanted.data,
        createdAt: now,
        dueAt: wanted.dueAt ?? now,
        attempts: 0,
      };
      addPending(tx, job);
      tx.wakeAt(job.id, job.dueAt);
      return job.id;
    },
    wakeAt(id, dueAt) {
      wakes.push({ id, dueAt });
    },
    audit(wanted) {
      const entry: AuditEntry = {
        ...wanted,
        id: newId(deps.clock),
        at: isoInstant(deps.clock()),
      };
      for (const key of auditKeys(entry)) tx.set(key, entry);
    },
    afterCommit(act) {
      acts.push(act);
    },
  };

  async function commit(): Promise<boolean> {
    const operation = deps.kv.atomic();
    for (const { key, versionstamp } of reads.values()) operation.check({ key, versionstamp });
    if (deps.queues) {
      for (const { id, dueAt } of wakes) {
        operation.enqueue({ job: id }, { delay: msUntil(dueAt, deps) });
      }
    }
    for (const { key, value, expireIn, deleted } of writes.values()) {
      if (deleted) operation.delete(key);
      else operation.set(key, value, expireIn === undefined ? undefined : { expireIn });
    }
    for (const { key, by } of sums) operation.sum(key, by);
    if (!await committed(operation)) return false;
    if (wakes.length > 0) deps.jobsAdded(wakes);
    for (const act of acts) act();
    return true;
  }

  return { tx, commit };
}

/** Whether a commit went through; false when a check was lost, or the file was another handle's just then. */
async function committed(operation: Deno.AtomicOperation): Promise<boolean> {
  try {
    return (await operation.commit()).ok;
  } catch (error) {
    // SQLite wrote nothing: as good as a lost check.
    if (error instanceof TypeError && error.message.includes("database is locked")) return false;
    throw error;
  }
}

function msUntil(instant: IsoInstant, deps: Deps): number {
  const ms = Temporal.Instant.from(instant).epochMilliseconds - deps.clock().epochMilliseconds;
  return Math.max(0, ms);
}

/**
 * Names a key by its parts, each with its kind, since KV tells `1` from `"1"`, and its length, lest
 * two keys run together: every mutation of a large commit is named, so this is no place for JSON.
 */
function keyName(key: Deno.KvKey): string {
  let name = "";
  for (const part of key) {
    const text = part instanceof Uint8Array ? part.toHex() : String(part);
    const kind = part instanceof Uint8Array ? "bytes" : typeof part;
    name += `${kind} ${text.length} ${text}`;
  }
  return name;
}
