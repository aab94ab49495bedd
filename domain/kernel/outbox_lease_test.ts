/** Leases: who may run a job, for how long, and what a dead process leaves. */
import { expect } from "expect";
import { until } from "../../tests/fixtures/until.ts";
import { listAuditOf, SYSTEM } from "./audit.ts";
import { isoInstant } from "./clock.ts";
import { type Job, pendingKey } from "./job.ts";
import {
  type JobRun,
  LEASE_MS,
  listDeadJobs,
  reclaimLeases,
  retryDeadJob,
  runJob,
  sweepOutbox,
} from "./outbox.ts";
import { type TestDeps, testDeps } from "./testing.ts";
import { transact } from "./tx.ts";

const addJob = (deps: TestDeps) => transact(deps, (tx) => tx.job({ kind: "test", data: null }));
const pending = async (deps: TestDeps, id: string) =>
  (await deps.kv.get<Job>(pendingKey(id))).value;

/** A handler that runs until it is let go, as a slow server makes it. */
function slowHandler(work: (run: JobRun) => Promise<void> = () => Promise.resolve()) {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const slow = {
    runs: 0,
    begun: begun.promise,
    release: gate.resolve,
    handlers: {
      test: async (_: unknown, run: JobRun) => {
        slow.runs++;
        begun.resolve();
        await gate.promise;
        await work(run);
      },
    },
  };
  return slow;
}

Deno.test("a job under way is nobody else's, however often its message comes", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const slow = slowHandler();
  const first = runJob(deps, slow.handlers, id);
  await slow.begun;
  expect(await Promise.all([1, 2, 3].map(() => runJob(deps, slow.handlers, id))))
    .toEqual(["skipped", "skipped", "skipped"]);
  slow.release();
  expect([await first, slow.runs]).toEqual(["done", 1]);
});

Deno.test("of many that are told of a job at the same time, one runs it", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  let runs = 0;
  const handlers = { test: () => Promise.resolve(void runs++) };
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => runJob(deps, handlers, id)));
  expect([runs, outcomes.filter((outcome) => outcome === "done")]).toEqual([1, ["done"]]);
});

Deno.test("the lease of a process that vanished runs out after 20 s, and another takes the job", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const vanished = slowHandler();
  const first = runJob(deps, vanished.handlers, id);
  await vanished.begun;
  const next = { test: () => Promise.resolve() };
  deps.clock.advance({ milliseconds: LEASE_MS - 1 });
  expect(await runJob(deps, next, id)).toBe("skipped");
  deps.clock.advance({ milliseconds: 1 });
  expect(await runJob(deps, next, id)).toBe("done");
  vanished.release();
  expect(await first).toBe("skipped");
});

Deno.test("who lost the lease can't settle: its effects are not had", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const late = slowHandler(({ settle }) =>
    transact(deps, async (tx) => {
      await settle(tx);
      tx.set(["effect"], "late");
    })
  );
  const first = runJob(deps, late.handlers, id);
  await late.begun;
  deps.clock.advance({ milliseconds: LEASE_MS });
  const winner = slowHandler();
  const second = runJob(deps, winner.handlers, id);
  await winner.begun;
  late.release();
  expect(await first).toBe("skipped");
  winner.release();
  expect(await second).toBe("done");
  expect((await deps.kv.get(["effect"])).value).toBeNull();
});

Deno.test("who lost the lease records no failure over the new holder's run", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const late = slowHandler(() => Promise.reject(new Error("Late")));
  const first = runJob(deps, late.handlers, id);
  await late.begun;
  deps.clock.advance({ milliseconds: LEASE_MS });
  const winner = slowHandler();
  const second = runJob(deps, winner.handlers, id);
  await winner.begun;
  late.release();
  expect(await first).toBe("skipped");
  expect(await pending(deps, id)).not.toHaveProperty("lastError");
  winner.release();
  expect(await second).toBe("done");
});

/** Takes the place of `setInterval`, so that a test says when an interval has passed. */
function heldIntervals() {
  const { setInterval } = globalThis;
  const intervals: { act: () => void; ms: number | undefined }[] = [];
  globalThis.setInterval =
    ((act: () => void, ms?: number) => intervals.push({ act, ms })) as typeof setInterval;
  return {
    intervals,
    [Symbol.dispose]() {
      globalThis.setInterval = setInterval;
    },
  };
}

Deno.test("a lease is renewed at every third of it while its job runs", async () => {
  await using deps = await testDeps();
  using held = heldIntervals();
  const id = await addJob(deps);
  const slow = slowHandler();
  const first = runJob(deps, slow.handlers, id);
  await slow.begun;
  const [renewal] = held.intervals;
  expect(renewal?.ms).toBe(LEASE_MS / 3);
  for (let third = 0; third < 10; third++) {
    deps.clock.advance({ milliseconds: Math.floor(LEASE_MS / 3) });
    const renewed = isoInstant(deps.clock().add({ milliseconds: LEASE_MS }));
    renewal?.act();
    await until(async () => (await pending(deps, id))?.lease?.until === renewed);
    expect(await runJob(deps, slow.handlers, id)).toBe("skipped");
  }
  slow.release();
  expect([await first, slow.runs]).toEqual(["done", 1]);
});

Deno.test("at the start of the only process all leases are free at once", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const killed = slowHandler();
  const first = runJob(deps, killed.handlers, id);
  await killed.begun;
  await reclaimLeases(deps);
  expect(await pending(deps, id)).toMatchObject({ attempts: 1, lease: undefined });
  expect(await sweepOutbox(deps, { test: () => Promise.resolve() })).toBe(1);
  killed.release();
  await first;
});

Deno.test("a job that takes its process down at every attempt is dead in the end", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const vanished: { run: Promise<unknown>; release: () => void }[] = [];
  for (let attempt = 1; attempt <= 7; attempt++) {
    const killed = slowHandler();
    vanished.push({ run: runJob(deps, killed.handlers, id), release: killed.release });
    await killed.begun;
    await reclaimLeases(deps);
  }
  let ran = false;
  await runJob(deps, { test: () => Promise.resolve(void (ran = true)) }, id);
  expect(ran).toBe(false);
  const { items } = await listDeadJobs(deps, {});
  expect(items).toMatchObject([{
    id,
    attempts: 7,
    lastError: "The process ended during the last attempt",
  }]);
  for (const { release } of vanished) release();
  await Promise.all(vanished.map(({ run }) => run));
});

Deno.test("a dead job may be retried with all its attempts, and the trail says by whom", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  await runJob(deps, {}, id);
  await expect(retryDeadJob(deps, SYSTEM, "none")).rejects.toMatchObject({ code: "not-found" });
  deps.clock.advance({ hours: 1 });
  const alix = { id: "a1", name: "Alix" };
  await retryDeadJob(deps, alix, id);
  await expect(retryDeadJob(deps, alix, id)).rejects.toMatchObject({ code: "not-found" });
  expect((await listDeadJobs(deps, {})).items).toEqual([]);
  expect(await pending(deps, id)).toMatchObject({ attempts: 0, dueAt: isoInstant(deps.clock()) });
  expect(await sweepOutbox(deps, { test: () => Promise.resolve() })).toBe(1);
  const { items } = await listAuditOf(deps, ["jobs", id], {});
  expect(items.map(({ action, actor }) => [action, actor.name]))
    .toEqual([["job.retried", "Alix"], ["job.dead", "Calmness Trading"]]);
});
