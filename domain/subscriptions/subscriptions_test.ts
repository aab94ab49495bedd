/** What a confirmed payment opens, until when, and what a second one adds. */
import { expect } from "expect";
import fc from "fast-check";
import { OFFER, openShop, type Shop } from "../../tests/fixtures/shop.ts";
import type { Offer, Period } from "../catalog/model.ts";
import { saveOffer, snapshotOf } from "../catalog/offers.ts";
import { listAuditOf, SYSTEM } from "../kernel/audit.ts";
import { testClock } from "../kernel/clock.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { hasAccess, isRunning, listSubscriptions } from "./access.ts";
import { activate, endOfPeriod } from "./activate.ts";
import { expireSubscriptions } from "./expire.ts";

/** Buys an offer, confirmed at once; gives the invoice. */
async function buy(shop: Shop, deps: TestDeps, offer: Partial<Offer> = {}) {
  const wanted = { ...OFFER, ...offer };
  await saveOffer(deps, SYSTEM, wanted);
  const { id } = await shop.submitted({ offerId: wanted.id });
  return (await confirmPayment(deps, shop.admin, id)).invoice;
}

Deno.test("a period ends at the same time of the day in Paris, so many calendar months later", () => {
  const cases: [from: string, period: Period, end: string | null][] = [
    ["2026-03-10T09:00:00.000Z", "month", "2026-04-10T08:00:00.000Z"],
    ["2026-03-10T09:00:00.000Z", "quarter", "2026-06-10T08:00:00.000Z"],
    ["2026-03-10T09:00:00.000Z", "year", "2027-03-10T09:00:00.000Z"],
    ["2026-03-10T09:00:00.000Z", "once", null],
    // The month that has no such day ends with its last one.
    ["2026-01-31T11:00:00.000Z", "month", "2026-02-28T11:00:00.000Z"],
    ["2028-01-31T11:00:00.000Z", "month", "2028-02-29T11:00:00.000Z"],
    ["2028-02-29T11:00:00.000Z", "year", "2029-02-28T11:00:00.000Z"],
    ["2026-11-30T11:00:00.000Z", "quarter", "2027-02-28T11:00:00.000Z"],
    // 23:30 UTC on the 30th is the 31st in Paris.
    ["2026-01-30T23:30:00.000Z", "month", "2026-02-27T23:30:00.000Z"],
    // 02:30 on the day the clocks go forward isn't there: it is 03:30.
    ["2026-02-28T01:30:00.000Z", "month", "2026-03-28T01:30:00.000Z"],
    ["2026-02-28T23:30:00.000Z", "month", "2026-03-31T22:30:00.000Z"],
    ["2025-12-29T01:30:00.000Z", "quarter", "2026-03-29T01:30:00.000Z"],
    // 02:30 on the day they go back is there twice: the first of the two.
    ["2026-09-25T00:30:00.000Z", "month", "2026-10-25T00:30:00.000Z"],
  ];
  for (const [from, period, end] of cases) {
    expect([from, endOfPeriod(from, period)]).toEqual([from, end]);
  }
});

Deno.test("property: a month is 28 to 31 days, give or take the hour of the clocks", () => {
  const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2050, 0, 1) })
    .map((ms) => new Date(ms).toISOString());
  fc.assert(fc.property(instant, (from) => {
    const hours = (Date.parse(endOfPeriod(from, "month")!) - Date.parse(from)) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(28 * 24 - 1);
    expect(hours).toBeLessThanOrEqual(31 * 24 + 1);
  }));
});

Deno.test("a purchase opens its category, from its confirmation to the last instant of its period", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { client } = shop;
  expect(await hasAccess(deps, client.id, "signals")).toBe(false);
  await buy(shop, deps);
  const [subscription] = await listSubscriptions(deps, client.id);
  expect(subscription).toMatchObject({
    status: "active",
    startsAt: "2026-03-10T09:00:00.000Z",
    endsAt: "2026-04-10T08:00:00.000Z",
    offer: { id: OFFER.id },
  });
  expect(await hasAccess(deps, client.id, "signals")).toBe(true);
  expect(await hasAccess(deps, client.id, "courses")).toBe(false);
  expect(await hasAccess(deps, shop.stranger.id, "signals")).toBe(false);
  // To the instant, though nothing has expired it yet.
  deps.clock.advance({
    milliseconds: Date.parse("2026-04-10T08:00:00.000Z") - Date.parse("2026-03-10T09:00:00.000Z") -
      1,
  });
  expect(await hasAccess(deps, client.id, "signals")).toBe(true);
  deps.clock.advance({ milliseconds: 1 });
  expect(await hasAccess(deps, client.id, "signals")).toBe(false);
  expect(isRunning(deps, subscription!)).toBe(false);
});

