/** Step 1 of the checkout, from the order as it arrives to what is stored. */
import { expect } from "expect";
import { newOrder, OFFER, openShop } from "../../tests/fixtures/shop.ts";
import { getAccount } from "../accounts/profile.ts";
import { saveOffer } from "../catalog/offers.ts";
import { SYSTEM } from "../kernel/audit.ts";
import { money } from "../kernel/money.ts";
import { testDeps } from "../kernel/testing.ts";
import { isCreditorReference } from "./creditor_reference.ts";
import { createPayment } from "./create_payment.ts";
import { findOpenPayment, getPayment, listOwnPayments } from "./list_payments.ts";

Deno.test("an order is a pending payment of the offer's price, due in the seller's days", async () => {
  await using deps = await testDeps();
  const { client, order } = await openShop(deps);
  const payment = await order();
  expect(payment).toMatchObject({
    accountId: client.id,
    status: "pending",
    amount: money(4900),
    locale: "fr",
    createdAt: "2026-03-10T09:00:00.000Z",
    expiresAt: "2026-03-24T09:00:00.000Z",
    notes: [],
    offer: { id: OFFER.id, name: OFFER.name, vatRate: 2000, period: "month" },
  });
  expect(isCreditorReference(payment.reference)).toBe(true);
  expect(await getPayment(deps, client, payment.id)).toEqual(payment);
});

Deno.test("every order is a payment of its own, with a reference of its own", async () => {
  await using deps = await testDeps();
  const { client, order } = await openShop(deps);
  const payments = [await order(), await order(), await order()];
  expect(new Set(payments.map(({ id }) => id)).size).toBe(3);
  expect(new Set(payments.map(({ reference }) => reference)).size).toBe(3);
  const { items } = await listOwnPayments(deps, client.id, {});
  expect(items).toEqual(payments.toReversed());
});

Deno.test("a later change of the offer changes no order", async () => {
  await using deps = await testDeps();
  const { client, order } = await openShop(deps);
  const { id } = await order();
  await saveOffer(deps, SYSTEM, { ...OFFER, price: money(9900), name: { fr: "Autre" } });
  expect(await getPayment(deps, client, id)).toMatchObject({
    amount: money(4900),
    offer: { name: OFFER.name },
  });
  expect((await order()).amount).toEqual(money(9900));
});

Deno.test("contacts are kept for the next order in the form that finds people", async () => {
  await using deps = await testDeps();
  const { client, order } = await openShop(deps);
  const { userInfo } = await order({
    userInfo: {
      telegram: " claire_client ",
      whatsapp: "06 12 34 56 78",
      discord: "",
      company: " ",
    },
  });
  expect(userInfo).toMatchObject({ telegram: "@claire_client", whatsapp: "+33612345678" });
  expect([userInfo.discord, userInfo.company]).toEqual([undefined, undefined]);
  const { profile } = await getAccount(deps, client.id);
  expect(profile).toMatchObject({ telegram: "@claire_client", whatsapp: "+33612345678" });
});

Deno.test("a waiver counts only with the express request that it belongs to", async () => {
  await using deps = await testDeps();
  const { client } = await openShop(deps);
  const cases: [immediate: boolean | undefined, waive: boolean | undefined, agreed: boolean[]][] = [
    [true, true, [true, true]],
    [true, undefined, [true, false]],
    [false, true, [false, false]],
    [undefined, true, [false, false]],
  ];
  for (const [immediateService, waiveWithdrawal, agreed] of cases) {
    const input = { ...newOrder(client), immediateService, waiveWithdrawal };
    const { agreement } = await createPayment(deps, client, input, "fr");
    expect([agreement.immediateService, agreement.waiveWithdrawal]).toEqual(agreed);
    expect(agreement.acceptedAt).toBe("2026-03-10T09:00:00.000Z");
  }
});

