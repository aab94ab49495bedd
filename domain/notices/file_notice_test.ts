/** What follows when somebody withdraws or ends a contract, without signing in. */
import { expect } from "expect";
import { OFFER, openShop, type OrderOptions, type Shop } from "../../tests/fixtures/shop.ts";
import type { User } from "../accounts/model.ts";
import { VISITOR as WHENCE } from "../accounts/testing.ts";
import { saveOffer } from "../catalog/offers.ts";
import { listAuditOf, SYSTEM } from "../kernel/audit.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { newFormToken } from "../payments/order_once.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { formatCreditorReference } from "../payments/creditor_reference.ts";
import { getPayment } from "../payments/list_payments.ts";
import type { Payment } from "../payments/model.ts";
import { hasAccess, listSubscriptions } from "../subscriptions/access.ts";
import { fileNotice } from "./file_notice.ts";
import { NOTICES_BY_ADDRESS, NOTICES_BY_EMAIL } from "./limits.ts";
import type { NoticeKind } from "./model.ts";
import { listNotices, noticeReceipt, noticesAbout } from "./notices.ts";

const EMAIL = "claire.client@exemple.fr";

interface Filing {
  user?: User;
  token?: string;
  address?: string;
}

/** Files a notice as a page does. */
function file(
  deps: TestDeps,
  kind: NoticeKind,
  statement: Record<string, string>,
  { user, token = newFormToken(), address = WHENCE.address }: Filing = {},
) {
  const input = { fullName: "Claire Client", email: EMAIL, ends: "at_term", ...statement };
  return fileNotice(deps, kind, input, {
    user: user ?? null,
    visitor: { ...WHENCE, address },
    locale: "fr",
    token,
  });
}

async function confirmed(deps: TestDeps, shop: Shop, options?: OrderOptions) {
  const { id } = await shop.submitted(options);
  return (await confirmPayment(deps, shop.admin, id)).payment;
}

/** The mails to somebody about a payment or a notice, newest last. */
async function mailsAbout(deps: TestDeps, subject: [string, string]) {
  return (await listDeliveriesAbout(deps, subject)).map(({ mail, to }) => ({ ...mail, to }));
}

Deno.test("withdrawing before a transfer was named cancels the order, by reference or spaced", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await shop.order();
  const notice = await file(deps, "withdrawal", {
    contract: ` ${formatCreditorReference(payment.reference).toLowerCase()} `,
    email: "Claire.Client@Exemple.fr",
  });
  expect(notice).toMatchObject({
    effect: "order_cancelled",
    status: "handled",
    paymentId: payment.id,
    accountId: shop.client.id,
    receivedAt: "2026-03-10T09:00:00.000Z",
  });
  const now = await getPayment(deps, shop.admin, payment.id);
  expect(now.status).toBe("cancelled");
  expect(now.history.at(-1)).toMatchObject({ status: "cancelled", by: { id: "visitor" } });
  // One mail acknowledges and tells what came of it.
  const mails = await mailsAbout(deps, ["payments", payment.id]);
  expect(mails.map(({ template }) => template)).toEqual([
    "order-confirmation",
    "withdrawal-received",
  ]);
  expect(mails[1]).toMatchObject({
    to: { email: "Claire.Client@Exemple.fr" },
    data: {
      effect: "order_cancelled",
      receivedAt: "2026-03-10T09:00:00.000Z",
      contract: expect.any(String),
      order: { reference: payment.reference },
    },
  });
});

