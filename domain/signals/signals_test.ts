/** Publishing, recording, expiring; who sees what, to the instant. */
import { expect } from "expect";
import { OFFER, openShop, type Shop } from "../../tests/fixtures/shop.ts";
import { listAuditOf } from "../kernel/audit.ts";
import { snapshotOf } from "../catalog/offers.ts";
import { testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { activate } from "../subscriptions/activate.ts";
import { readChain } from "./chain.ts";
import { AS_EVERYBODY, AT_ONCE, saveSignalSettings, signalWait, type Wait } from "./delay.ts";
import { getSignal, isMember, listSignals } from "./list_signals.ts";
import type { NewEvent, NewSignal } from "./model.ts";
import { publishSignal } from "./publish.ts";
import { expireSignals, recordDeal, recordEvent } from "./record_event.ts";
import { NEW_SIGNAL } from "./testing.ts";
import { trackRecord } from "./track_record.ts";
import { verifyStoredChain } from "./verify_stored.ts";

const code = (promise: Promise<unknown>) =>
  promise.then(() => "done", (error) => [error.code, ...Object.keys(error.options?.fields ?? {})]);

async function subscribe(shop: Shop): Promise<void> {
  const { id } = await shop.submitted();
  await confirmPayment(shop.deps, shop.admin, id);
}

Deno.test("editors publish, others don't, whatever they send", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const editor = await shop.person("Elia Editor", "editor");
  for (const who of [shop.client, shop.support]) {
    await expect(publishSignal(deps, who, {} as NewSignal)).rejects.toThrow("forbidden");
  }
  const signal = await publishSignal(deps, editor, NEW_SIGNAL);
  expect(signal).toMatchObject({
    author: { name: "Elia Editor", role: "editor" },
    status: "published",
    opensAt: "2026-03-11T09:00:00.000Z",
  });
  await expect(recordEvent(deps, shop.client, signal.id, { kind: "cancelled" })).rejects.toThrow(
    "forbidden",
  );
  const { items } = await listAuditOf(deps, ["signals", signal.id], {});
  expect(items.map(({ action }) => action)).toEqual(["signal.published"]);
});

Deno.test("absurd input is refused by its field, and nothing is stored", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const cases: [changes: Record<string, unknown>, ...fields: string[]][] = [
    [{ symbol: "<b>" }, "symbol"],
    [{ side: "hold" }, "side"],
    [{ entry: "NaN" }, "entry"],
    [{ entry: 1.085 }, "entry"],
    [{ entry: "-1" }, "entry"],
    [{ entry: "1e9" }, "entry"],
    [{ stop: "1.09" }, "stop"],
    [{ targets: [] }, "targets"],
    [{ targets: ["1.09", "1.10", "1.11", "1.12", "1.13"] }, "targets"],
    [{ targets: ["109"] }, "targets.0"],
    [{ riskPercent: "11" }, "riskPercent"],
    [{ riskPercent: "0.001" }, "riskPercent"],
    [{ rationale: " \n " }, "rationale"],
    [{ rationale: "x".repeat(2001) }, "rationale"],
    [{ rationale: "\ud800" }, "rationale"],
    [{ validUntil: "tomorrow" }, "validUntil"],
    [{ validUntil: "2026-03-10T09:00:00Z" }, "validUntil"],
    [{ validUntil: "2027-03-10T09:00:00Z" }, "validUntil"],
    [{ delayMinutes: -1 }, "delayMinutes"],
    [{ delayMinutes: 1e9 }, "delayMinutes"],
    [{ jobTitle: " " }, "jobTitle"],
    [{ tradingAccount: "nobody’s" }, "tradingAccount"],
  ];
  for (const [changes, ...fields] of cases) {
    const input = { ...NEW_SIGNAL, ...changes } as NewSignal;
    expect([changes, await code(publishSignal(deps, admin, input))])
      .toEqual([changes, ["invalid-input", ...fields]]);
  }
  expect((await listSignals(deps, AT_ONCE)).items).toEqual([]);
  expect((await readChain(deps)).entries).toEqual([]);
});

