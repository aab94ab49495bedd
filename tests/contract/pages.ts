/** What the tests of pages share: signing in by the form, ordering, reading what a page shows. */
import { expect } from "expect";
import type { AppProcess } from "../fixtures/app_process.ts";
import { type ApiClient, client, type Reply } from "../fixtures/http.ts";

/** Somebody who has signed in by the form, as a browser without scripts does. */
export async function signedIn(
  app: AppProcess,
  { email, password }: { email: string; password: string },
): Promise<ApiClient> {
  const visitor = client(app.origin);
  const reply = await post(visitor, "/connexion", { email, password });
  expect(reply.status).toBe(303);
  return visitor;
}

/** Posts a form. */
export function post(
  visitor: ApiClient,
  path: string,
  fields: Record<string, string>,
): Promise<Reply> {
  return visitor.post(path, new URLSearchParams(fields));
}

/** The password of a {@linkcode newClient}. */
export const NEW_PASSWORD = "une phrase assez longue";

/** Registers a client through the API; the answer's cookies don't count, their token does. */
export async function newClient(app: AppProcess, email: string): Promise<ApiClient> {
  const password = NEW_PASSWORD;
  const visitor = client(app.origin);
  const reply = await visitor.post("/api/auth/register", {
    email,
    password,
    fullName: "Zoé Lefèvre",
  });
  expect(reply.status).toBe(201);
  return await signedIn(app, { email, password });
}

/** Orders an offer as the client; gives the payment's id. */
export async function order(buyer: ApiClient, email: string, offerId?: string): Promise<string> {
  const offers = await buyer.get("/api/offers");
  const reply = await buyer.post("/api/payments/pending-payments/create/", {
    offerId: offerId ?? offers.json.items[0].id,
    userInfo: {
      fullName: "Zoé Lefèvre",
      email,
      telegram: "@zoe_lefevre",
      address: { line1: "5 rue des Essais", postalCode: "75011", city: "Paris", country: "FR" },
    },
    acceptTerms: true,
    immediateService: true,
  });
  expect(reply.status).toBe(201);
  return reply.json.payment.id;
}

/** Names the transfer of a payment. */
export async function announce(buyer: ApiClient, id: string, transactionId: string): Promise<void> {
  const reply = await buyer.post(`/api/payments/${id}/submit-transaction/`, { transactionId });
  expect(reply.status).toBe(200);
}

/** The ids of the payments that a page of the back office links to, in its order. */
export function paymentsOn(page: Reply): string[] {
  return [...page.text.matchAll(/href="\/admin\/payments\/([0-9A-Z]{26})"/g)].map(([, id]) => id!);
}

/** The invoice number that a page shows. */
export function invoiceOn(page: Reply): string | undefined {
  return /CT-\d{8}-\d{4,}/.exec(page.text)?.[0];
}

/** Asks again until `ready` says so, for what a worker does meanwhile; at most ten seconds. */
export async function eventually(
  ask: () => Promise<Reply>,
  ready: (reply: Reply) => boolean,
): Promise<Reply> {
  for (let tries = 1;; tries++) {
    const reply = await ask();
    if (ready(reply)) return reply;
    if (tries === 50) throw new Error(`Not in time: ${reply.status} ${reply.text.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
