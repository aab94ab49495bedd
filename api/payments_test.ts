import { expect } from "expect";
import { openTestShop, ORDER, type TestShop } from "./shop_testing.ts";

const CREATE = "/api/payments/pending-payments/create/";
const VALIDATE = "/api/payments/admin/pending-payments/validate/";

async function ordered(shop: TestShop) {
  const { body } = await shop.client.call("POST", CREATE, ORDER);
  return body.payment;
}

Deno.test("an order answers the payment to be made, with and without the trailing slash", async () => {
  await using shop = await openTestShop();
  for (const path of [CREATE, CREATE.slice(0, -1)]) {
    const { status, body } = await shop.client.call("POST", path, ORDER);
    expect(status).toBe(201);
    expect(body.payment).toMatchObject({
      status: "pending",
      amount: { minor: 4900, currency: "EUR" },
      reference: expect.stringMatching(/^RF\d\d/),
    });
  }
  const list = await shop.client.call("GET", "/api/payments");
  expect(list.body.items.length).toBe(2);
  expect(list.body.nextCursor).toBe(null);
});

Deno.test("the story: order, transfer, confirmation, invoice; a repeated confirmation answers the same invoice", async () => {
  await using shop = await openTestShop();
  const { id } = await ordered(shop);
  const submitted = await shop.client.call("POST", `/api/payments/${id}/submit-transaction/`, {
    transactionId: "  VIR-1  ",
  });
  expect(submitted.status).toBe(200);
  expect(submitted.body.payment).toMatchObject({
    status: "transaction_submitted",
    transactionId: "VIR-1",
  });

  const waiting = await shop.owner.call(
    "GET",
    "/api/payments/admin/pending-payments?status=transaction_submitted&cursor=",
  );
  expect(waiting.body.items.map((one: { id: string }) => one.id)).toEqual([id]);

  const confirmed = await shop.owner.call("POST", VALIDATE, { paymentId: id, decision: "confirm" });
  expect(confirmed.status).toBe(200);
  expect(confirmed.body.payment.status).toBe("confirmed");
  expect(confirmed.body.payment.history.map((event: { status: string }) => event.status)).toEqual([
    "pending",
    "transaction_submitted",
    "verified",
    "confirmed",
  ]);
  const { number } = confirmed.body.invoice;
  expect(number).toBe("CT-20260310-0001");

  const again = await shop.owner.call("POST", VALIDATE, { paymentId: id, decision: "confirm" });
  expect(again.status).toBe(200);
  expect(again.body.invoice.number).toBe(number);

  const late = await shop.owner.call("POST", VALIDATE, {
    paymentId: id,
    decision: "reject",
    reason: "Non",
  });
  expect(late.status).toBe(409);
  expect(late.body.type).toMatch(/\/problems\/wrong-state$/);

  const invoices = await shop.client.call("GET", "/api/invoices/");
  expect(invoices.body.items.map((one: { number: string }) => one.number)).toEqual([number]);
  const one = await shop.client.call("GET", `/api/invoices/${number}`);
  expect(one.body.invoice).toMatchObject({ number, transactionId: "VIR-1" });
  const pdf = await shop.client.call("GET", `/api/invoices/${number}/pdf`);
  expect(pdf.status).toBe(503);
  expect(pdf.headers.get("retry-after")).toBe("2");
});

Deno.test("from pending, confirming needs a note", async () => {
  await using shop = await openTestShop();
  const { id } = await ordered(shop);
  const bare = await shop.owner.call("POST", VALIDATE, { paymentId: id, decision: "confirm" });
  expect(bare.status).toBe(422);
  expect(bare.body.fields.note).toBeTruthy();
  const noted = await shop.owner.call("POST", VALIDATE, {
    paymentId: id,
    decision: "confirm",
    note: "Virement vu sur le relevé",
  });
  expect(noted.status).toBe(200);
});

Deno.test("an incomplete seller is a 409 that names the fields and uses no number", async () => {
  await using shop = await openTestShop({ seller: false });
  const { id } = await ordered(shop);
  await shop.client.call("POST", `/api/payments/${id}/submit-transaction`, {
    transactionId: "VIR-1",
  });
  const refused = await shop.owner.call("POST", VALIDATE, { paymentId: id, decision: "confirm" });
  expect(refused.status).toBe(409);
  expect(Object.keys(refused.body.fields)).toEqual(
    expect.arrayContaining(["siren", "iban", "legalName"]),
  );
});

