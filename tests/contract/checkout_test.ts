/** The four steps as plain forms over HTTP: no script takes part. */
import { expect } from "expect";
import { getAccountByEmail } from "@/domain/accounts/profile.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { expirePayments } from "@/domain/payments/expire_payments.ts";
import { listOwnPayments } from "@/domain/payments/list_payments.ts";
import { rejectPayment } from "@/domain/payments/reject_payment.ts";
import type { ApiClient } from "../fixtures/http.ts";
import { type CheckoutHouse, openCheckoutHouse, PASSWORD } from "./checkout_house.ts";

const ORDER = "/checkout/signaux-serenite";
const NINA = "nina@example.com";

/** A form filled in as a new client would. */
function filled(changes: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    fullName: "Nina Essai",
    email: NINA,
    password: PASSWORD,
    telegram: "nina_essai",
    line1: "1 rue du Test",
    postalCode: "75001",
    city: "Paris",
    country: "FR",
    acceptTerms: "on",
    ...changes,
  });
}

/** The token of the form on a page. */
function tokenOf(html: string): string {
  return /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? "";
}

/** Orders; gives the payment's address. */
async function order(visitor: ApiClient, changes?: Record<string, string>): Promise<string> {
  const { location } = await visitor.post(ORDER, filled(changes));
  return location!.replace(/\/attente$/, "");
}

async function paymentsOf({ deps }: CheckoutHouse, email: string) {
  const account = await getAccountByEmail(deps, email);
  return account ? (await listOwnPayments(deps, account.id, {})).items : [];
}

Deno.test("a visitor orders, and has an account, a session and the transfer's details", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const form = await visitor.get(ORDER);
  expect(form.status).toBe(200);
  expect(form.headers.get("cache-control")).toBe("private, no-store");
  expect(form.text).toContain('<meta name="robots" content="noindex"');
  expect(form.text).not.toContain(" checked");

  const { status, location } = await visitor.post(ORDER, filled({ token: tokenOf(form.text) }));
  expect([status, location]).toEqual([
    303,
    expect.stringMatching(/^\/checkout\/payment\/\w+\/attente$/),
  ]);
  const page = await visitor.get(location!);
  const [payment] = await paymentsOf(house, NINA);
  expect(page.text).toContain("Telegram (@nina_essai)");
  expect(page.text).toContain(`value":"${payment.reference}`);
  expect(page.text).toContain("Code QR pour un virement SEPA");
  expect(page.headers.get("cache-control")).toBe("private, no-store");
});

Deno.test("a refused order keeps what was typed but the password, and makes nothing", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const { status, text } = await visitor.post(
    ORDER,
    filled({
      fullName: '"><script>x',
      telegram: "",
      whatsapp: "12",
      country: "ZZ",
      acceptTerms: "",
    }),
  );
  expect(status).toBe(422);
  for (const field of ["whatsapp", "country", "acceptTerms"]) {
    expect(text).toContain(`href="#${field}"`);
    expect(text).toContain(`id="${field}-error"`);
  }
  expect(text).toContain('value="&quot;>&lt;script>x"');
  expect(text).toContain('value="12"');
  expect(text).not.toContain(PASSWORD);
  expect(await getAccountByEmail(house.deps, NINA)).toBeNull();
});

Deno.test("no contact at all is one error, at the recommended one", async () => {
  await using house = await openCheckoutHouse();
  const { status, text } = await (await house.visit()).post(ORDER, filled({ telegram: "" }));
  expect(status).toBe(422);
  expect(text.match(/href="#\w+"/g)).toEqual(['href="#main"', 'href="#telegram"']);
});

Deno.test("the form sent twice makes one order; a new form makes another", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit(NINA);
  const token = tokenOf((await nina.get(ORDER)).text);
  const twice = await Promise.all([1, 2].map(() => nina.post(ORDER, filled({ token }))));
  expect(twice.map(({ status }) => status)).toEqual([303, 303]);
  expect(twice[1].location).toBe(twice[0].location);
  expect((await paymentsOf(house, NINA)).length).toBe(1);

  await nina.post(ORDER, filled({ token: tokenOf((await nina.get(ORDER)).text) }));
  expect((await paymentsOf(house, NINA)).length).toBe(2);
});

