/**
 * The process's runner of jobs. It is told of a job by the commit that added it, by a KV queue
 * message (the one listener of the process), and by the sweep; whoever comes second finds the job
 * leased or gone. At most {@linkcode RUNNERS} jobs run at a time.
 */
import { isoInstant, shift } from "@/domain/kernel/clock.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { isId } from "@/domain/kernel/ids.ts";
import type { Wake } from "@/domain/kernel/job.ts";
import { dueJobs, type JobHandlers, reclaimLeases, runJob } from "@/domain/kernel/outbox.ts";

/** Jobs that run side by side. */
export const RUNNERS = 4;

/** How far ahead the runner keeps a job's due time in mind, in milliseconds; the minutely sweep finds later ones. */
export const HORIZON_MS = 60_000;

/** The runner of a process. */
export interface JobRunner {
  /** Looks at jobs when they are due; never waits for them. */
  look(wakes: readonly Wake[]): void;
  /** Frees the leases of a dead process (only where this one has the store to itself), listens, sweeps. */
  start(options: { ownsStore: boolean }): Promise<void>;
  /** Looks at every job that is due within {@linkcode HORIZON_MS}. */
  sweep(): Promise<void>;
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>;
}

/** Makes the runner; `deps` comes later, since the dependencies themselves know the runner. */
export function jobRunner(deps: () => Deps, handlers: JobHandlers): JobRunner {
  const waiting = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  function look(wakes: readonly Wake[]) {
    if (stopped) return;
    const now = deps().clock().epochMilliseconds;
    for (const { id, dueAt } of wakes) {
      const wait = Temporal.Instant.from(dueAt).epochMilliseconds - now;
      if (wait <= 0) waiting.add(id);
      else if (wait <= HORIZON_MS && !timers.has(id)) timers.set(id, setTimeout(due, wait, id));
    }
    pump();
  }

  function due(id: string) {
    timers.delete(id);
    waiting.add(id);
    pump();
  }

  function pump() {
    for (const id of waiting) {
      if (stopped || running.size >= RUNNERS) return;
      waiting.delete(id);
      const run = runJob(deps(), handlers, id)
        .then(() => {}, (error) => console.error(`Job ${id}:`, error))
        .finally(() => {
          running.delete(run);
          pump();
        });
      running.add(run);
    }
  }

  async function sweep() {
    const until = shift(isoInstant(deps().clock()), { milliseconds: HORIZON_MS });
    look(await dueJobs(deps(), until));
  }

  function listen() {
    const { kv, clock } = deps();
    // Returns at once: the job runs on its own lease, since a message comes again after a few
    // seconds even while its first handler is at work. The promise ends with the handle.
    kv.listenQueue((message) => {
      if (isHint(message)) look([{ id: message.job, dueAt: isoInstant(clock()) }]);
    }).catch((error) => console.error("The queue listener ended:", error));
  }

  return {
    look,
    sweep,
    async start({ ownsStore }) {
      if (ownsStore) await reclaimLeases(deps());
      if (deps().queues) listen();
      await sweep();
    },
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

function isHint(message: unknown): message is { job: string } {
  return typeof message === "object" && message !== null && "job" in message &&
    typeof message.job === "string" && isId(message.job);
}
