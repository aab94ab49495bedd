/** What a withdrawal comes to, and how the house deals with a notice. */
import { expect } from "expect";
import { openShop, type OrderOptions } from "../../tests/fixtures/shop.ts";
import { VISITOR } from "../accounts/testing.ts";
import { listAuditOf } from "../kernel/audit.ts";
import { money } from "../kernel/money.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { newFormToken } from "../payments/order_once.ts";
import type { Payment } from "../payments/model.ts";
import { hasAccess, listSubscriptions } from "../subscriptions/access.ts";
import { assessWithdrawal } from "./assess_withdrawal.ts";
import { fileNotice } from "./file_notice.ts";
import { handleNotice } from "./handle_notice.ts";
import { getNotice, listNotices, noticesAbout } from "./notices.ts";

function withdraw(deps: TestDeps, { reference: contract, userInfo }: Payment) {
  const { fullName, email } = userInfo;
  return fileNotice(deps, "withdrawal", { fullName, email, contract }, {
    user: null,
    visitor: VISITOR,
    locale: "fr",
    token: newFormToken(),
  });
}

/** A shop with an order that was confirmed now, and a withdrawal so many hours later. */
async function withdrawal(deps: TestDeps, hours: number, options?: OrderOptions) {
  const shop = await openShop(deps);
  const { id } = await shop.submitted(options);
  const { payment } = await confirmPayment(deps, shop.admin, id);
  deps.clock.advance({ hours });
  const notice = await withdraw(deps, payment);
  return { shop, payment, notice, found: await assessWithdrawal(deps, notice, payment) };
}

Deno.test("a service begun on request is paid for up to the withdrawal, in the client's favour", async () => {
  await using deps = await testDeps();
  // 10 March 10:00 to 10 April 10:00 in Paris: 743 hours, the clocks go forward meanwhile.
  const { found } = await withdrawal(deps, 100);
  expect(found).toEqual({
    verdict: "prorata",
    periodEndsAt: "2026-03-24T23:00:00.000Z",
    owed: money(659),
    refund: money(4900 - 659),
    closable: true,
  });
});

Deno.test("a service that has not begun is refunded in full", async () => {
  await using deps = await testDeps();
  const { found } = await withdrawal(deps, 100, { immediateService: false });
  expect(found).toMatchObject({ verdict: "full", owed: money(0), refund: money(4900) });
  expect(found.closable).toBe(false);
});

Deno.test("a company, a late client and a waiver are for a person to judge", async () => {
  const cases: [string, number, OrderOptions?][] = [
    ["professional", 1, { userInfo: { company: "Calme SARL" } }],
    ["late", 15 * 24],
  ];
  for (const [verdict, hours, options] of cases) {
    await using deps = await testDeps();
    const { found } = await withdrawal(deps, hours, options);
    expect(found).toMatchObject({ verdict, owed: null, refund: null });
  }
  await using deps = await testDeps();
  const { payment, notice } = await withdrawal(deps, 1);
  const waived = { ...payment, agreement: { ...payment.agreement, waiveWithdrawal: true } };
  expect(await assessWithdrawal(deps, notice, waived)).toMatchObject({ verdict: "waived" });
});

Deno.test("the last hour of the period counts, the first one after it doesn't", async () => {
  await using deps = await testDeps();
  const { payment } = await withdrawal(deps, 1);
  const verdict = async (receivedAt: string) =>
    (await assessWithdrawal(deps, { receivedAt }, payment)).verdict;
  expect(await verdict("2026-03-24T22:59:59.999Z")).toBe("prorata");
  expect(await verdict("2026-03-24T23:00:00.000Z")).toBe("late");
});

Deno.test("what was never confirmed has nothing to refund", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await shop.submitted();
  const notice = await withdraw(deps, payment);
  expect(await assessWithdrawal(deps, notice, payment)).toMatchObject({
    verdict: "unpaid",
    refund: null,
    closable: false,
  });
});

Deno.test("the second payment of a subscription is counted over its own period", async () => {
  await using deps = await testDeps();
  const { shop } = await withdrawal(deps, 1);
  const { id } = await shop.submitted();
  const { payment } = await confirmPayment(deps, shop.admin, id);
  // It pays for a month that begins in a month: nothing of it has been used.
  const found = await assessWithdrawal(deps, await withdraw(deps, payment), payment);
  expect(found).toMatchObject({ verdict: "full", refund: money(4900), closable: false });
});

Deno.test("a notice is dealt with once, with a note, and may close the access", async () => {
  await using deps = await testDeps();
  const { shop, notice, payment } = await withdrawal(deps, 100);
  await expect(handleNotice(deps, shop.admin, notice.id, { note: " " })).rejects.toMatchObject({
    options: { fields: { note: { key: "field.required" } } },
  });
  const input = { note: "Remboursé 42,41 €", closeAccess: true };
  const done = await handleNotice(deps, shop.admin, notice.id, input);
  expect(done).toMatchObject({
    status: "handled",
    handling: { at: "2026-03-14T13:00:00.000Z", by: { id: shop.admin.id }, note: input.note },
  });
  expect(await hasAccess(deps, shop.client.id, "signals")).toBe(false);
  expect(await getNotice(deps, shop.support, notice.id)).toEqual(done);
  expect(await noticesAbout(deps, shop.support, payment.id)).toEqual([done]);
  expect((await listNotices(deps, shop.support, "open", {})).items).toEqual([]);
  expect((await listNotices(deps, shop.support, "handled", {})).items).toEqual([done]);
  const { items } = await listAuditOf(deps, ["notices", notice.id], {});
  expect(items[0]).toMatchObject({ action: "notice.handled", note: input.note });
  await expect(handleNotice(deps, shop.admin, notice.id, input)).rejects.toMatchObject({
    code: "wrong-state",
  });
});

Deno.test("access that another payment keeps open isn't closed with it", async () => {
  await using deps = await testDeps();
  const { shop, notice } = await withdrawal(deps, 100);
  const { id } = await shop.submitted();
  await confirmPayment(deps, shop.admin, id);
  await expect(handleNotice(deps, shop.admin, notice.id, { note: "Fait", closeAccess: true }))
    .rejects.toMatchObject({ code: "wrong-state" });
  expect((await listSubscriptions(deps, shop.client.id))[0]?.status).toBe("active");
  expect(await handleNotice(deps, shop.admin, notice.id, { note: "Fait" })).toMatchObject({
    status: "handled",
  });
});

Deno.test("reading is for who reads payments, dealing with for who validates them", async () => {
  await using deps = await testDeps();
  const { shop, notice } = await withdrawal(deps, 1);
  for (const user of [shop.client, null]) {
    const code = user ? "forbidden" : "unauthenticated";
    await expect(getNotice(deps, user, notice.id)).rejects.toMatchObject({ code });
    expect(() => listNotices(deps, user, "open", {})).toThrow(expect.objectContaining({ code }));
    await expect(noticesAbout(deps, user, notice.paymentId!)).rejects.toMatchObject({ code });
  }
  await expect(handleNotice(deps, shop.support, notice.id, { note: "Fait" })).rejects
    .toMatchObject({ code: "forbidden" });
  await expect(getNotice(deps, shop.admin, "x")).rejects.toMatchObject({ code: "not-found" });
  await expect(handleNotice(deps, shop.admin, "x", { note: "Fait" })).rejects
    .toMatchObject({ code: "not-found" });
});