Deno.test("once a transfer was named, or the payment confirmed, staff decide", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const submitted = await shop.submitted();
  const paid = await confirmed(deps, shop);
  const contracts: [Payment, string][] = [
    [submitted, submitted.reference],
    [paid, paid.reference],
    [paid, paid.invoiceNumber!.toLowerCase()],
  ];
  for (const [payment, contract] of contracts) {
    const notice = await file(deps, "withdrawal", { contract });
    expect(notice).toMatchObject({
      effect: "for_staff",
      status: "open",
      paymentId: payment.id,
    });
    expect((await getPayment(deps, shop.admin, payment.id)).status).toBe(payment.status);
    expect(await noticesAbout(deps, shop.support, payment.id)).toContainEqual(notice);
  }
  const { items } = await listNotices(deps, shop.support, "open", {});
  expect(items.map(({ paymentId }) => paymentId)).toEqual([submitted.id, paid.id, paid.id]);
  const [toStaff] = await mailsAbout(deps, ["notices-staff", items[0]!.id]);
  expect(toStaff).toMatchObject({
    template: "staff-notice",
    to: { email: shop.admin.email },
    data: { kind: "withdrawal", noticeId: items[0]!.id },
  });
});

Deno.test("a stranger learns nothing: wrong address, wrong reference and none are the same", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await confirmed(deps, shop);
  const tries = [
    { contract: payment.reference, email: "eve@exemple.fr" },
    { contract: payment.invoiceNumber!, email: "eve@exemple.fr" },
    { contract: "RF18539007547034", email: "eve@exemple.fr" },
    { contract: "CT-20260310-9999", email: EMAIL },
    { contract: "je ne sais plus", email: EMAIL },
  ];
  for (const statement of tries) {
    const notice = await file(deps, "withdrawal", statement);
    expect(notice).toMatchObject({
      effect: "unmatched",
      status: "open",
      paymentId: null,
      accountId: null,
    });
    const [mail] = await mailsAbout(deps, ["notices", notice.id]);
    expect(mail).toMatchObject({
      template: "withdrawal-received",
      to: { email: statement.email },
      data: { effect: "unmatched", order: null, contract: statement.contract },
    });
  }
  expect(await noticesAbout(deps, shop.admin, payment.id)).toEqual([]);
});

Deno.test("who is signed in need not have the order's address; another client's order stays closed", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await shop.order();
  const statement = { contract: payment.reference, email: "ailleurs@exemple.fr" };
  const foreign = await file(deps, "withdrawal", statement, { user: shop.stranger });
  expect(foreign).toMatchObject({ effect: "unmatched", accountId: shop.stranger.id });
  const own = await file(deps, "withdrawal", statement, { user: shop.client });
  expect(own).toMatchObject({ effect: "order_cancelled", paymentId: payment.id });
  const { items } = await listAuditOf(deps, ["notices", own.id], {});
  expect(items[0]).toMatchObject({
    action: "notice.withdrawal",
    actor: { id: shop.client.id },
    details: { effect: "order_cancelled" },
  });
});

Deno.test("the account's own address opens its orders too, whatever address they were placed with", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await shop.order({ userInfo: { email: "bureau@exemple.fr" } });
  expect(await file(deps, "withdrawal", { contract: payment.reference })).toMatchObject({
    paymentId: payment.id,
  });
});

Deno.test("an end at its term keeps the access that is paid for, and says until when", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await confirmed(deps, shop);
  const notice = await file(deps, "ending", { contract: payment.invoiceNumber!, offer: "Signaux" });
  expect(notice).toMatchObject({
    effect: "ends",
    status: "handled",
    endsAt: "2026-04-10T08:00:00.000Z",
  });
  const [subscription] = await listSubscriptions(deps, shop.client.id);
  expect(subscription).toMatchObject({
    status: "active",
    endRequestedAt: "2026-03-10T09:00:00.000Z",
    endsAt: "2026-04-10T08:00:00.000Z",
  });
  expect(await hasAccess(deps, shop.client.id, "signals")).toBe(true);
  const { items } = await listAuditOf(deps, ["subscriptions", subscription!.id], {});
  expect(items[0]).toMatchObject({ action: "subscription.end_requested" });
  expect((await mailsAbout(deps, ["payments", payment.id])).at(-1)).toMatchObject({
    template: "ending-received",
    data: { effect: "ends", endsAt: "2026-04-10T08:00:00.000Z", named: "Signaux" },
  });
  // Buying again takes it back.
  await confirmed(deps, shop);
  const [extended] = await listSubscriptions(deps, shop.client.id);
  expect(extended?.endRequestedAt).toBeUndefined();
});

