import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { testDeps } from "../kernel/testing.ts";
import { hasAccess, listSubscriptions } from "../subscriptions/access.ts";
import { confirmPayment } from "./confirm_payment.ts";
import { endOfWithdrawalPeriod, withdrawableUntil } from "./withdrawal_period.ts";

Deno.test("fourteen days after the day of the order, to the last hour in Paris", () => {
  // Tuesday 10 March: the period ends with Tuesday 24 March.
  expect(endOfWithdrawalPeriod("2026-03-10T09:00:00.000Z")).toBe("2026-03-24T23:00:00.000Z");
  // 23:30 UTC is the next day in Paris already.
  expect(endOfWithdrawalPeriod("2026-03-09T23:30:00.000Z")).toBe("2026-03-24T23:00:00.000Z");
});

Deno.test("a period that would end on a weekend or holiday ends with the next working day", () => {
  // Ordered on Saturday 14 March: Saturday 28 becomes Monday 30 March, summer time by then.
  expect(endOfWithdrawalPeriod("2026-03-14T09:00:00.000Z")).toBe("2026-03-30T22:00:00.000Z");
  // Ordered on Friday 11 December: Friday 25 is Christmas, then a weekend: Monday 28.
  expect(endOfWithdrawalPeriod("2026-12-11T09:00:00.000Z")).toBe("2026-12-28T23:00:00.000Z");
});

Deno.test("a consumer who didn't ask for immediate service has access after the period", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id, accountId, offer } = await shop.submitted({ immediateService: false });
  await confirmPayment(deps, shop.admin, id);
  const [subscription] = await listSubscriptions(deps, accountId);
  expect(subscription!.startsAt).toBe("2026-03-24T23:00:00.000Z");
  expect(subscription!.endsAt).toBe("2026-04-24T22:00:00.000Z");
  expect(await hasAccess(deps, accountId, offer.category)).toBe(false);
  deps.clock.advance({ days: 15 });
  expect(await hasAccess(deps, accountId, offer.category)).toBe(true);
});

Deno.test("an express request, or a company's order, has access at once", async () => {
  for (
    const order of [{ immediateService: true }, {
      immediateService: false,
      userInfo: { company: "Exemple SARL" },
    }]
  ) {
    await using deps = await testDeps();
    const shop = await openShop(deps);
    const { id, accountId, offer } = await shop.submitted(order);
    await confirmPayment(deps, shop.admin, id);
    expect(await hasAccess(deps, accountId, offer.category)).toBe(true);
  }
});

Deno.test("an order may be withdrawn from while it binds a consumer, to the last instant of the period", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await shop.order();
  const end = endOfWithdrawalPeriod(payment.createdAt);
  for (const status of ["pending", "transaction_submitted", "confirmed"] as const) {
    expect(withdrawableUntil(deps, { ...payment, status })).toBe(end);
  }
  for (const status of ["cancelled", "rejected", "expired"] as const) {
    expect(withdrawableUntil(deps, { ...payment, status })).toBeNull();
  }
  const userInfo = { ...payment.userInfo, company: "Calme SARL" };
  expect(withdrawableUntil(deps, { ...payment, userInfo })).toBeNull();
  const left = Date.parse(end) - deps.clock().epochMilliseconds;
  deps.clock.advance({ milliseconds: left - 1 });
  expect(withdrawableUntil(deps, payment)).toBe(end);
  deps.clock.advance({ milliseconds: 1 });
  expect(withdrawableUntil(deps, payment)).toBeNull();
});
