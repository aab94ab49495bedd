/** Confirming and rejecting: who may, what it needs, what it does, once. */
import { expect } from "expect";
import { newOrder, openShop, SELLER, type Shop } from "../../tests/fixtures/shop.ts";
import { listInvoices } from "../invoicing/invoices.ts";
import { verifyLedger } from "../invoicing/verify_ledger.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { listSubscriptions } from "../subscriptions/access.ts";
import { saveSeller } from "../settings/seller.ts";
import { confirmPayment } from "./confirm_payment.ts";
import { createPayment } from "./create_payment.ts";
import { readLedgerRecord } from "./ledger_record.ts";
import { getPayment, listOwnPayments } from "./list_payments.ts";
import { rejectPayment } from "./reject_payment.ts";
import { submitTransaction } from "./submit_transaction.ts";

/** How much of each there is for the client. */
async function holdings(deps: TestDeps, { client }: Shop) {
  return {
    invoices: (await listInvoices(deps, client.id, {})).items.length,
    subscriptions: (await listSubscriptions(deps, client.id)).length,
    drawings: (await listPendingJobs(deps)).filter(({ kind }) => kind === "draw-invoice").length,
    ledger: await verifyLedger(deps, readLedgerRecord),
  };
}

Deno.test("a confirmation is a payment, an invoice, a subscription, two entries of the chain and a drawing job", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { payment, invoice } = await confirmPayment(deps, shop.admin, id);
  expect(payment).toMatchObject({ status: "confirmed", invoiceNumber: invoice.number });
  expect(invoice).toMatchObject({
    number: "CT-20260310-0001",
    paymentId: id,
    accountId: shop.client.id,
    transactionId: "VIR-2026-001",
    paymentReference: payment.reference,
  });
  expect(await holdings(deps, shop)).toEqual({
    invoices: 1,
    subscriptions: 1,
    drawings: 1,
    ledger: { entries: 2, invoices: 1, firstBreak: null },
  });
});

Deno.test("confirming again gives the same invoice and does nothing else, whoever asks and why", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const first = await confirmPayment(deps, shop.admin, id);
  const before = await holdings(deps, shop);
  const other = await shop.person("Olga Owner", "owner");
  deps.clock.advance({ hours: 30 });
  expect(await confirmPayment(deps, other, id, "Encore")).toEqual(first);
  expect(await holdings(deps, shop)).toEqual(before);
});

Deno.test("a payment whose transfer nobody announced is confirmed with a note that says why", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.order();
  for (const note of [undefined, "", "  ", "\u200b"]) {
    await expect(confirmPayment(deps, shop.admin, id, note)).rejects.toMatchObject({
      code: "invalid-input",
      options: { fields: { note: { key: "field.confirmNote" } } },
    });
  }
  for (const note of ["x".repeat(501), "a\u0000b"]) {
    await expect(confirmPayment(deps, shop.admin, id, note)).rejects.toMatchObject({ status: 422 });
  }
  expect((await holdings(deps, shop)).invoices).toBe(0);
  const { payment, invoice } = await confirmPayment(deps, shop.admin, id, " Vu sur le relevé ");
  expect(payment.history.at(-1)).toMatchObject({ status: "confirmed", note: "Vu sur le relevé" });
  expect(invoice).not.toHaveProperty("transactionId", expect.any(String));
});

Deno.test("while the seller is incomplete, a confirmation names the fields and uses no number", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  await deps.kv.delete(["settings", "seller"]);
  await expect(confirmPayment(deps, shop.admin, id)).rejects.toMatchObject({
    code: "seller-incomplete",
    status: 409,
    options: { fields: { legalName: { key: "field.required" }, iban: { key: "field.required" } } },
  });
  await deps.kv.set(["settings", "seller"], { ...SELLER, iban: "FR00", mediator: undefined });
  await expect(confirmPayment(deps, shop.admin, id)).rejects.toMatchObject({
    code: "seller-incomplete",
    options: { fields: { iban: { key: "field.iban" }, mediator: { key: "field.required" } } },
  });
  expect(await getPayment(deps, shop.client, id)).toMatchObject({
    status: "transaction_submitted",
  });
  expect(await holdings(deps, shop)).toMatchObject({ invoices: 0, subscriptions: 0, drawings: 0 });
  await saveSeller(deps, shop.admin, SELLER);
  expect((await confirmPayment(deps, shop.admin, id)).invoice.number).toBe("CT-20260310-0001");
});