Deno.test("an end at once closes the access now, for good", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await confirmed(deps, shop);
  deps.clock.advance({ days: 3 });
  const ends = { contract: payment.reference, ends: "at_once" };
  expect(await file(deps, "ending", ends)).toMatchObject({
    effect: "ended",
    endsAt: "2026-03-13T09:00:00.000Z",
  });
  expect(await hasAccess(deps, shop.client.id, "signals")).toBe(false);
  const [subscription] = await listSubscriptions(deps, shop.client.id);
  expect(subscription?.status).toBe("ended");
  // Again: nothing runs any more, which a person may look into.
  expect(await file(deps, "ending", ends)).toMatchObject({
    effect: "nothing_runs",
    status: "open",
  });
});

Deno.test("a purchase without an end has none to tell; what isn't paid has nothing to end", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await saveOffer(deps, SYSTEM, { ...OFFER, period: "once", category: "courses" });
  const payment = await confirmed(deps, shop);
  expect(await file(deps, "ending", { contract: payment.reference })).toMatchObject({
    effect: "ends",
    endsAt: null,
  });
  const unpaid = await shop.order();
  expect(await file(deps, "ending", { contract: unpaid.reference })).toMatchObject({
    effect: "nothing_runs",
  });
});

Deno.test("a form makes one notice, however often it is sent, and shows it again to who sent it", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { reference: contract } = await shop.submitted();
  const token = newFormToken();
  const [first, second] = await Promise.all(
    [1, 2].map(() => file(deps, "withdrawal", { contract }, { token })),
  );
  expect(second).toEqual(first);
  expect(await file(deps, "withdrawal", { contract: "autre" }, { token })).toEqual(first);
  expect((await listNotices(deps, shop.admin, "open", {})).items).toHaveLength(1);
  expect(await noticeReceipt(deps, token)).toEqual(first);
  expect(await noticeReceipt(deps, newFormToken())).toBeNull();
  expect(await noticeReceipt(deps, first!.id)).toBeNull();
});

Deno.test("statements are checked, and carry no link to the address that anybody may type", async () => {
  await using deps = await testDeps();
  await openShop(deps);
  const wrong: [Record<string, string>, string][] = [
    [{ contract: " " }, "contract"],
    [{ contract: "x", email: "non" }, "email"],
    [{ contract: "x", fullName: "" }, "fullName"],
    [{ contract: "x", fullName: "Gagnez sur https://spam.example" }, "fullName"],
    [{ contract: "www.spam.example" }, "contract"],
    [{ contract: "x", ends: "" }, "ends"],
    [{ contract: "x", offer: "http://spam.example" }, "offer"],
  ];
  for (const [statement, field] of wrong) {
    await expect(file(deps, "ending", statement)).rejects.toMatchObject({
      code: "invalid-input",
      options: { fields: { [field]: expect.anything() } },
    });
  }
});

Deno.test("strangers file so many from a network and to an address; who is signed in isn't locked out", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { reference: contract } = await shop.submitted();
  for (let at = 0; at < NOTICES_BY_EMAIL.max; at++) {
    await file(deps, "withdrawal", { contract: "x" }, { address: `192.0.2.${at}` });
  }
  await expect(file(deps, "withdrawal", { contract }, { address: "192.0.2.99" })).rejects
    .toMatchObject({ code: "too-many-requests", options: { retryAfter: 24 * 3600 } });
  expect(await file(deps, "withdrawal", { contract }, { user: shop.client })).toMatchObject({
    effect: "for_staff",
  });
  const crowd = "198.51.100.1";
  for (let at = 0; at < NOTICES_BY_ADDRESS.max; at++) {
    const email = `personne${at}@exemple.fr`;
    await file(deps, "withdrawal", { contract: "x", email }, { address: crowd });
  }
  await expect(file(deps, "withdrawal", { contract, email: "a@b.fr" }, { address: crowd })).rejects
    .toMatchObject({ code: "too-many-requests", options: { retryAfter: 3600 } });
});
