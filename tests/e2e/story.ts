/** The steps of the main job as a program takes them, for tests that are about what happens around them. */
import { expect } from "expect";
import type { AppProcess } from "../fixtures/app_process.ts";
import { OWNER } from "../fixtures/app_process.ts";
import { type ApiClient, client } from "../fixtures/http.ts";

/** A client's contact details, right in every field. */
export const USER_INFO = {
  fullName: "Zoé Lefèvre",
  email: "zoe@example.com",
  telegram: "@zoe_lefevre",
  address: { line1: "5 rue des Essais", postalCode: "75011", city: "Paris", country: "FR" },
};

/** A client of the API who has just registered. */
export async function registered(app: AppProcess, email: string): Promise<ApiClient> {
  const visitor = client(app.origin);
  const reply = await visitor.post("/api/auth/register", {
    email,
    password: "une phrase assez longue",
    fullName: USER_INFO.fullName,
  });
  expect(reply.status).toBe(201);
  return client(app.origin, reply.json.accessToken);
}

/** The owner, signed in. */
export async function owner(app: AppProcess): Promise<ApiClient> {
  const reply = await client(app.origin).post("/api/auth/login", OWNER);
  expect(reply.status).toBe(200);
  return client(app.origin, reply.json.accessToken);
}

/** Orders the first offer on sale and names a transfer; gives the payment. */
export async function orderAndPay(
  buyer: ApiClient,
  email: string,
  transactionId: string,
): Promise<{ id: string; reference: string }> {
  const offers = await buyer.get("/api/offers");
  const created = await buyer.post("/api/payments/pending-payments/create/", {
    offerId: offers.json.items[0].id,
    userInfo: { ...USER_INFO, email },
    acceptTerms: true,
    immediateService: true,
  });
  expect(created.status).toBe(201);
  const { payment } = created.json;
  const submitted = await buyer.post(`/api/payments/${payment.id}/submit-transaction/`, {
    transactionId,
  });
  expect(submitted.status).toBe(200);
  return payment;
}

/** Confirms a payment; gives the invoice's number. */
export async function confirm(admin: ApiClient, paymentId: string): Promise<string> {
  const reply = await admin.post("/api/payments/admin/pending-payments/validate/", {
    paymentId,
    decision: "confirm",
  });
  expect(reply.status).toBe(200);
  return reply.json.invoice.number;
}