Deno.test("the same offer bought while it runs extends it from its end, and the invoice bills the extension", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const first = await buy(shop, deps);
  deps.clock.advance({ days: 10 });
  const second = await buy(shop, deps);
  const subscriptions = await listSubscriptions(deps, shop.client.id);
  expect(subscriptions).toHaveLength(1);
  expect(subscriptions[0]).toMatchObject({
    startsAt: "2026-03-10T09:00:00.000Z",
    endsAt: "2026-05-10T08:00:00.000Z",
    paymentIds: [first.paymentId, second.paymentId],
  });
  expect(first.lines[0]?.detail).toBe("Accès du 10 mars 2026 au 10 avril 2026");
  expect(second.lines[0]?.detail).toBe("Accès du 10 avril 2026 au 10 mai 2026");
});

Deno.test("bought again after its end, expired by the schedule or not, it is a new subscription", async () => {
  for (const schedule of [true, false]) {
    await using deps = await testDeps();
    const shop = await openShop(deps);
    await buy(shop, deps);
    deps.clock.advance({ days: 40 });
    if (schedule) expect(await expireSubscriptions(deps)).toBe(1);
    const again = await buy(shop, deps);
    const [newest, oldest] = await listSubscriptions(deps, shop.client.id);
    expect([newest?.status, oldest?.status]).toEqual(["active", "expired"]);
    expect(newest).toMatchObject({
      startsAt: "2026-04-19T09:00:00.000Z",
      paymentIds: [again.paymentId],
    });
    expect(await expireSubscriptions(deps)).toBe(0);
    expect(await hasAccess(deps, shop.client.id, "signals")).toBe(true);
  }
});

Deno.test("other offers and other people have subscriptions of their own", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await buy(shop, deps);
  await buy(shop, deps, { id: "course", slug: "cours", category: "courses", period: "year" });
  const { id } = await shop.submitted({ client: shop.stranger });
  await confirmPayment(deps, shop.admin, id);
  expect(await listSubscriptions(deps, shop.client.id)).toHaveLength(2);
  expect(await listSubscriptions(deps, shop.stranger.id)).toHaveLength(1);
});

Deno.test("a one-off purchase has no end and its invoice no period; bought twice, it stays one", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const invoice = await buy(shop, deps, { period: "once", category: "courses" });
  expect(invoice.lines[0]).not.toHaveProperty("detail");
  deps.clock.advance({ days: 10_000 });
  expect(await expireSubscriptions(deps)).toBe(0);
  await buy(shop, deps, { period: "once", category: "courses" });
  expect(await listSubscriptions(deps, shop.client.id)).toMatchObject([{
    endsAt: null,
    status: "active",
  }]);
  expect(await hasAccess(deps, shop.client.id, "courses")).toBe(true);
});

Deno.test("the schedule expires what has ended, once, and notes it", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await buy(shop, deps);
  deps.clock.advance({ days: 30 });
  expect(await expireSubscriptions(deps)).toBe(0);
  deps.clock.advance({ days: 1 });
  const counts = await Promise.all([expireSubscriptions(deps), expireSubscriptions(deps)]);
  expect(counts.toSorted()).toEqual([0, 1]);
  expect(await expireSubscriptions(deps)).toBe(0);
  const [subscription] = await listSubscriptions(deps, shop.client.id);
  expect(subscription?.status).toBe("expired");
  const { items } = await listAuditOf(deps, ["subscriptions", subscription!.id], {});
  expect(items.map(({ action }) => action)).toEqual(["subscription.expired"]);
});

Deno.test("two payments for one offer confirmed at once extend it twice", async () => {
  await using deps = await testDeps({ clock: testClock("2026-01-15T12:00:00.000Z") });
  const shop = await openShop(deps);
  const payments = [await shop.submitted(), await shop.submitted(), await shop.submitted()];
  await Promise.all(payments.map(({ id }) => confirmPayment(deps, shop.admin, id)));
  const [subscription, ...others] = await listSubscriptions(deps, shop.client.id);
  expect(others).toEqual([]);
  expect(subscription).toMatchObject({ endsAt: "2026-04-15T11:00:00.000Z" });
  expect(subscription?.paymentIds.toSorted()).toEqual(payments.map(({ id }) => id).toSorted());
});

Deno.test("months bought one after the other are counted from the start: short ones eat no days", async () => {
  await using deps = await testDeps({ clock: testClock("2026-01-31T09:00:00.000Z") });
  const offer = snapshotOf(OFFER);
  const ends = [];
  for (const id of ["a", "b", "c"]) {
    const { subscription } = await transact(
      deps,
      (tx) => activate(deps, tx, { id, accountId: "client", offer }),
    );
    ends.push(subscription.endsAt);
  }
  // 31 March is summer time already.
  expect(ends).toEqual([
    "2026-02-28T09:00:00.000Z",
    "2026-03-31T08:00:00.000Z",
    "2026-04-30T08:00:00.000Z",
  ]);
});
