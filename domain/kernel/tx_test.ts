import { expect } from "expect";
import fc from "fast-check";
import { listAudit, listAuditOf, SYSTEM } from "./audit.ts";
import { type Job, pendingKey, type Wake } from "./job.ts";
import { Problem } from "./problem.ts";
import { type TestDeps, testDeps } from "./testing.ts";
import { COMMIT_TRIES, transact } from "./tx.ts";

const KEY = ["test", "value"];

async function keysOf(deps: TestDeps): Promise<Deno.KvKey[]> {
  return await Array.fromAsync(deps.kv.list({ prefix: [] }), ({ key }) => key);
}

Deno.test("a unit of work reads what it wrote itself", async () => {
  await using deps = await testDeps();
  await deps.kv.set(KEY, "old");
  await transact(deps, async (tx) => {
    expect(await tx.get(KEY)).toBe("old");
    tx.set(KEY, "new");
    expect(await tx.get(KEY)).toBe("new");
    tx.delete(KEY);
    expect(await tx.get(KEY)).toBeNull();
    tx.set(KEY, "last");
  });
  expect((await deps.kv.get(KEY)).value).toBe("last");
});

Deno.test("it tells the kinds of key parts apart, as the store does", async () => {
  await using deps = await testDeps();
  const parts: Deno.KvKeyPart[] = [
    1,
    "1",
    1n,
    true,
    "true",
    new Uint8Array([1]),
    "1n",
    '{"hex":"01"}',
  ];
  await transact(deps, (tx) => {
    for (const part of parts) tx.set(["part", part], part);
  });
  for (const part of parts) expect((await deps.kv.get(["part", part])).value).toEqual(part);
});

Deno.test("when another writer was faster, everything starts again from the reading", async () => {
  await using deps = await testDeps();
  await deps.kv.set(KEY, 1);
  let runs = 0;
  const result = await transact(deps, async (tx) => {
    const value = await tx.get<number>(KEY) ?? 0;
    if (++runs === 1) await deps.kv.set(KEY, 10);
    tx.set(KEY, value + 1);
    return value;
  });
  expect([runs, result, (await deps.kv.get(KEY)).value]).toEqual([2, 10, 11]);
});

Deno.test("what was absent when it was read is guarded too", async () => {
  await using deps = await testDeps();
  let runs = 0;
  await transact(deps, async (tx) => {
    const taken = await tx.get(KEY);
    if (++runs === 1) await deps.kv.set(KEY, "other");
    if (taken === null) tx.set(KEY, "mine");
  });
  expect((await deps.kv.get(KEY)).value).toBe("other");
});

Deno.test("writers of one key that all read it first lose no update", async () => {
  await using deps = await testDeps();
  await Promise.all(
    Array.from(
      { length: 20 },
      () => transact(deps, async (tx) => tx.set(KEY, (await tx.get<number>(KEY) ?? 0) + 1)),
    ),
  );
  expect((await deps.kv.get(KEY)).value).toBe(20);
});

Deno.test("sums need no reading", async () => {
  await using deps = await testDeps();
  await Promise.all(
    Array.from({ length: 20 }, () => transact(deps, (tx) => tx.sum(KEY, 2n))),
  );
  expect((await deps.kv.get<Deno.KvU64>(KEY)).value?.value).toBe(40n);
});

Deno.test("too many lost checks are a conflict, and nothing is written", async () => {
  await using deps = await testDeps();
  let runs = 0;
  const attempt = transact(deps, async (tx) => {
    await tx.get(KEY);
    await deps.kv.set(KEY, ++runs);
    tx.set(["other"], "mine");
  });
  await expect(attempt).rejects.toMatchObject({ code: "conflict", status: 409 });
  expect(runs).toBe(COMMIT_TRIES);
  expect((await deps.kv.get(["other"])).value).toBeNull();
});

Deno.test("an error leaves nothing behind: no value, no job, no audit entry, no deed outside", async () => {
  const wakes: Wake[] = [];
  await using deps = await testDeps({ jobsAdded: (added) => wakes.push(...added) });
  let acted = false;
  const attempt = transact(deps, (tx) => {
    tx.set(KEY, 1);
    tx.sum(["count"], 1n);
    tx.job({ kind: "test", data: {} });
    tx.audit({ actor: SYSTEM, action: "job.retried", subject: ["test", "1"] });
    tx.afterCommit(() => acted = true);
    throw new Problem("wrong-state");
  });
  await expect(attempt).rejects.toMatchObject({ code: "wrong-state" });
  expect([await keysOf(deps), wakes, acted]).toEqual([[], [], false]);
});