Deno.test("events come in their order and in their time", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const { id } = await publishSignal(deps, admin, NEW_SIGNAL);
  const record = (event: NewEvent) => recordEvent(deps, admin, id, event);
  deps.clock.advance({ hours: 2 });
  expect(await code(record({ kind: "stop_hit", price: "1.08" }))).toEqual(["wrong-state"]);
  const entry = { kind: "activated", price: "1,0851" } as const;
  expect(await code(record({ ...entry, at: "2026-03-10T12:00:00Z" }))).toEqual([
    "invalid-input",
    "at",
  ]);
  expect(await code(record({ ...entry, at: "2026-03-10T08:59:59Z" }))).toEqual([
    "invalid-input",
    "at",
  ]);
  const active = await record({ ...entry, at: "2026-03-10T11:30:00+01:00" });
  expect(active.entered).toEqual({
    price: "1.0851",
    at: "2026-03-10T10:30:00.000Z",
    stop: "1.0800",
  });
  expect(await code(record(entry))).toEqual(["wrong-state"]);
  const target = { kind: "target_hit", target: 1, price: "1.0900" } as const;
  expect(await code(record({ ...target, at: "2026-03-10T10:00:00Z" }))).toEqual([
    "invalid-input",
    "at",
  ]);
  await record(target);
  const closed = await record({ kind: "breakeven", price: "1.0851", note: "Prudence." });
  expect(closed).toMatchObject({
    status: "closed",
    outcome: "breakeven",
    result: { r: 48, pips: 245 },
  });
  const { events } = await getSignal(deps, AT_ONCE, id);
  expect(events.map(({ payload, entry }) => [payload.event.kind, entry])).toEqual([
    ["published", 1],
    ["activated", 2],
    ["target_hit", 3],
    ["breakeven", 4],
  ]);
  expect((await verifyStoredChain(deps)).fault).toBeNull();
});

Deno.test("twenty editors at once make one chain", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  await Promise.all(Array.from({ length: 20 }, () => publishSignal(deps, admin, NEW_SIGNAL)));
  expect(await verifyStoredChain(deps)).toMatchObject({ entries: 20, fault: null });
});

Deno.test("a deal of the provider's own account vouches for itself in the chain", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const { id } = await publishSignal(deps, admin, NEW_SIGNAL);
  const source = { kind: "account", account: "5012345", deal: "777" } as const;
  await recordDeal(deps, id, { kind: "activated", price: "1.0850" }, source);
  const { events } = await getSignal(deps, AT_ONCE, id);
  expect(events[1]?.payload.event.source).toEqual(source);
});

Deno.test("members see a signal at once, everybody when its delay has passed, to the instant", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await subscribe(shop);
  expect(await isMember(deps, shop.client)).toBe(true);
  expect(await isMember(deps, shop.admin)).toBe(true);
  expect(await isMember(deps, shop.stranger)).toBe(false);
  expect(await isMember(deps, null)).toBe(false);
  const { id } = await publishSignal(deps, shop.admin, { ...NEW_SIGNAL, delayMinutes: 30 });
  await recordEvent(deps, shop.admin, id, { kind: "activated", price: "1.0850" });
  await recordEvent(deps, shop.admin, id, { kind: "stop_hit", price: "1.0800" });
  const seen = async (wait: Wait) => [
    (await listSignals(deps, wait)).items.length,
    await code(getSignal(deps, wait, id)),
  ];
  expect(await seen(AT_ONCE)).toEqual([1, "done"]);
  deps.clock.advance({ minutes: 29, seconds: 59, milliseconds: 999 });
  expect(await seen(AS_EVERYBODY)).toEqual([0, ["not-found"]]);
  expect((await trackRecord(deps)).statistics.closed).toBe(0);
  expect((await readChain(deps)).opened).toEqual([]);
  deps.clock.advance({ milliseconds: 1 });
  expect(await seen(AS_EVERYBODY)).toEqual([1, "done"]);
  expect((await trackRecord(deps)).statistics).toMatchObject({
    closed: 1,
    losses: 1,
    totalR: -100,
  });
  expect((await readChain(deps)).opened).toHaveLength(3);
});

Deno.test("the delay is the house's unless the signal has its own; managers set it", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const editor = await shop.person("Elia Editor", "editor");
  await expect(saveSignalSettings(deps, editor, { delayMinutes: 5 })).rejects.toThrow("forbidden");
  expect(await code(saveSignalSettings(deps, shop.admin, { delayMinutes: 1.5 })))
    .toEqual(["invalid-input", "delayMinutes"]);
  await saveSignalSettings(deps, shop.admin, { delayMinutes: 5 });
  const { opensAt } = await publishSignal(deps, editor, NEW_SIGNAL);
  expect(opensAt).toBe("2026-03-10T09:05:00.000Z");
});