Deno.test("a new client's double click signs in once more and makes nothing new", async () => {
  await using house = await openCheckoutHouse();
  const token = tokenOf((await (await house.visit()).get(ORDER)).text);
  const clicks = [await house.visit(), await house.visit()];
  const places = await Promise.all(clicks.map((click) => click.post(ORDER, filled({ token }))));
  expect(places[1].location).toBe(places[0].location);
  expect((await paymentsOf(house, NINA)).length).toBe(1);
  for (const click of clicks) expect((await click.get(places[0].location!)).status).toBe(200);
});

Deno.test("an address that has an account leads to signing in and back", async () => {
  await using house = await openCheckoutHouse();
  await house.visit(NINA);
  const { status, text } = await (await house.visit()).post(ORDER, filled());
  expect(status).toBe(422);
  expect(text).toContain('id="email-error"');
  expect(text).toContain('href="/connexion?next=%2Fcheckout%2Fsignaux-serenite"');
  expect(text).toContain('value="1 rue du Test"');
});

Deno.test("an order is resumed from its offer, its address and another device", async () => {
  await using house = await openCheckoutHouse();
  const payment = await order(await house.visit());
  const elsewhere = await house.visit();
  const anonymous = await elsewhere.get(payment);
  expect([anonymous.status, anonymous.location]).toEqual([
    303,
    `/connexion?next=${encodeURIComponent(payment)}`,
  ]);
  await elsewhere.post("/connexion", new URLSearchParams({ email: NINA, password: PASSWORD }));
  expect((await elsewhere.get(payment)).location).toBe(`${payment}/attente`);
  const offer = await elsewhere.get(ORDER);
  expect(offer.text).toContain(`href="${payment}"`);
  expect(offer.text).toContain('value="1 rue du Test"');
  expect(offer.text).not.toContain('name="password"');
});

Deno.test("a step that isn't the payment's leads to the one that is", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit();
  const payment = await order(nina);
  const id = payment.split("/").at(-1)!;
  const leads = async (page: string) => (await nina.get(`${payment}/${page}`)).location;

  expect(await leads("succes")).toBe(`${payment}/attente`);
  expect(await leads("etat")).toBe(`${payment}/attente`);
  expect((await nina.get(`${payment}/transaction`)).status).toBe(200);

  const sent = await nina.post(
    `${payment}/transaction`,
    new URLSearchParams({ transactionId: " VIR-1 " }),
  );
  expect([sent.status, sent.location]).toEqual([303, `${payment}/succes`]);
  for (const page of ["attente", "transaction", "annuler", "etat"]) {
    expect(await leads(page)).toBe(`${payment}/succes`);
  }
  const late = await nina.post(
    `${payment}/transaction`,
    new URLSearchParams({ transactionId: "VIR-2" }),
  );
  expect(late.location).toBe(`${payment}/succes`);
  expect((await nina.post(`${payment}/annuler`)).location).toBe(`${payment}/succes`);
  expect((await nina.get(`${payment}/succes`)).text).toContain("VIR-1");

  const { invoice } = await confirmPayment(house.deps, house.admin, id);
  const confirmed = await nina.get(`${payment}/succes`);
  expect(confirmed.text).toContain(`/espace/factures/${invoice.number}/pdf`);
});

Deno.test("a refused transaction id is kept with what is wrong", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit();
  const payment = await order(nina);
  for (const transactionId of ["ab", "x".repeat(65), "ligne\nligne"]) {
    const { status, text } = await nina.post(
      `${payment}/transaction`,
      new URLSearchParams({ transactionId }),
    );
    expect(status).toBe(422);
    expect(text).toContain('id="transactionId-error"');
    expect(text).toContain(`value="${transactionId}`);
  }
});

