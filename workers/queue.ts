/**
 * The process's runner of jobs. It is told of a job by the commit that added it, by a KV queue
 * message (the one listener of the process), and by the sweep; whoever comes second finds the job
 * leased or gone. At most {@linkcode RUNNERS} jobs run at a time.
 */
import type { Deps } from "@/domain/kernel/deps.ts";
import { type JobHandlers, reclaimLeases, runJob, sweepOutbox } from "@/domain/kernel/outbox.ts";

/** Jobs that run side by side. */
export const RUNNERS = 4;

/** The runner of a process. */
export interface JobRunner {
  /** Looks at jobs soon; never waits for them. */
  look(ids: readonly string[]): void;
  /** Frees the leases of a dead process (only where this one has the store to itself), listens, sweeps once. */
  start(options: { ownsStore: boolean }): Promise<void>;
  /** Runs what is due. */
  sweep(): Promise<number>;
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>;
}

/** Makes the runner; `deps` may be given later, since the dependencies themselves know the runner. */
export function jobRunner(deps: () => Deps, handlers: JobHandlers): JobRunner {
  const waiting: string[] = [];
  const queued = new Set<string>();
  const running = new Set<Promise<unknown>>();
  let stopped = false;

  function look(ids: readonly string[]) {
    for (const id of ids) {
      if (queued.has(id)) continue;
      queued.add(id);
      waiting.push(id);
    }
    pump();
  }

  function pump() {
    while (!stopped && running.size < RUNNERS && waiting.length > 0) {
      const id = waiting.shift()!;
      queued.delete(id);
      const run: Promise<unknown> = runJob(deps(), handlers, id)
        .catch((error) => console.error(`Job ${id}:`, error))
        .finally(() => {
          running.delete(run);
          pump();
        });
      running.add(run);
    }
  }

  return {
    look,
    async start({ ownsStore }) {
      if (ownsStore) await reclaimLeases(deps());
      if (deps().queues) {
        // The promise ends when the handle is closed; the callback returns at once, see above.
        deps().kv.listenQueue((message) => {
          if (isHint(message)) look([message.job]);
        }).catch((error) => console.error("The queue listener ended:", error));
      }
      await sweepOutbox(deps(), handlers);
    },
    sweep: () => sweepOutbox(deps(), handlers),
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}

function isHint(message: unknown): message is { job: string } {
  return typeof message === "object" && message !== null && "job" in message &&
    typeof message.job === "string";
}
