/**
 * Running the jobs that commits left behind, at least once each. A job runs on a lease of its own,
 * because a queue delivers a message again after a few seconds even while its first handler is at
 * work; whoever loses the lease lets go. Failures back off and end in the dead jobs, which a person
 * sees and may retry.
 */
import { SYSTEM } from "./audit.ts";
import type { Actor } from "./audit.ts";
import { type IsoInstant, isoInstant, shift } from "./clock.ts";
import type { Deps } from "./deps.ts";
import {
  addPending,
  DEAD_PREFIX,
  deadKey,
  DUE_PREFIX,
  dueKey,
  type Job,
  pendingKey,
  type Wake,
} from "./job.ts";
import { isId } from "./ids.ts";
import { listPage, type Page, type PageRequest } from "./paging.ts";
import { Problem } from "./problem.ts";
import { transact, type Tx } from "./tx.ts";

/** Length of a lease in milliseconds; it is renewed at a third of it while the job runs. */
export const LEASE_MS = 20_000;

/** Waits between attempts, in milliseconds: 5 s, 30 s, 2 min, 10 min, 1 h, 6 h; then the job is dead. */
export const BACKOFF_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000] as const;

/** What a handler is given beside the dependencies. */
export interface JobRun {
  /** The job, with this attempt counted. */
  job: Job;
  /**
   * Ends the job in a unit of work of the handler, so that its effects inside the store and its end
   * are one commit and happen once. A handler that never calls it is ended when it returns.
   */
  settle(tx: Tx): Promise<void>;
}

/** Does the work of one kind of job; throwing means "try again later". */
export type JobHandler = (deps: Deps, run: JobRun) => Promise<void>;

/** The handlers by the kind of job. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** What came of {@linkcode runJob}: `skipped` when gone, not due or another's. */
export type JobOutcome = "done" | "failed" | "dead" | "skipped";

/** Thrown by a handler for a job that no repetition can help: it goes to the dead jobs at once. */
export class GiveUp extends Error {
  override readonly name = "GiveUp";
}

/** Thrown by a handler whose work isn't to be done yet; it waits so many seconds, and no attempt is counted. */
export class Postponed extends Error {
  override readonly name = "Postponed";

  /** Puts the job off by `seconds`, for a reason that the office reads. */
  constructor(readonly seconds: number, reason: string) {
    super(reason);
  }
}

/** Runs one job if it is due and free. Never throws for the job's own failure; that is recorded. */
export async function runJob(deps: Deps, handlers: JobHandlers, id: string): Promise<JobOutcome> {
  const holder = crypto.randomUUID();
  const job = await takeLease(deps, id, holder);
  if (!job) return "skipped";
  let settled = false;
  const settle = async (tx: Tx) => {
    const held = await tx.get<Job>(pendingKey(id));
    if (held?.lease?.holder !== holder) throw new LostLease();
    tx.delete(pendingKey(id));
    tx.delete(dueKey(held));
    tx.afterCommit(() => settled = true);
  };
  const renewal = setInterval(() => renewLease(deps, id, holder).catch(() => {}), LEASE_MS / 3);
  try {
    const handler = handlers[job.kind];
    if (!handler) throw new GiveUp(`No handler for jobs of kind "${job.kind}"`);
    await handler(deps, { job, settle });
    if (!settled) await transact(deps, settle);
    return "done";
  } catch (error) {
    if (settled) return "done";
    if (error instanceof LostLease) return "skipped";
    return await recordFailure(deps, id, holder, error);
  } finally {
    clearInterval(renewal);
  }
}

class LostLease extends Error {
  override readonly name = "LostLease";
}

function takeLease(deps: Deps, id: string, holder: string): Promise<Job | null> {
  return transact(deps, async (tx) => {
    const job = await tx.get<Job>(pendingKey(id));
    const now = isoInstant(deps.clock());
    if (!job || job.dueAt > now || (job.lease && job.lease.until > now)) return null;
    if (job.attempts > BACKOFF_MS.length) {
      // Every attempt was begun and the last one never ended: it takes the process down with it.
      bury(tx, { ...job, lastError: "The process ended during the last attempt" });
      return null;
    }
    const leased: Job = {
      ...job,
      attempts: job.attempts + 1,
      lease: { holder, until: shift(now, { milliseconds: LEASE_MS }) },
    };
    tx.set(pendingKey(id), leased);
    return leased;
  });
}

function renewLease(deps: Deps, id: string, holder: string): Promise<void> {
  return transact(deps, async (tx) => {
    const job = await tx.get<Job>(pendingKey(id));
    if (job?.lease?.holder !== holder) return;
    const until = shift(isoInstant(deps.clock()), { milliseconds: LEASE_MS });
    tx.set(pendingKey(id), { ...job, lease: { holder, until } });
  });
}