Deno.test("anybody else's payment isn't there, staff asking included", async () => {
  await using house = await openCheckoutHouse();
  const payment = await order(await house.visit());
  const others = [await house.visit("otto@example.com"), await house.visit(house.admin.email)];
  for (const other of others) {
    for (const page of ["", "/attente", "/transaction", "/succes", "/etat", "/annuler"]) {
      expect((await other.get(payment + page)).status).toBe(404);
    }
    const form = new URLSearchParams({ transactionId: "" });
    expect((await other.post(`${payment}/transaction`, form)).status).toBe(404);
    expect((await other.post(`${payment}/annuler`)).status).toBe(404);
    expect((await other.get(`/checkout/payment/${"A".repeat(3000)}`)).status).toBe(404);
  }
});

Deno.test("only what is on sale can be ordered, at its price", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit(NINA);
  for (const offer of ["inconnue", "offre-retiree", "payment"]) {
    expect((await nina.get(`/checkout/${offer}`)).status).toBe(404);
    expect((await nina.post(`/checkout/${offer}`, filled())).status).toBe(404);
  }
  await order(nina, { offerId: "demo-offre-retiree", price: "1", "amount[minor]": "1" });
  const [payment] = await paymentsOf(house, NINA);
  expect([payment.offer.slug, payment.amount.minor]).toEqual(["signaux-serenite", 12900]);
});

Deno.test("cancelled, rejected and expired orders say so and offer to order again", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit(NINA);
  const [cancelled, rejected, expired] = [await order(nina), await order(nina), await order(nina)];

  expect((await nina.get(`${cancelled}/annuler`)).text).toContain('<form method="post"');
  expect((await nina.post(`${cancelled}/annuler`)).location).toBe(`${cancelled}/etat`);
  const id = rejected.split("/").at(-1)!;
  await rejectPayment(house.deps, house.admin, id, { reason: "Aucun virement <reçu>" });
  house.deps.clock.advance({ days: 15 });
  await expirePayments(house.deps);

  const titles = [
    [cancelled, "Commande annulée"],
    [rejected, "Aucun virement &lt;reçu>"],
    [expired, "Commande expirée"],
  ];
  for (const [payment, text] of titles) {
    const late = await nina.post(
      `${payment}/transaction`,
      new URLSearchParams({ transactionId: "VIR-9" }),
    );
    expect(late.location).toBe(`${payment}/etat`);
    const page = await nina.get(`${payment}/etat`);
    expect(page.text).toContain(text);
    expect(page.text).toContain(`href="${ORDER}"`);
  }
  expect((await nina.get(ORDER)).text).not.toContain("Reprendre cette commande");
});

Deno.test("without bank details there is no code to scan, and an adviser brings them", async () => {
  await using house = await openCheckoutHouse({ seller: false });
  const nina = await house.visit();
  const { text } = await nina.get(await order(nina) + "/attente");
  expect(text).toContain("Un conseiller vous les transmet sur Telegram (@nina_essai)");
  expect(text).not.toContain("IBAN");
  expect(text).not.toContain("qr-card");
});

Deno.test("outside the opening hours the page says when they begin again", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit();
  const payment = await order(nina);
  expect((await nina.get(`${payment}/attente`)).text).toContain("Sous 5 à 15 minutes, sur");
  // From Tuesday 10:00 in Paris to Friday 20:00.
  house.deps.clock.advance({ days: 3, hours: 10 });
  const { text } = await nina.get(`${payment}/attente`);
  expect(text).toMatch(/à la réouverture, lundi 16 mars à 09:00/);
});

Deno.test("an English visitor stays in English", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  expect((await visitor.get(`/en${ORDER}`)).text).toContain(
    "I want to pay (order with obligation to pay)",
  );
  const { location } = await visitor.post(`/en${ORDER}`, filled());
  expect(location).toMatch(/^\/en\/checkout\/payment\//);
  const { text } = await visitor.get(location!);
  expect(text).toContain("I have made the payment");
});

Deno.test("another site's page can't order in a client's name", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit(NINA);
  const { status } = await nina.post(ORDER, filled(), {
    headers: { origin: "https://evil.example" },
  });
  expect(status).toBe(403);
  expect(await paymentsOf(house, NINA)).toEqual([]);
});
