/** What an invoice says, and the number it bears. */
import { expect } from "expect";
import { OFFER, openShop, SELLER, type Shop } from "../../tests/fixtures/shop.ts";
import { saveOffer } from "../catalog/offers.ts";
import { SYSTEM } from "../kernel/audit.ts";
import { testClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { readLedgerRecord } from "../payments/ledger_record.ts";
import { flagDemoStore } from "../settings/demo.ts";
import { saveSeller } from "../settings/seller.ts";
import { getInvoice, getInvoicePdf, listInvoices } from "./invoices.ts";
import { verifyLedger } from "./verify_ledger.ts";

async function issue(deps: TestDeps, shop: Shop, options: Parameters<Shop["submitted"]>[0] = {}) {
  const { id } = await shop.submitted(options);
  return (await confirmPayment(deps, shop.admin, id)).invoice;
}

Deno.test("an invoice is frozen as it was issued: seller, buyer, lines, sums, dates, language", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const invoice = await issue(deps, shop);
  expect(invoice).toMatchObject({
    number: "CT-20260310-0001",
    sequence: 1,
    issuedOn: "2026-03-10",
    issuedAt: "2026-03-10T09:00:00.000Z",
    paidOn: "2026-03-10",
    locale: "fr",
    seller: { legalName: "Calme SAS", vatNumber: "FR44732829320", iban: SELLER.iban },
    buyer: {
      name: "Claire Client",
      email: shop.client.email,
      address: { city: "Lyon", country: "FR" },
    },
    lines: [{ description: "Signaux Mensuel", quantity: 1, net: money(4083), vatRate: 2000 }],
    vat: [{ rate: 2000, base: money(4083), vat: money(817) }],
    totals: { net: money(4083), vat: money(817), rounding: money(0), payable: money(4900) },
    mentions: [],
  });
  await saveSeller(deps, shop.admin, { ...SELLER, legalName: "Autre SAS" });
  await saveOffer(deps, SYSTEM, { ...OFFER, price: money(100) });
  expect(await getInvoice(deps, shop.client, invoice.number)).toEqual(invoice);
});

Deno.test("an invoice is written in the language of the order", async () => {
  await using deps = await testDeps();
  const invoice = await issue(deps, await openShop(deps), { locale: "en" });
  expect(invoice.lines[0]).toMatchObject({
    description: "Monthly Signals",
    detail: "Access from 10 March 2026 to 10 April 2026",
  });
});

Deno.test("a company reads its VAT number and the terms between professionals", async () => {
  await using deps = await testDeps();
  const userInfo = { company: "Sérénité SARL", vatNumber: "FR83404833048" };
  const invoice = await issue(deps, await openShop(deps), { userInfo });
  expect(invoice.buyer).toMatchObject(userInfo);
  expect(invoice.mentions).toEqual([
    SELLER.discountMention,
    SELLER.penaltyMention,
    SELLER.recoveryMention,
  ]);
});

Deno.test("a seller without VAT charges the same price, none of it VAT, and says why", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await saveSeller(deps, shop.admin, { ...SELLER, vatRegime: "franchise" });
  const invoice = await issue(deps, shop);
  expect(invoice.totals).toEqual({
    net: money(4900),
    vat: money(0),
    rounding: money(0),
    payable: money(4900),
  });
  expect(invoice.mentions).toEqual([SELLER.franchiseMention]);
  expect(invoice.seller.vatNumber).toBeUndefined();
});

Deno.test("an invoice of a demonstration is marked as one", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  expect(await issue(deps, shop)).not.toHaveProperty("demo");
  await flagDemoStore(deps);
  expect(await issue(deps, shop)).toMatchObject({ demo: true });
});

Deno.test("the counter goes on over midnight in Paris and begins again with the year", async () => {
  await using deps = await testDeps({ clock: testClock("2026-12-30T22:59:59.000Z") });
  const shop = await openShop(deps);
  const numbers: string[] = [];
  for (const seconds of [0, 1, 24 * 3600 - 1, 1, 0]) {
    deps.clock.advance({ seconds });
    numbers.push((await issue(deps, shop)).number);
  }
  expect(numbers).toEqual([
    "CT-20261230-0001",
    "CT-20261231-0002",
    "CT-20261231-0003",
    "CT-20270101-0001",
    "CT-20270101-0002",
  ]);
  expect(await verifyLedger(deps, readLedgerRecord)).toEqual({
    entries: 10,
    invoices: 5,
    firstBreak: null,
  });
  const { items } = await listInvoices(deps, shop.client.id, {});
  expect(items.map(({ number }) => number)).toEqual(numbers.toReversed());
});

Deno.test("a refused confirmation uses no number", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const pending = await shop.order();
  for (let i = 0; i < 3; i++) {
    await expect(confirmPayment(deps, shop.admin, pending.id)).rejects.toMatchObject({
      status: 422,
    });
    await expect(confirmPayment(deps, shop.client, pending.id)).rejects.toMatchObject({
      status: 403,
    });
  }
  expect((await issue(deps, shop)).number).toBe("CT-20260310-0001");
});

Deno.test("an invoice is its client's and the staff's; to others it doesn't exist", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { number } = await issue(deps, shop);
  for (const user of [shop.client, shop.support, shop.admin]) {
    expect((await getInvoice(deps, user, number)).number).toBe(number);
    // Issued, and not drawn yet.
    await expect(getInvoicePdf(deps, user, number)).rejects
      .toMatchObject({ code: "unavailable", options: { retryAfter: 2 } });
  }
  for (const user of [shop.stranger, await shop.person("Ed Editor", "editor")]) {
    await expect(getInvoice(deps, user, number)).rejects.toMatchObject({ code: "not-found" });
    await expect(getInvoicePdf(deps, user, number)).rejects.toMatchObject({ code: "not-found" });
  }
  for (const other of ["CT-20260310-0002", "ct-20260310-0001", "", "x".repeat(5000)]) {
    await expect(getInvoice(deps, shop.admin, other)).rejects.toMatchObject({ code: "not-found" });
  }
});