function recordFailure(
  deps: Deps,
  id: string,
  holder: string,
  error: unknown,
): Promise<JobOutcome> {
  return transact(deps, async (tx) => {
    const job = await tx.get<Job>(pendingKey(id));
    if (job?.lease?.holder !== holder) return "skipped";
    const lastError = describe(error);
    const postponed = error instanceof Postponed;
    const wait = postponed
      ? Math.ceil(error.seconds * 1000)
      : error instanceof GiveUp
      ? undefined
      : BACKOFF_MS[job.attempts - 1];
    if (wait === undefined) {
      bury(tx, { ...job, lastError });
      return "dead";
    }
    tx.delete(dueKey(job));
    const dueAt = shift(isoInstant(deps.clock()), { milliseconds: wait });
    const attempts = job.attempts - (postponed ? 1 : 0);
    addPending(tx, { ...job, attempts, lease: undefined, lastError, dueAt });
    tx.wakeAt(id, dueAt);
    return "failed";
  });
}

function bury(tx: Tx, job: Job): void {
  tx.delete(pendingKey(job.id));
  tx.delete(dueKey(job));
  tx.set(deadKey(job.id), { ...job, lease: undefined });
  tx.audit({
    actor: SYSTEM,
    action: "job.dead",
    subject: ["jobs", job.id],
    details: { kind: job.kind, lastError: job.lastError },
  });
}

/** What went wrong, short enough for a record: an error may quote all that it was given. */
function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, 1000);
}

/** Jobs due by `until`, in the order of their due times: what no message may speak of any more. */
export async function dueJobs(deps: Deps, until: IsoInstant): Promise<Wake[]> {
  const end = [...DUE_PREFIX, `${until}\uffff`];
  const entries = deps.kv.list<string>({ prefix: DUE_PREFIX, end });
  return await Array.fromAsync(entries, ({ key, value: id }) => ({ id, dueAt: String(key[2]) }));
}

/** Runs every job that is due, one after the other, and gives how many it ran. */
export async function sweepOutbox(deps: Deps, handlers: JobHandlers): Promise<number> {
  let ran = 0;
  for (const { id } of await dueJobs(deps, isoInstant(deps.clock()))) {
    if (await runJob(deps, handlers, id) !== "skipped") ran++;
  }
  return ran;
}

/**
 * Frees every lease. Only for the start of a process that has the store to itself (the embedded
 * file, held by its lock): whoever held them is dead.
 */
export async function reclaimLeases(deps: Deps): Promise<void> {
  for await (const { value: id } of deps.kv.list<string>({ prefix: DUE_PREFIX })) {
    await transact(deps, async (tx) => {
      const job = await tx.get<Job>(pendingKey(id));
      if (job?.lease) tx.set(pendingKey(id), { ...job, lease: undefined });
    });
  }
}

/** The jobs that were given up, newest first. */
export function listDeadJobs(deps: Deps, request: PageRequest): Promise<Page<Job>> {
  return listPage<Job>(deps.kv, DEAD_PREFIX, { ...request, reverse: true });
}

/** Which of the jobs that were given up are meant. */
export interface DeadFilter {
  /** Of this kind alone. */
  kind?: string;
  /** Whose error has these words, in any case. */
  error?: string;
}

/** The newest of the jobs that were given up and fit, at most `limit`. */
export async function findDeadJobs(deps: Deps, filter: DeadFilter, limit = 100): Promise<Job[]> {
  const found: Job[] = [];
  const all = deps.kv.list<Job>({ prefix: DEAD_PREFIX }, { reverse: true, batchSize: 100 });
  for await (const { value: job } of all) {
    if (!fits(job, filter)) continue;
    found.push(job);
    if (found.length === limit) break;
  }
  return found;
}

function fits({ kind, lastError = "" }: Job, filter: DeadFilter): boolean {
  if (filter.kind && kind !== filter.kind) return false;
  return lastError.toLowerCase().includes((filter.error ?? "").toLowerCase());
}

/** Waiting jobs in the order of their due times, at most `limit`. */
export async function listPendingJobs(deps: Deps, limit = 50): Promise<Job[]> {
  const jobs: Job[] = [];
  for await (const { value: id } of deps.kv.list<string>({ prefix: DUE_PREFIX }, { limit })) {
    const { value } = await deps.kv.get<Job>(pendingKey(id));
    if (value) jobs.push(value);
  }
  return jobs;
}

/** Makes a dead job due again with all its attempts. Throws the `not-found` problem when there is none. */
export async function retryDeadJob(deps: Deps, actor: Actor, id: string): Promise<void> {
  if (!isId(id)) throw new Problem("not-found");
  await transact(deps, async (tx) => {
    const job = await tx.get<Job>(deadKey(id));
    if (!job) throw new Problem("not-found");
    const dueAt = isoInstant(deps.clock());
    tx.delete(deadKey(id));
    addPending(tx, { ...job, attempts: 0, dueAt });
    tx.wakeAt(id, dueAt);
    tx.audit({ actor, action: "job.retried", subject: ["jobs", id] });
  });
}

/**
 * Makes every dead job that fits due again, each in its own commit; gives how many. One that somebody
 * else retries meanwhile is left to them.
 */
export async function retryDeadJobs(deps: Deps, actor: Actor, filter: DeadFilter): Promise<number> {
  // Read to the end first: a job that dies again at once would be found again.
  const ids = (await findDeadJobs(deps, filter, Infinity)).map(({ id }) => id);
  let count = 0;
  for (const id of ids) {
    try {
      await retryDeadJob(deps, actor, id);
      count++;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "not-found") throw error;
    }
  }
  return count;
}