Deno.test("permission is decided before anything else: no role, no word about the payment", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.order();
  const outsiders = [shop.client, shop.support, await shop.person("Ed Editor", "editor")];
  for (const which of [id, "01HZZZZZZZZZZZZZZZZZZZZZZZ"]) {
    for (const user of outsiders) {
      await expect(confirmPayment(deps, user, which)).rejects.toMatchObject({ code: "forbidden" });
      await expect(rejectPayment(deps, user, which, {})).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const unknown = { code: "unauthenticated" };
    await expect(confirmPayment(deps, null, which)).rejects.toMatchObject(unknown);
    await expect(rejectPayment(deps, null, which, 5)).rejects.toMatchObject(unknown);
  }
});

Deno.test("another's payment is not found before its input is looked at", async () => {
  await using deps = await testDeps();
  const { stranger, client, order } = await openShop(deps);
  const { id } = await order();
  for (const input of [undefined, {}, { transactionId: "" }, { transactionId: "VIR-1" }]) {
    await expect(submitTransaction(deps, stranger, id, input)).rejects
      .toMatchObject({ code: "not-found", status: 404 });
  }
  await expect(submitTransaction(deps, client, id, {})).rejects.toMatchObject({
    code: "invalid-input",
  });
  await expect(getPayment(deps, stranger, id)).rejects.toMatchObject({ code: "not-found" });
});

Deno.test("a rejection gives its reason", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  for (const input of [{}, { reason: " " }, { reason: "x".repeat(501) }, null]) {
    await expect(rejectPayment(deps, shop.admin, id, input)).rejects.toMatchObject({ status: 422 });
  }
  const rejected = await rejectPayment(deps, shop.admin, id, { reason: "Aucun virement reçu" });
  expect(rejected.history.at(-1)).toMatchObject({
    status: "rejected",
    note: "Aucun virement reçu",
  });
});

Deno.test("the bank's name of a transfer is 3 to 64 printable characters, trimmed", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  for (
    const transactionId of [
      "",
      "ab",
      " ab ",
      "x".repeat(65),
      "a\tb",
      "VIR\u202e1",
      "VIR\u200b1",
      12345,
    ]
  ) {
    const { id } = await shop.order();
    await expect(submitTransaction(deps, shop.client, id, { transactionId })).rejects
      .toMatchObject({ status: 422, options: { fields: { transactionId: {} } } });
  }
  const good = [["  VIR 1  ", "VIR 1"], ["abc", "abc"], ["x".repeat(64), "x".repeat(64)], [
    "№ 5/é€",
    "№ 5/é€",
  ]];
  for (const [typed, kept] of good) {
    const { id } = await shop.order();
    const payment = await submitTransaction(deps, shop.client, id, { transactionId: typed });
    expect(payment.transactionId).toBe(kept);
  }
});

Deno.test("submitting the same name again changes nothing, another one is refused", async () => {
  await using deps = await testDeps();
  const { client, submitted } = await openShop(deps);
  const before = await submitted({ transactionId: "VIR-1" });
  deps.clock.advance({ minutes: 5 });
  const again = await submitTransaction(deps, client, before.id, { transactionId: " VIR-1 " });
  expect(again).toEqual(before);
  await expect(submitTransaction(deps, client, before.id, { transactionId: "VIR-2" })).rejects
    .toMatchObject({ code: "wrong-state" });
});

Deno.test("two deeds at once end as one of the two orders would", async () => {
  for (let round = 0; round < 10; round++) {
    await using deps = await testDeps();
    const shop = await openShop(deps);
    const { id } = await shop.submitted();
    const [confirmed, rejected] = await Promise.allSettled([
      confirmPayment(deps, shop.admin, id),
      rejectPayment(deps, shop.admin, id, { reason: "Rien" }),
    ]);
    const { status } = await getPayment(deps, shop.client, id);
    const won = status === "confirmed" ? confirmed : rejected;
    const lost = status === "confirmed" ? rejected : confirmed;
    expect(won.status).toBe("fulfilled");
    expect(lost).toMatchObject({ status: "rejected", reason: { code: "wrong-state" } });
    expect((await holdings(deps, shop)).invoices).toBe(status === "confirmed" ? 1 : 0);
  }
});

Deno.test("an order is a client's own; staff order nothing in another's name", async () => {
  await using deps = await testDeps();
  const { client, stranger } = await openShop(deps);
  await createPayment(deps, stranger, newOrder(client), "fr");
  expect((await listOwnPayments(deps, client.id, {})).items).toEqual([]);
  expect((await listOwnPayments(deps, stranger.id, {})).items).toHaveLength(1);
});