Deno.test("what is wrong with an order is told by the field's path, and nothing is stored", async () => {
  await using deps = await testDeps();
  const { client } = await openShop(deps);
  const order = newOrder(client);
  const info = order.userInfo as Record<string, unknown>;
  const cases: [input: unknown, problems: Record<string, string>][] = [
    [{ ...order, acceptTerms: false }, { acceptTerms: "field.acceptTerms" }],
    [{ ...order, acceptTerms: undefined }, { acceptTerms: "field.acceptTerms" }],
    [{ ...order, offerId: "" }, { offerId: "field.required" }],
    [{ ...order, userInfo: undefined }, { userInfo: "field.required" }],
    [{ ...order, userInfo: null }, { userInfo: "field.invalid" }],
    [{ ...order, userInfo: "Claire" }, { userInfo: "field.invalid" }],
    [{ ...order, userInfo: { ...info, fullName: " ", email: "x" } }, {
      "userInfo.fullName": "field.required",
      "userInfo.email": "field.email",
    }],
    [{ ...order, userInfo: { ...info, telegram: "" } }, {
      "userInfo.telegram": "field.oneContact",
    }],
    [{ ...order, userInfo: { ...info, telegram: "", email: "x" } }, {
      "userInfo.telegram": "field.oneContact",
      "userInfo.email": "field.email",
    }],
    [{ ...order, userInfo: { ...info, telegram: "a b" } }, {
      "userInfo.telegram": "field.telegram",
    }],
    [{ ...order, userInfo: { ...info, whatsapp: "123" } }, {
      "userInfo.whatsapp": "field.whatsapp",
    }],
    [{ ...order, userInfo: { ...info, discord: "a b" } }, { "userInfo.discord": "field.discord" }],
    [{ ...order, userInfo: { ...info, vatNumber: "FR00000000000" } }, {
      "userInfo.vatNumber": "field.vatNumber",
    }],
    [{ ...order, userInfo: { ...info, vatNumber: "FR83404833048" } }, {
      "userInfo.company": "field.companyForVat",
    }],
    [{ ...order, userInfo: { ...info, address: { line1: "x" } } }, {
      "userInfo.address.postalCode": "field.required",
      "userInfo.address.city": "field.required",
      "userInfo.address.country": "field.required",
    }],
    [{ ...order, userInfo: { ...info, fullName: "Claire\r\nBcc: x@y.fr" } }, {
      "userInfo.fullName": "field.invalid",
    }],
    [{ ...order, userInfo: { ...info, fullName: "Claire \ud800" } }, {
      "userInfo.fullName": "field.invalid",
    }],
  ];
  for (const [input, problems] of cases) {
    const fields = Object.fromEntries(
      Object.entries(problems).map(([path, key]) => [path, expect.objectContaining({ key })]),
    );
    await expect(createPayment(deps, client, input, "fr")).rejects
      .toMatchObject({ code: "invalid-input", options: { fields } });
  }
  for (const input of [undefined, null, 5, "x", []]) {
    await expect(createPayment(deps, client, input, "fr")).rejects.toMatchObject({ status: 422 });
  }
  expect((await listOwnPayments(deps, client.id, {})).items).toEqual([]);
});

Deno.test("a company with a VAT number writes it in any spelling", async () => {
  await using deps = await testDeps();
  const { order } = await openShop(deps);
  const { userInfo } = await order({
    userInfo: { company: "Calme", vatNumber: "fr 83 404.833.048" },
  });
  expect(userInfo).toMatchObject({ company: "Calme", vatNumber: "FR83404833048" });
});

Deno.test("what is not on sale can't be ordered", async () => {
  await using deps = await testDeps();
  const { order } = await openShop(deps);
  await saveOffer(deps, SYSTEM, { ...OFFER, id: "hidden", slug: "cachee", published: false });
  for (const offerId of ["hidden", "cachee", "none", "constructor"]) {
    await expect(order({ offerId })).rejects.toMatchObject({
      code: "not-found",
      options: { detail: "problem.offer" },
    });
  }
  expect(await order({ offerId: OFFER.slug })).toMatchObject({ offer: { id: OFFER.id } });
});

Deno.test("an order may be made of the longest texts that the fields take", async () => {
  await using deps = await testDeps();
  const { client, order } = await openShop(deps);
  // Each of these signs unfolds into six when words are made of it.
  const long = "\u3316".repeat(120);
  const payment = await order({
    userInfo: {
      fullName: long,
      company: "ﷺ".repeat(120),
      address: {
        line1: long,
        line2: long,
        postalCode: "ﷺ".repeat(16),
        city: "ﷺ".repeat(80),
        country: "FR",
      },
    },
  });
  expect(await getPayment(deps, client, payment.id)).toEqual(payment);
});

Deno.test("the checkout finds the newest open order of the same client and offer", async () => {
  await using deps = await testDeps();
  const { client, stranger, order, submitted } = await openShop(deps);
  expect(await findOpenPayment(deps, client.id, OFFER.id)).toBeNull();
  await order();
  deps.clock.advance({ minutes: 1 });
  const newest = await submitted();
  expect(await findOpenPayment(deps, client.id, OFFER.id)).toEqual(newest);
  expect(await findOpenPayment(deps, stranger.id, OFFER.id)).toBeNull();
  expect(await findOpenPayment(deps, client.id, "other")).toBeNull();
});
