/** The legal pages: who publishes and hosts, and the terms of today and of then. */
import { expect } from "expect";
import { listOwnPayments } from "@/domain/payments/list_payments.ts";
import { DEMO_SELLER } from "@/demo/seller.ts";
import { saveSeller } from "@/domain/settings/seller.ts";
import { PRIVACY_VERSION } from "@/domain/settings/privacy.ts";
import { TERMS_VERSION } from "@/domain/settings/terms.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { newOrder } from "../fixtures/shop.ts";
import { openCheckoutHouse } from "./checkout_house.ts";

Deno.test("the legal notice names the host, or says how to learn it", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  expect((await visitor.get("/mentions-legales")).text).toContain(DEMO_SELLER.host);
  expect((await visitor.get("/en/mentions-legales")).text).toContain("The site is hosted by");
  await saveSeller(house.deps, house.admin, { ...DEMO_SELLER, host: "" });
  expect((await visitor.get("/mentions-legales")).text).toContain("qui communique sur demande");
});

Deno.test("the terms are readable as they were when somebody ordered", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const visitor = await house.visit();
  const old = `/cgv?version=${TERMS_VERSION}`;
  expect((await visitor.get(old)).status).toBe(404);
  expect((await visitor.get("/cgv?version=../x")).status).toBe(404);

  await createPayment(deps, admin, newOrder(admin, "demo-signaux-serenite"), "fr");
  // As long as it reads as it did, it is simply the version in force.
  expect((await visitor.get(old)).text).not.toContain("n’est plus celle en vigueur");
  await saveSeller(deps, admin, { ...DEMO_SELLER, mediator: "Médiateur d’après" });
  const [payment] = (await listOwnPayments(deps, admin.id, {})).items;
  const exact = `${old}&text=${payment!.agreement.termsHash}`;
  for (const path of [old, exact, `/en${exact}`]) {
    const { status, text } = await visitor.get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(text).toContain("Médiateur de démonstration");
    expect(text).not.toContain("Médiateur d’après");
    expect(text).toContain('<meta name="robots" content="noindex"');
  }
  expect((await visitor.get(old)).text).toContain("n’est plus celle en vigueur");
  const today = await visitor.get("/cgv");
  expect(today.text).toContain("Médiateur d’après");
  expect(today.text).not.toContain("noindex");
});

Deno.test("the privacy policy that an account was made under is readable as it was", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const form = { fullName: "Zoé Essai", email: "zoe@example.com", password: "une phrase à moi" };
  const made = await visitor.post("/inscription", new URLSearchParams(form));
  expect(made.status).toBe(303);
  await saveSeller(house.deps, house.admin, { ...DEMO_SELLER, legalName: "Autre Maison" });
  const then = await visitor.get(`/confidentialite?version=${PRIVACY_VERSION}`);
  expect(then.text).toContain(`${DEMO_SELLER.legalName}, 1 rue de la Démonstration`);
  expect(then.text).toContain("n’est plus celle en vigueur");
  expect((await visitor.get("/confidentialite")).text).toContain("Autre Maison");
});