Deno.test("permission comes before validation, and others' payments are none at all", async () => {
  await using shop = await openTestShop();
  const { id } = await ordered(shop);
  const stranger = await shop.signIn("stranger@calmness.test", "client");
  const submit = `/api/payments/${id}/submit-transaction/`;

  expect((await shop.anonymous("POST", CREATE, { offerId: 1 })).status).toBe(401);
  expect((await shop.anonymous("POST", submit, {})).status).toBe(401);
  expect((await shop.anonymous("POST", VALIDATE, {})).status).toBe(401);
  expect((await shop.client.call("POST", VALIDATE, {})).status).toBe(403);
  expect((await shop.client.call("GET", "/api/payments/admin/pending-payments")).status).toBe(403);
  expect((await stranger.call("GET", `/api/payments/${id}`)).status).toBe(404);
  expect((await stranger.call("POST", submit, {})).status).toBe(404);
  expect((await stranger.call("POST", submit, { transactionId: 7 })).status).toBe(404);
  expect((await stranger.call("POST", `/api/payments/${id}/cancel`)).status).toBe(404);
  expect((await shop.client.call("POST", submit, {})).status).toBe(422);
});

Deno.test("bad input is refused field by field and nothing is stored", async () => {
  await using shop = await openTestShop();
  const cases: [unknown, number, string | null][] = [
    [{ ...ORDER, acceptTerms: false }, 422, "acceptTerms"],
    [{ ...ORDER, offerId: "nothing" }, 404, null],
    [{ ...ORDER, userInfo: { ...ORDER.userInfo, telegram: undefined } }, 422, "userInfo.telegram"],
    [
      { ...ORDER, userInfo: { ...ORDER.userInfo, telegram: "", whatsapp: "12" } },
      422,
      "userInfo.whatsapp",
    ],
    [{ ...ORDER, userInfo: { ...ORDER.userInfo, email: "no" } }, 422, "userInfo.email"],
    [
      { ...ORDER, userInfo: { ...ORDER.userInfo, fullName: "a\nBcc: b@c.d" } },
      422,
      "userInfo.fullName",
    ],
    [
      { ...ORDER, userInfo: { ...ORDER.userInfo, vatNumber: "FR00000000000", company: "X" } },
      422,
      "userInfo.vatNumber",
    ],
    [{ ...ORDER, userInfo: "Zoé" }, 422, "userInfo"],
    [[], 422, ""],
  ];
  for (const [json, status, field] of cases) {
    const answer = await shop.client.call("POST", CREATE, json);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    if (field !== null) expect(Object.keys(answer.body.fields)).toContain(field);
  }
  expect((await shop.client.call("GET", "/api/payments")).body.items).toEqual([]);
});

Deno.test("an idempotency key makes one payment; with another body it is refused", async () => {
  await using shop = await openTestShop();
  const key = { "idempotency-key": "order-1" };
  const first = await shop.client.call("POST", CREATE, ORDER, key);
  const again = await shop.client.call("POST", CREATE, ORDER, key);
  expect(again.status).toBe(201);
  expect(again.body.payment.id).toBe(first.body.payment.id);
  const other = await shop.client.call("POST", CREATE, { ...ORDER, immediateService: false }, key);
  expect(other.status).toBe(422);
  expect(other.body.type).toMatch(/idempotency-mismatch$/);
  const stranger = await shop.signIn("stranger@calmness.test", "client");
  expect((await stranger.call("POST", CREATE, ORDER, key)).body.payment.id).not.toBe(
    first.body.payment.id,
  );
});

Deno.test("a client sees neither staff's notes nor names", async () => {
  await using shop = await openTestShop();
  const { id } = await ordered(shop);
  await shop.owner.call("POST", VALIDATE, {
    paymentId: id,
    decision: "confirm",
    note: "secret du bureau",
  });
  const { body } = await shop.client.call("GET", `/api/payments/${id}`);
  expect(body.payment.status).toBe("confirmed");
  expect(JSON.stringify(body)).not.toMatch(/secret du bureau|owner/);
});

Deno.test("offers are told in the reader's language, the net derived from the price", async () => {
  await using shop = await openTestShop();
  const { body } = await shop.anonymous("GET", "/api/offers/", undefined, {
    "accept-language": "en",
  });
  expect(body.items[0]).toMatchObject({
    name: "Signals Essential",
    price: { minor: 4900, currency: "EUR" },
    netPrice: { minor: 4083, currency: "EUR" },
  });
  expect(body.items.some((offer: { slug: string }) => offer.slug === "offre-retiree")).toBe(false);
});
