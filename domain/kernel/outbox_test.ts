import { expect } from "expect";
import { listAuditOf, SYSTEM } from "./audit.ts";
import { isoInstant } from "./clock.ts";
import { type Job, pendingKey } from "./job.ts";
import {
  BACKOFF_MS,
  findDeadJobs,
  GiveUp,
  type JobRun,
  listDeadJobs,
  listPendingJobs,
  Postponed,
  retryDeadJobs,
  runJob,
} from "./outbox.ts";
import { sweepOutbox } from "./outbox.ts";
import { type TestDeps, testDeps } from "./testing.ts";
import { transact } from "./tx.ts";

const addJob = (deps: TestDeps, data: unknown = null, dueAt?: string) =>
  transact(deps, (tx) => tx.job({ kind: "test", data, dueAt }));

const pending = async (deps: TestDeps, id: string) =>
  (await deps.kv.get<Job>(pendingKey(id))).value;

const failing = { test: () => Promise.reject(new Error("The server is away")) };

Deno.test("a job runs once and is gone", async () => {
  await using deps = await testDeps();
  const seen: unknown[] = [];
  const handlers = {
    test: (_: unknown, { job }: JobRun) => Promise.resolve(void seen.push(job.data)),
  };
  const id = await addJob(deps, { n: 1 });
  expect(await runJob(deps, handlers, id)).toBe("done");
  expect(await runJob(deps, handlers, id)).toBe("skipped");
  expect(seen).toEqual([{ n: 1 }]);
  expect(await listPendingJobs(deps)).toEqual([]);
});

Deno.test("a job is not run before it is due", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps, null, "2026-03-10T09:00:10.000Z");
  deps.clock.advance({ milliseconds: 9999 });
  expect(await runJob(deps, { test: () => Promise.resolve() }, id)).toBe("skipped");
  deps.clock.advance({ milliseconds: 1 });
  expect(await runJob(deps, { test: () => Promise.resolve() }, id)).toBe("done");
});

Deno.test("failures back off by 5 s, 30 s, 2 min, 10 min, 1 h and 6 h; the seventh is the last", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const waits = [5, 30, 120, 600, 3600, 21_600];
  expect(BACKOFF_MS.map((ms) => ms / 1000)).toEqual(waits);
  for (const [failures, seconds] of waits.entries()) {
    expect(await runJob(deps, failing, id)).toBe("failed");
    const job = await pending(deps, id);
    expect(job).toMatchObject({
      attempts: failures + 1,
      dueAt: isoInstant(deps.clock().add({ seconds })),
      lastError: "Error: The server is away",
    });
    expect(job).not.toHaveProperty("lease.holder");
    deps.clock.advance({ milliseconds: seconds * 1000 - 1 });
    expect(await runJob(deps, failing, id)).toBe("skipped");
    deps.clock.advance({ milliseconds: 1 });
  }
  expect(await runJob(deps, failing, id)).toBe("dead");
  expect(await listPendingJobs(deps)).toEqual([]);
});

Deno.test("a dead job is kept with its error and noted in the trail", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps, { n: 1 });
  for (let run = 0; run < 7; run++) {
    await runJob(deps, failing, id);
    deps.clock.advance({ hours: 6 });
  }
  const { items: [dead] } = await listDeadJobs(deps, {});
  expect(dead).toMatchObject({
    id,
    kind: "test",
    data: { n: 1 },
    attempts: 7,
    lastError: "Error: The server is away",
  });
  const { items } = await listAuditOf(deps, ["jobs", id], {});
  expect(items).toMatchObject([{
    action: "job.dead",
    actor: { id: "system" },
    details: { kind: "test", lastError: "Error: The server is away" },
  }]);
});

Deno.test("what no repetition can help is dead at once", async () => {
  await using deps = await testDeps();
  const refused = await addJob(deps);
  const giveUp = { test: () => Promise.reject(new GiveUp("No such mailbox")) };
  expect(await runJob(deps, giveUp, refused)).toBe("dead");
  const unknown = await addJob(deps);
  expect(await runJob(deps, {}, unknown)).toBe("dead");
  const { items } = await listDeadJobs(deps, {});
  expect(items.map(({ lastError }) => lastError)).toEqual([
    'GiveUp: No handler for jobs of kind "test"',
    "GiveUp: No such mailbox",
  ]);
});

Deno.test("an error of any length and kind is recorded", async () => {
  await using deps = await testDeps();
  const long = await addJob(deps);
  const quoting = { test: () => Promise.reject(new Error("x".repeat(200_000))) };
  expect(await runJob(deps, quoting, long)).toBe("failed");
  const odd = await addJob(deps);
  expect(await runJob(deps, { test: () => Promise.reject("just a word") }, odd)).toBe("failed");
  expect((await pending(deps, odd))?.lastError).toBe("just a word");
});

