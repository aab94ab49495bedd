/** Lists, search, duplicates, notes and expiry. */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { testDeps } from "../kernel/testing.ts";
import { cancelPayment } from "./cancel_payment.ts";
import { confirmPayment } from "./confirm_payment.ts";
import { formatCreditorReference } from "./creditor_reference.ts";
import { expirePayments } from "./expire_payments.ts";
import {
  getPayment,
  hasDuplicateTransaction,
  listAllPayments,
  listByStatus,
  listOwnPayments,
  searchPayments,
} from "./list_payments.ts";
import { notePayment, NOTES_MAX } from "./note_payment.ts";

Deno.test("a payment is found by client, company, contact, offer, reference, transfer and invoice", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id, reference } = await shop.submitted({
    transactionId: "VIR-2026/0042",
    userInfo: {
      fullName: "Éloïse d’Été",
      company: "Œuvres & Cie",
      whatsapp: "+33612345678",
      discord: "eloise.ete",
    },
  });
  await shop.submitted({ client: shop.stranger, transactionId: "AUTRE-1" });
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  const queries = [
    "Éloïse",
    "eloise",
    "ELOI",
    "ete eloise",
    "claire.client@exemple.fr",
    "@claire_client eloise",
    "cie",
    "+33612345678",
    "+33 6 12 34 56 78",
    "06 12 34 56 78",
    "eloise.ete",
    "signaux eloise",
    reference,
    formatCreditorReference(reference),
    reference.toLowerCase(),
    reference.slice(0, 8),
    "VIR-2026/0042",
    "vir 0042",
    invoice.number,
  ];
  for (const query of queries) {
    const found = await searchPayments(deps, shop.support, query);
    expect([query, found.map((payment) => payment.id)]).toEqual([query, [id]]);
  }
  for (const query of ["", "  ", "...", "loise", "eloise nobody", "x".repeat(10_000)]) {
    expect([query, await searchPayments(deps, shop.support, query)]).toEqual([query, []]);
  }
});

Deno.test("what is found comes newest first, of one status where it is wanted", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const first = await shop.order();
  const second = await shop.submitted();
  const third = await shop.order();
  const ids = async (...args: [string, ("pending" | "transaction_submitted")?]) =>
    (await searchPayments(deps, shop.admin, ...args)).map(({ id }) => id);
  expect(await ids("claire")).toEqual([third.id, second.id, first.id]);
  expect(await ids("claire", "pending")).toEqual([third.id, first.id]);
  expect(await ids("claire", "transaction_submitted")).toEqual([second.id]);
});

Deno.test("a name of many words leaves the references findable", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const fullName = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(" ");
  const { id, reference } = await shop.submitted({
    userInfo: { fullName },
    transactionId: "VIR-77",
  });
  for (const query of [reference, "VIR-77"]) {
    expect((await searchPayments(deps, shop.admin, query)).map((one) => one.id)).toEqual([id]);
  }
});

Deno.test("staff see what waits, the longest waiting first; what is over, the newest first", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) {
    ids.push((await shop.order()).id);
    deps.clock.advance({ minutes: 1 });
  }
  const page = await listByStatus(deps, shop.support, "pending", { limit: 3 });
  expect(page.items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  const rest = await listByStatus(deps, shop.support, "pending", {
    limit: 3,
    cursor: page.nextCursor!,
  });
  expect(rest.items.map(({ id }) => id)).toEqual(ids.slice(3));
  for (const id of ids) await cancelPayment(deps, shop.client, id);
  const over = await listByStatus(deps, shop.support, "cancelled", {});
  expect(over.items.map(({ id }) => id)).toEqual(ids.toReversed());
  expect((await listByStatus(deps, shop.support, "pending", {})).items).toEqual([]);
  expect((await listAllPayments(deps, shop.support, {})).items.map(({ id }) => id)).toEqual(
    ids.toReversed(),
  );
});

