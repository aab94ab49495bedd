/** The runner: who tells it of a job, how many run at once, and how it ends. */
import { expect } from "expect";
import { until } from "../tests/fixtures/until.ts";
import { isoInstant, systemClock } from "@/domain/kernel/clock.ts";
import { type Deps, makeDeps } from "@/domain/kernel/deps.ts";
import { type JobHandlers, listPendingJobs, runJob } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { type JobRunner, jobRunner, RUNNERS } from "./queue.ts";

interface Process extends AsyncDisposable {
  deps: Deps;
  runner: JobRunner;
  /** The data of the jobs that were begun, in order. */
  seen: unknown[];
}

/** A process with a store in memory; its commits tell the runner unless `told` says otherwise. */
async function startProcess(
  { queues = false, told = true, work = () => Promise.resolve() }: {
    queues?: boolean;
    told?: boolean;
    work?: (data: unknown) => Promise<void>;
  } = {},
): Promise<Process> {
  const kv = await Deno.openKv(":memory:");
  const seen: unknown[] = [];
  const handlers: JobHandlers = {
    test: async (_, { job }) => {
      seen.push(job.data);
      await work(job.data);
    },
  };
  const runner = jobRunner(() => deps, handlers);
  const deps: Deps = makeDeps(kv, systemClock, {
    queues,
    jobsAdded: (wakes) => told && runner.look(wakes),
  });
  await runner.start({ ownsStore: true });
  return {
    deps,
    runner,
    seen,
    async [Symbol.asyncDispose]() {
      await runner.stop();
      await deps.cache.close();
      kv.close();
    },
  };
}

const addJob = ({ deps }: Process, data: unknown, wait = 0) =>
  transact(deps, (tx) => {
    const dueAt = isoInstant(systemClock().add({ milliseconds: wait }));
    return tx.job({ kind: "test", data, dueAt });
  });

/** A gate that many wait at. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { wait: () => promise, open: resolve };
}

Deno.test("a commit's job runs at once, without queues or sweep", async () => {
  await using process = await startProcess();
  await addJob(process, "a");
  await until(() => process.seen.length === 1);
});

Deno.test("a job that is put off runs when it is due", async () => {
  await using process = await startProcess();
  await addJob(process, "later", 60);
  await addJob(process, "now");
  await until(() => process.seen.length === 2);
  expect(process.seen).toEqual(["now", "later"]);
});

Deno.test("with queues on, the message alone is enough", async () => {
  await using process = await startProcess({ queues: true, told: false });
  await addJob(process, "by message");
  await until(() => process.seen.length === 1);
});

Deno.test("a message that is none of ours is passed over", async () => {
  await using process = await startProcess({ queues: true, told: false });
  for (
    const message of [null, "job", { job: 5 }, { jobs: [] }, { job: "unknown" }, {
      job: "x".repeat(5000),
    }]
  ) {
    await process.deps.kv.enqueue(message);
  }
  await addJob(process, "ours");
  await until(() => process.seen.length === 1);
});

Deno.test("told of a job many times, it runs once", async () => {
  await using process = await startProcess({ queues: true });
  const id = await addJob(process, "once");
  const wakes = Array(20).fill({ id, dueAt: isoInstant(systemClock()) });
  process.runner.look(wakes);
  await process.runner.sweep();
  await until(async () => (await listPendingJobs(process.deps)).length === 0);
  expect(process.seen).toEqual(["once"]);
});

Deno.test("the sweep finds what nobody spoke of, also what is due within the minute", async () => {
  await using process = await startProcess({ told: false });
  await addJob(process, "lost");
  await addJob(process, "soon", 50);
  await addJob(process, "in an hour", 3_600_000);
  expect(process.seen).toEqual([]);
  await process.runner.sweep();
  await until(() => process.seen.length === 2);
  expect(process.seen).toEqual(["lost", "soon"]);
});

Deno.test("a process that starts takes up what a dead one left, its leases too", async () => {
  await using process = await startProcess({ told: false });
  const id = await addJob(process, "left");
  const held = gate();
  const dead = runJob(process.deps, { test: held.wait }, id);
  await until(async () => (await listPendingJobs(process.deps))[0]?.lease !== undefined);
  await process.runner.sweep();
  expect(process.seen).toEqual([]);
  await process.runner.start({ ownsStore: true });
  await until(() => process.seen.length === 1);
  held.open();
  await dead;
});

Deno.test("no more than four jobs run at a time, and all of them do", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
  };
  await using process = await startProcess({ work });
  await Promise.all(Array.from({ length: 15 }, (_, i) => addJob(process, i)));
  await until(() => process.seen.length === 15 && running === 0);
  expect(most).toBe(RUNNERS);
});

Deno.test("a job that fails holds no other up", async () => {
  const work = (data: unknown) =>
    data === "bad" ? Promise.reject(new Error("Bad")) : Promise.resolve();
  await using process = await startProcess({ work });
  for (const data of ["bad", "good", "bad", "well"]) await addJob(process, data);
  await until(() => process.seen.length === 4);
  await until(async () =>
    (await listPendingJobs(process.deps)).every(({ lastError }) => lastError)
  );
  expect(await listPendingJobs(process.deps)).toHaveLength(2);
});

Deno.test("a stop waits for what runs and takes nothing more", async () => {
  const held = gate();
  await using process = await startProcess({ work: held.wait });
  await addJob(process, "running");
  await addJob(process, "put off", 30);
  await until(() => process.seen.length === 1);
  let stopped = false;
  const stopping = process.runner.stop().then(() => stopped = true);
  await addJob(process, "too late");
  await process.runner.sweep();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(stopped).toBe(false);
  held.open();
  await stopping;
  expect(process.seen).toEqual(["running"]);
  // What is left waits in the store for the next start.
  expect((await listPendingJobs(process.deps)).map(({ data }) => data)).toEqual([
    "too late",
    "put off",
  ]);
});