Deno.test("each plan has its delay: the shortest that runs counts, at once, for old subscribers too", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { client, admin } = shop;
  const course = { ...snapshotOf(OFFER), id: "course", category: "courses" as const };
  await transact(
    deps,
    (tx) => activate(deps, tx, { id: "p", accountId: client.id, offer: course }),
  );
  const { id } = await publishSignal(deps, admin, { ...NEW_SIGNAL, delayMinutes: 60 });
  const sees = async () =>
    await code(getSignal(deps, await signalWait(deps, client), id)) === "done";
  const set = (plans: Record<string, number>) =>
    saveSignalSettings(deps, admin, { delayMinutes: 60, plans });
  // A course gives nothing unless staff say so.
  expect(await signalWait(deps, client)).toBe(AS_EVERYBODY);
  await set({ course: 30, [OFFER.id]: 90 });
  deps.clock.advance({ minutes: 29, seconds: 59, milliseconds: 999 });
  expect([await signalWait(deps, client), await sees()]).toEqual([30, false]);
  deps.clock.advance({ milliseconds: 1 });
  expect([await sees(), await isMember(deps, client)]).toEqual([true, false]);
  await set({ course: 45 });
  expect(await sees()).toBe(false);
  // A plan of signals is at once, unless staff set another delay; never later than everybody.
  await subscribe(shop);
  expect([await signalWait(deps, client), await sees()]).toEqual([AT_ONCE, true]);
  await set({ [OFFER.id]: 90 });
  expect([await signalWait(deps, client), await sees()]).toEqual([90, false]);
  deps.clock.advance({ minutes: 30 });
  expect(await sees()).toBe(true);
  for (const minutes of [-1, 1.5, NaN, 1e9]) {
    expect(await code(set({ course: minutes }))).toEqual(["invalid-input", "plans.course"]);
  }
});

Deno.test("an author's job title is told once, kept, and sealed with each signal", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const { jobTitle: _, ...untitled } = NEW_SIGNAL;
  expect(await code(publishSignal(deps, admin, untitled))).toEqual(["invalid-input", "jobTitle"]);
  expect((await readChain(deps)).entries).toEqual([]);
  await publishSignal(deps, admin, NEW_SIGNAL);
  const { id, author } = await publishSignal(deps, admin, untitled);
  expect(author).toMatchObject({ name: admin.fullName, jobTitle: "Analyste technique" });
  const { events } = await getSignal(deps, AT_ONCE, id);
  expect(events[0]?.payload.event).toMatchObject({ jobTitle: "Analyste technique" });
});

Deno.test("a signal that nobody could enter expires with its validity, once", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const { id } = await publishSignal(deps, admin, {
    ...NEW_SIGNAL,
    validUntil: "2026-03-10T10:00:00Z",
  });
  const entered = await publishSignal(deps, admin, NEW_SIGNAL);
  await recordEvent(deps, admin, entered.id, { kind: "activated", price: "1.0850" });
  deps.clock.advance({ minutes: 59 });
  expect(await expireSignals(deps)).toBe(0);
  deps.clock.advance({ days: 5 });
  expect(await expireSignals(deps)).toBe(1);
  expect(await expireSignals(deps)).toBe(0);
  const { signal, events } = await getSignal(deps, AT_ONCE, id);
  expect(signal).toMatchObject({ status: "expired", endedAt: "2026-03-10T10:00:00.000Z" });
  expect(events.at(-1)?.payload.event.source).toEqual({ kind: "schedule" });
});

Deno.test("a recommendation that turns the last one round says so", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const first = await publishSignal(deps, admin, NEW_SIGNAL);
  const sell: NewSignal = { ...NEW_SIGNAL, side: "sell", stop: "1.09", targets: ["1.08"] };
  expect((await publishSignal(deps, admin, sell)).reverses)
    .toEqual({ signal: first.id, side: "buy", at: first.publishedAt });
  expect((await publishSignal(deps, admin, sell)).reverses).toBeNull();
});

Deno.test("lists filter by symbol and state, page by page", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const ids: string[] = [];
  for (const symbol of ["EURUSD", "GBPUSD", "EURUSD", "EURUSD"]) {
    ids.unshift((await publishSignal(deps, admin, { ...NEW_SIGNAL, symbol })).id);
  }
  await recordEvent(deps, admin, ids[0]!, { kind: "cancelled" });
  const list = async (filter: Parameters<typeof listSignals>[2]) =>
    (await listSignals(deps, AT_ONCE, filter)).items.map(({ id }) => ids.indexOf(id));
  expect(await list({})).toEqual([0, 1, 2, 3]);
  expect(await list({ state: "open" })).toEqual([1, 2, 3]);
  expect(await list({ state: "ended" })).toEqual([0]);
  expect(await list({ symbol: "EURUSD", state: "open" })).toEqual([1, 3]);
  const page = await listSignals(deps, AT_ONCE, { limit: 3 });
  expect(page.items).toHaveLength(3);
  const { items, nextCursor } = await listSignals(deps, AT_ONCE, {
    cursor: page.nextCursor!,
    limit: 3,
  });
  expect([items.map(({ id }) => id), nextCursor]).toEqual([[ids[3]], null]);
  expect(await code(listSignals(deps, AT_ONCE, { cursor: "x" }))).toEqual(["malformed-request"]);
});
