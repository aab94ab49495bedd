import { expect } from "expect";
import { passwordHasher } from "../accounts/password.ts";
import { getAccountByEmail } from "../accounts/profile.ts";
import { COMMON_PASSWORD } from "../accounts/testing.ts";
import { saveOffer } from "../catalog/offers.ts";
import { SYSTEM } from "../kernel/audit.ts";
import { money } from "../kernel/money.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import { listOwnPayments } from "./list_payments.ts";
import { createPaymentOnce, newFormToken } from "./order_once.ts";
import { orderWithAccount } from "./order_with_account.ts";

const VISITOR = { address: "192.0.2.7", userAgent: "test" };
const PASSWORD = "calme avant tout";

interface Shop extends AsyncDisposable {
  deps: TestDeps;
  /** Orders as an anonymous visitor. */
  order(token: string, changes?: Record<string, unknown>): ReturnType<typeof orderWithAccount>;
}

async function openShop(): Promise<Shop> {
  const deps = await testDeps();
  const passwords = passwordHasher({
    threads: 1,
    costs: { memory: 64, iterations: 1, parallelism: 1 },
  });
  const secret = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
  await saveOffer(deps, SYSTEM, {
    id: "offer-1",
    slug: "offre-un",
    name: { fr: "Offre un" },
    description: { fr: "" },
    features: [],
    price: money(4900),
    vatRate: 2000,
    period: "month",
    category: "signals",
    order: 1,
    published: true,
  });
  return {
    deps,
    order: (token, changes = {}) =>
      orderWithAccount({ deps, secret }, passwords, { ...anOrder(), ...changes }, {
        token,
        locale: "fr",
        visitor: VISITOR,
      }),
    async [Symbol.asyncDispose]() {
      passwords.close();
      await deps[Symbol.asyncDispose]();
    },
  };
}

function anOrder(email = "nina@example.com") {
  return {
    offerId: "offre-un",
    userInfo: {
      fullName: "Nina Essai",
      email,
      telegram: "nina_essai",
      address: { line1: "1 rue du Test", postalCode: "75001", city: "Paris", country: "FR" },
    },
    acceptTerms: true,
    password: PASSWORD,
  };
}

Deno.test("a visitor's order makes the account, the order and the session together", async () => {
  await using shop = await openShop();
  const { payment, session } = await shop.order(newFormToken());
  const account = await getAccountByEmail(shop.deps, "nina@example.com");
  expect(payment.accountId).toBe(account?.id);
  expect(session.user.id).toBe(account?.id);
  expect(account?.profile).toMatchObject({ telegram: "@nina_essai" });
  expect(session.refreshToken).toEqual(expect.any(String));
});

Deno.test("the same form sent twice at once gives one account, one order, two ways in", async () => {
  await using shop = await openShop();
  const token = newFormToken();
  const [one, two] = await Promise.all([shop.order(token), shop.order(token)]);
  expect(two.payment.id).toBe(one.payment.id);
  expect(two.session.user.id).toBe(one.session.user.id);
  const { items } = await listOwnPayments(shop.deps, one.session.user.id, {});
  expect(items.length).toBe(1);
});

Deno.test("another password with the same form, and another form with the same address, are refused", async () => {
  await using shop = await openShop();
  const token = newFormToken();
  await shop.order(token);
  for (
    const again of [
      () => shop.order(token, { password: "un autre mot" }),
      () => shop.order(newFormToken()),
    ]
  ) {
    await expect(again()).rejects.toMatchObject({
      code: "email-taken",
      options: { fields: { email: { key: "problem.email-taken" } } },
    });
  }
});

Deno.test("the same form with a corrected address is another client's order", async () => {
  await using shop = await openShop();
  const token = newFormToken();
  const mistyped = await shop.order(token, anOrder("nian@example.com"));
  const corrected = await shop.order(token);
  expect(corrected.payment.id).not.toBe(mistyped.payment.id);
  expect(corrected.session.user.email).toBe("nina@example.com");
});

Deno.test("an unknown offer leaves no account behind", async () => {
  await using shop = await openShop();
  await expect(shop.order(newFormToken(), { offerId: "offre-deux" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await getAccountByEmail(shop.deps, "nina@example.com")).toBeNull();
});

Deno.test("password and order are checked together", async () => {
  await using shop = await openShop();
  await expect(shop.order(newFormToken(), { password: "court", acceptTerms: false })).rejects
    .toMatchObject({
      code: "invalid-input",
      options: {
        fields: { password: { key: "field.password" }, acceptTerms: { key: "field.acceptTerms" } },
      },
    });
});

Deno.test("a client's form makes one order, whatever comes as its token makes one each time", async () => {
  await using shop = await openShop();
  const { session: { user } } = await shop.order(newFormToken());
  const { password: _, ...order } = anOrder();
  const place = (token: string) => createPaymentOnce(shop.deps, user, token, order, "fr");
  const token = newFormToken();
  const [one, two] = await Promise.all([place(token), place(token)]);
  expect(two.id).toBe(one.id);
  expect((await place("")).id).not.toBe((await place("")).id);
  expect((await place("x".repeat(5000))).status).toBe("pending");
});

Deno.test("another client with the token of a form makes an order of their own", async () => {
  await using shop = await openShop();
  const token = newFormToken();
  const { payment } = await shop.order(token);
  const { session: { user } } = await shop.order(newFormToken(), anOrder("otto@example.com"));
  const { password: _, ...order } = anOrder("otto@example.com");
  const other = await createPaymentOnce(shop.deps, user, token, order, "fr");
  expect(other.id).not.toBe(payment.id);
  expect(other.accountId).toBe(user.id);
});

Deno.test("a new client is asked to confirm the address, in the commit of the order", async () => {
  await using shop = await openShop();
  const { session: { user } } = await shop.order(newFormToken());
  const mails = await listDeliveriesAbout(shop.deps, ["accounts", user.id]);
  expect(mails.map(({ mail }) => mail.template)).toEqual(["verify-email"]);
  // The order's own mail goes first.
  const last = (await listPendingJobs(shop.deps)).at(-1);
  expect(last).toMatchObject({
    data: { deliveryId: mails[0]!.id },
    dueAt: "2026-03-10T09:00:05.000Z",
  });
});

Deno.test("a password that would soon be guessed is refused, and nothing is ordered", async () => {
  await using shop = await openShop();
  await expect(shop.order(newFormToken(), { password: COMMON_PASSWORD })).rejects.toMatchObject({
    code: "invalid-input",
    options: { fields: { password: { key: "field.passwordCommon" } } },
  });
  expect(await getAccountByEmail(shop.deps, "nina@example.com")).toBeNull();
});