Deno.test("a job that ends with its effects has them once, whatever its handler does afterwards", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const handlers = {
    test: async (_: unknown, { settle }: JobRun) => {
      await transact(deps, async (tx) => {
        await settle(tx);
        tx.sum(["effects"], 1n);
      });
      throw new Error("Too late to matter");
    },
  };
  expect(await runJob(deps, handlers, id)).toBe("done");
  expect(await runJob(deps, handlers, id)).toBe("skipped");
  expect((await deps.kv.get<Deno.KvU64>(["effects"])).value?.value).toBe(1n);
  expect([await listPendingJobs(deps), (await listDeadJobs(deps, {})).items]).toEqual([[], []]);
});

Deno.test("effects of a unit that fails are not had, and the job is tried again", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const handlers = {
    test: (_: unknown, { settle }: JobRun) =>
      transact(deps, async (tx) => {
        await settle(tx);
        tx.sum(["effects"], 1n);
        throw new Error("Before the commit");
      }),
  };
  expect(await runJob(deps, handlers, id)).toBe("failed");
  expect((await deps.kv.get(["effects"])).value).toBeNull();
  expect(await pending(deps, id)).toMatchObject({ attempts: 1 });
});

Deno.test("the sweep runs what is due, in the order of due times, whatever became of the messages", async () => {
  await using deps = await testDeps();
  const seen: unknown[] = [];
  const handlers = {
    test: (_: unknown, { job }: JobRun) => Promise.resolve(void seen.push(job.data)),
  };
  await addJob(deps, "later", "2026-03-10T09:00:02.000Z");
  await addJob(deps, "sooner", "2026-03-10T09:00:01.000Z");
  await addJob(deps, "not yet", "2026-03-10T09:00:02.001Z");
  deps.clock.advance({ seconds: 2 });
  expect(await sweepOutbox(deps, handlers)).toBe(2);
  expect(seen).toEqual(["sooner", "later"]);
  expect(await sweepOutbox(deps, handlers)).toBe(0);
  expect(await listPendingJobs(deps)).toMatchObject([{ data: "not yet" }]);
});

Deno.test("one job's failure holds no other up", async () => {
  await using deps = await testDeps();
  const seen: unknown[] = [];
  const handlers = {
    test: (_: unknown, { job }: JobRun) =>
      job.data === "bad"
        ? Promise.reject(new Error("Bad"))
        : Promise.resolve(void seen.push(job.data)),
  };
  for (const data of ["a", "bad", "b"]) await addJob(deps, data);
  await sweepOutbox(deps, handlers);
  expect(seen).toEqual(["a", "b"]);
});

Deno.test("a job that waits for its turn is put off for as long as it says, and no attempt is counted", async () => {
  await using deps = await testDeps();
  const id = await addJob(deps);
  const wait = { test: () => Promise.reject(new Postponed(1.5, "Not yet")) };
  for (let times = 0; times < 20; times++) {
    expect(await runJob(deps, wait, id)).toBe("failed");
    expect(await pending(deps, id)).toMatchObject({
      attempts: 0,
      lastError: "Postponed: Not yet",
      dueAt: isoInstant(deps.clock().add({ milliseconds: 1500 })),
    });
    deps.clock.advance({ milliseconds: 1500 });
  }
  expect(await runJob(deps, { test: () => Promise.resolve() }, id)).toBe("done");
});

Deno.test("dead jobs are found and retried by kind and by the words of their error", async () => {
  await using deps = await testDeps();
  const die = async (kind: string, error: string) => {
    const id = await transact(deps, (tx) => tx.job({ kind, data: null }));
    await runJob(deps, { [kind]: () => Promise.reject(new GiveUp(error)) }, id);
    return id;
  };
  const blocked = await die("deliver", "550 Blocked");
  const full = await die("deliver", "552 Mailbox full");
  const drawing = await die("draw-invoice", "No such invoice");
  const idsOf = (jobs: Job[]) => jobs.map(({ id }) => id);
  expect(idsOf(await findDeadJobs(deps, {}))).toEqual([drawing, full, blocked]);
  expect(idsOf(await findDeadJobs(deps, { kind: "deliver" }))).toEqual([full, blocked]);
  expect(idsOf(await findDeadJobs(deps, { kind: "deliver", error: "mailbox" }))).toEqual([full]);
  expect(idsOf(await findDeadJobs(deps, {}, 1))).toEqual([drawing]);
  expect(await retryDeadJobs(deps, SYSTEM, { error: "BLOCKED" })).toBe(1);
  expect(idsOf(await listPendingJobs(deps))).toEqual([blocked]);
  expect(await retryDeadJobs(deps, SYSTEM, {})).toBe(2);
  expect(await retryDeadJobs(deps, SYSTEM, {})).toBe(0);
  expect(await findDeadJobs(deps, {})).toEqual([]);
});