Deno.test("what lives outside the store is told after the commit, and once", async () => {
  await using deps = await testDeps();
  const seen: unknown[] = [];
  let runs = 0;
  await transact(deps, async (tx) => {
    await tx.get(KEY);
    if (++runs < 3) await deps.kv.set(KEY, runs);
    tx.set(KEY, "mine");
    const run = runs;
    tx.afterCommit(() => seen.push(run));
  });
  expect(seen).toEqual([3]);
});

Deno.test("a job is committed with the change that asks for it, due at once or later", async () => {
  const wakes: Wake[] = [];
  await using deps = await testDeps({ jobsAdded: (added) => wakes.push(...added) });
  const later = "2026-03-10T10:00:00.000Z";
  const ids = await transact(deps, (tx) => [
    tx.job({ kind: "now", data: { n: 1 } }),
    tx.job({ kind: "later", data: null, dueAt: later }),
  ]);
  const jobs = await Promise.all(ids.map((id) => deps.kv.get<Job>(pendingKey(id))));
  const now = "2026-03-10T09:00:00.000Z";
  expect(jobs.map(({ value }) => value)).toEqual([
    { id: ids[0], kind: "now", data: { n: 1 }, createdAt: now, dueAt: now, attempts: 0 },
    { id: ids[1], kind: "later", data: null, createdAt: now, dueAt: later, attempts: 0 },
  ]);
  expect(wakes).toEqual([{ id: ids[0], dueAt: now }, { id: ids[1], dueAt: later }]);
});

Deno.test("a commit with queues on leaves a message that only says look", async () => {
  await using deps = await testDeps({ queues: true });
  const { promise, resolve } = Promise.withResolvers<unknown>();
  // Ends when the store is closed.
  deps.kv.listenQueue(resolve);
  const id = await transact(deps, (tx) => tx.job({ kind: "test", data: "secret" }));
  expect(await promise).toEqual({ job: id });
});

Deno.test("the trail tells who did what to what, newest first, of all and of one subject", async () => {
  await using deps = await testDeps();
  const actor = { id: "a1", name: "Alix" };
  for (const [subject, note] of [["p1", "first"], ["p2", "other"], ["p1", "second"]] as const) {
    await transact(
      deps,
      (tx) => tx.audit({ actor, action: "job.retried", subject: ["things", subject], note }),
    );
    deps.clock.advance({ minutes: 1 });
  }
  const all = await listAudit(deps, {});
  expect(all.items.map(({ note }) => note)).toEqual(["second", "other", "first"]);
  const ofOne = await listAuditOf(deps, ["things", "p1"], {});
  expect(ofOne.items.map(({ note }) => note)).toEqual(["second", "first"]);
  expect(ofOne.items[0]).toMatchObject({
    actor,
    action: "job.retried",
    at: "2026-03-10T09:02:00.000Z",
  });
});

Deno.test("property: writers at once leave what some order of them leaves", async () => {
  const place = fc.constantFrom("a", "b", "c");
  const transfer = fc.record({ from: place, to: place, amount: fc.integer({ min: 0, max: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(transfer, { maxLength: 8 }), async (transfers) => {
      await using deps = await testDeps();
      for (const name of ["a", "b", "c"]) await deps.kv.set([name], 10);
      await Promise.all(transfers.map(({ from, to, amount }) =>
        transact(deps, async (tx) => {
          const have = await tx.get<number>([from]) ?? 0;
          if (have < amount) return;
          tx.set([from], have - amount);
          tx.set([to], (await tx.get<number>([to]) ?? 0) + amount);
        })
      ));
      const left = await deps.kv.getMany<number[]>([["a"], ["b"], ["c"]]);
      const amounts = left.map(({ value }) => value ?? NaN);
      expect(amounts.every((amount) => amount >= 0)).toBe(true);
      expect(amounts.reduce((total, amount) => total + amount)).toBe(30);
    }),
    { numRuns: 15 },
  );
});