Deno.test("lists and search are for who may read payments; a client reads their own", async () => {
  await using deps = await testDeps();
  const { client, stranger, support, order } = await openShop(deps);
  const payment = await order();
  for (const user of [client, stranger]) {
    const forbidden = { code: "forbidden" };
    expect(() => listByStatus(deps, user, "pending", {})).toThrow(
      expect.objectContaining(forbidden),
    );
    expect(() => listAllPayments(deps, user, {})).toThrow(expect.objectContaining(forbidden));
    await expect(searchPayments(deps, user, "claire")).rejects.toMatchObject(forbidden);
    await expect(notePayment(deps, user, payment.id, { text: "x" })).rejects.toMatchObject(
      forbidden,
    );
  }
  expect((await listOwnPayments(deps, stranger.id, {})).items).toEqual([]);
  expect((await listOwnPayments(deps, client.id, {})).items).toEqual([payment]);
  expect(await getPayment(deps, support, payment.id)).toEqual(payment);
});

Deno.test("a transfer named in two payments is accepted and flagged, in any case of letters", async () => {
  await using deps = await testDeps();
  const { submitted, stranger, order } = await openShop(deps);
  const first = await submitted({ transactionId: "vir-Été-1" });
  expect(await hasDuplicateTransaction(deps, first)).toBe(false);
  const second = await submitted({ client: stranger, transactionId: "VIR-ÉTÉ-1" });
  const third = await submitted({ transactionId: "VIR-ÉTÉ-10" });
  expect(await hasDuplicateTransaction(deps, first)).toBe(true);
  expect(await hasDuplicateTransaction(deps, second)).toBe(true);
  expect(await hasDuplicateTransaction(deps, third)).toBe(false);
  expect(await hasDuplicateTransaction(deps, await order())).toBe(false);
});

Deno.test("notes are staff's, oldest first, and few enough for a record", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.order();
  const text = "€".repeat(1000);
  for (let i = 0; i < NOTES_MAX; i++) await notePayment(deps, shop.support, id, { text });
  await expect(notePayment(deps, shop.support, id, { text })).rejects.toMatchObject({
    status: 422,
  });
  await expect(notePayment(deps, shop.support, id, { text: "" })).rejects.toMatchObject({
    status: 422,
  });
  const { payment } = await confirmPayment(deps, shop.admin, id, "€".repeat(500));
  expect(payment.notes).toHaveLength(NOTES_MAX);
  expect(payment.notes[0]).toEqual({ at: "2026-03-10T09:00:00.000Z", by: "Sacha Support", text });
});

Deno.test("an order expires at its very instant, not a millisecond before", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id, expiresAt } = await shop.order();
  const later = await shop.order();
  expect(expiresAt).toBe("2026-03-24T09:00:00.000Z");
  deps.clock.advance({ milliseconds: 14 * 24 * 3_600_000 - 1 });
  expect(await expirePayments(deps)).toBe(0);
  await cancelPayment(deps, shop.client, later.id);
  deps.clock.advance({ milliseconds: 1 });
  expect(await expirePayments(deps)).toBe(1);
  expect(await expirePayments(deps)).toBe(0);
  const expired = await getPayment(deps, shop.client, id);
  expect(expired.history.at(-1)).toEqual({
    status: "expired",
    at: "2026-03-24T09:00:00.000Z",
    by: { id: "system", name: "Calmness Trading" },
  });
});

Deno.test("an announced transfer never expires", async () => {
  await using deps = await testDeps();
  const { submitted } = await openShop(deps);
  await submitted();
  deps.clock.advance({ days: 400 });
  expect(await expirePayments(deps)).toBe(0);
});

Deno.test("two schedules at the same time expire an order once", async () => {
  await using deps = await testDeps();
  const { order, client } = await openShop(deps);
  const { id } = await order();
  deps.clock.advance({ days: 14 });
  const counts = await Promise.all([expirePayments(deps), expirePayments(deps)]);
  expect(counts.toSorted()).toEqual([0, 1]);
  expect((await getPayment(deps, client, id)).history).toHaveLength(2);
});
