/** Mails to members: a page a commit, a crash resumes where it was, nobody gets two. */
import { expect } from "expect";
import { OFFER, openShop } from "../../tests/fixtures/shop.ts";
import { registerAccount } from "../accounts/register_account.ts";
import { snapshotOf } from "../catalog/offers.ts";
import { type JobHandler, listPendingJobs, runJob } from "../kernel/outbox.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import type { Delivery } from "../notifications/delivery_model.ts";
import { activate } from "../subscriptions/activate.ts";
import { listSubscribers } from "../subscriptions/subscribers.ts";
import { saveSignalSettings } from "./delay.ts";
import { FAN_OUT_JOB, FAN_OUT_PAGE, type FanOutData, fanOutPage } from "./fan_out.ts";
import { publishSignal } from "./publish.ts";
import { recordEvent } from "./record_event.ts";
import { NEW_SIGNAL } from "./testing.ts";

/** Makes people with a subscription. */
async function subscribers(deps: TestDeps, count: number, options: { verified?: boolean } = {}) {
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    await transact(deps, async (tx) => {
      const { id } = await registerAccount(tx, deps, {
        email: `member${ids.length}.${options.verified ?? true}@exemple.fr`,
        fullName: `Membre ${number}`,
        passwordHash: "",
        locale: "fr",
        verified: options.verified ?? true,
      });
      await activate(deps, tx, { id: `payment-${id}`, accountId: id, offer: snapshotOf(OFFER) });
      ids.push(id);
    });
  }
  return ids;
}

async function deliveries({ kv }: TestDeps): Promise<Delivery[]> {
  const entries = kv.list<Delivery>({ prefix: ["notifications", "by_id"] });
  const all = await Array.fromAsync(entries, ({ value }) => value);
  return all.filter(({ mail }) => mail.template === "signal");
}

const pages = async (deps: TestDeps) =>
  (await listPendingJobs(deps, 1000)).filter(({ kind }) => kind === FAN_OUT_JOB);

const handler: JobHandler = (deps, { job, settle }) =>
  fanOutPage(deps, job.data as FanOutData, settle);

/** Runs the pages of members until there are no more; gives how many there were. */
async function runPages(deps: TestDeps): Promise<number> {
  for (let ran = 0;; ran++) {
    const [job] = await pages(deps);
    if (!job) return ran;
    expect(await runJob(deps, { [FAN_OUT_JOB]: handler }, job.id)).toBe("done");
  }
}

Deno.test("every member gets one mail, a page a commit, with the head of the chain", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const members = await subscribers(deps, 2 * FAN_OUT_PAGE + 5);
  const signal = await publishSignal(deps, admin, NEW_SIGNAL);
  expect(await runPages(deps)).toBe(3);
  const sent = await deliveries(deps);
  expect(sent.map(({ accountId }) => accountId).sort()).toEqual(members);
  expect(sent[0]?.subject).toEqual(["signals", signal.id]);
  expect(sent[0]?.mail.data).toMatchObject({
    symbol: "EURUSD",
    event: { kind: "published" },
    head: { index: 1 },
  });
});

Deno.test("a process that dies in the midst of a page, or between two, neither loses nor repeats", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  await subscribers(deps, 2 * FAN_OUT_PAGE);
  await publishSignal(deps, admin, NEW_SIGNAL);
  const [first] = await pages(deps);
  // It dies before the commit: the lease runs out, and nothing was asked for.
  const dying: JobHandler = (deps, { job }) =>
    fanOutPage(deps, job.data as FanOutData, () => Promise.reject(new Error("The process died")));
  expect(await runJob(deps, { [FAN_OUT_JOB]: dying }, first!.id)).toBe("failed");
  expect(await deliveries(deps)).toEqual([]);
  deps.clock.advance({ minutes: 1 });
  expect(await runJob(deps, { [FAN_OUT_JOB]: handler }, first!.id)).toBe("done");
  expect(await deliveries(deps)).toHaveLength(FAN_OUT_PAGE);
  // The same job told again, as after a crash behind its commit, is gone.
  expect(await runJob(deps, { [FAN_OUT_JOB]: handler }, first!.id)).toBe("skipped");
  const [second] = await pages(deps);
  expect((second!.data as FanOutData).cursor).not.toBeNull();
  expect(await runPages(deps)).toBe(1);
  const sent = await deliveries(deps);
  expect(new Set(sent.map(({ accountId }) => accountId)).size).toBe(2 * FAN_OUT_PAGE);
  expect(sent).toHaveLength(2 * FAN_OUT_PAGE);
});

Deno.test("mail goes to confirmed addresses of those whose access runs, for each event by a person", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  await subscribers(deps, 1, { verified: false });
  const [member] = await subscribers(deps, 1);
  const { id } = await publishSignal(deps, admin, NEW_SIGNAL);
  await recordEvent(deps, admin, id, { kind: "activated", price: "1.0850" });
  await runPages(deps);
  expect((await deliveries(deps)).map(({ accountId, mail }) => [accountId, mail.data]))
    .toMatchObject([[member, { event: { kind: "published" } }], [member, {
      event: { kind: "activated" },
    }]]);
  deps.clock.advance({ days: 31 });
  await recordEvent(deps, admin, id, { kind: "stop_hit", price: "1.0800" });
  await runPages(deps);
  expect(await deliveries(deps)).toHaveLength(2);
});

Deno.test("a plan with a delay is told when the delay has passed, everywhere", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const [member] = await subscribers(deps, 1);
  await saveSignalSettings(deps, admin, { delayMinutes: 60, plans: { [OFFER.id]: 20 } });
  const { id } = await publishSignal(deps, admin, NEW_SIGNAL);
  const [first] = await pages(deps);
  expect(await runJob(deps, { [FAN_OUT_JOB]: handler }, first!.id)).toBe("done");
  // No mail, and no entry in the notification centre either.
  expect(await deliveries(deps)).toEqual([]);
  const inbox = () =>
    Array.fromAsync(deps.kv.list({ prefix: ["notifications"] }), ({ value }) => value)
      .then((values) => values.filter((value) => JSON.stringify(value).includes(id)));
  expect(await inbox()).toEqual([]);
  const [later] = await pages(deps);
  expect(later).toMatchObject({
    data: { accountId: member },
    dueAt: "2026-03-10T09:20:00.000Z",
  });
  deps.clock.advance({ minutes: 20 });
  expect(await runPages(deps)).toBe(1);
  expect((await deliveries(deps)).map(({ accountId }) => accountId)).toEqual([member]);
  // What happens from here on is told at once.
  await recordEvent(deps, admin, id, { kind: "activated", price: "1.0850" });
  await runPages(deps);
  expect(await deliveries(deps)).toHaveLength(2);
});

Deno.test("members are found page by page, each once, those from before the index too", async () => {
  await using deps = await testDeps();
  const members = await subscribers(deps, 5);
  // A second subscription of one of them, to another offer.
  await transact(deps, (tx) => {
    const offer = { ...snapshotOf(OFFER), id: "signals-year" };
    return activate(deps, tx, { id: "payment-2", accountId: members[1]!, offer });
  });
  // As a store looks that was filled before there was an index.
  const index = deps.kv.list({ prefix: ["subscriptions", "by_category"] });
  for await (const { key } of index) await deps.kv.delete(key);
  const read = async (limit: number) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listSubscribers(deps, "signals", { cursor, limit });
      found.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  };
  expect(await read(2)).toEqual(members);
  expect(await read(1)).toEqual(members);
  expect(await read(50)).toEqual(members);
  expect((await listSubscribers(deps, "courses")).items).toEqual([]);
});
