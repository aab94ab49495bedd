/** Fresh proofs before settings and money actions, on pages and in the API. */
import { expect } from "expect";
import { sellerFields } from "@/components/admin/seller_fields.ts";
import { DEMO_SELLER } from "@/demo/seller.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import type { Reply } from "../fixtures/http.ts";
import { openCheckoutHouse, PASSWORD } from "./checkout_house.ts";
import { post } from "./pages.ts";
import { enrol } from "./second_factor.ts";

Deno.test("settings ask for a fresh proof after a quarter of an hour, and lose nothing of the form", async () => {
  await using house = await openCheckoutHouse();
  const { deps } = house;
  const admin = await house.visit(house.admin.email);
  const seller = { ...sellerFields(DEMO_SELLER), legalName: 'Calme "& Fils' };
  const path = "/admin/settings/seller";
  expect((await post(admin, path, seller)).status).toBe(303);

  deps.clock.advance({ minutes: 15 });
  const changed = { ...seller, legalName: "Calme <2>" };
  const asked = await post(admin, path, changed);
  expect(asked.status).toBe(401);
  expect(asked.headers.get("cache-control")).toBe("private, no-store");
  expect(asked.text).toContain("Confirmez que c’est bien vous");
  expect(asked.text).toContain(`action="${path}"`);
  const hidden = hiddenFields(asked);
  expect(hidden).toEqual(changed);
  expect((await getSeller(deps))?.legalName).toBe('Calme "& Fils');

  const wrong = await post(admin, path, { ...hidden, "step-up": "not it" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Ce mot de passe n’est pas le bon");
  expect(wrong.text).not.toContain("not it");
  expect(hiddenFields(wrong)).toEqual(changed);
  const right = await post(admin, path, { ...hidden, "step-up": PASSWORD });
  expect([right.status, right.location]).toEqual([303, `${path}?done=saved`]);
  expect((await getSeller(deps))?.legalName).toBe("Calme <2>");
  expect((await post(admin, path, seller)).status).toBe(303);
});

Deno.test("with a second factor its code is the proof, and a note on a payment needs none", async () => {
  await using house = await openCheckoutHouse();
  const { deps } = house;
  const admin = await house.visit(house.admin.email);
  const { code } = await enrol(house, admin);
  deps.clock.advance({ minutes: 15 });
  const offers = "/admin/offers/new";
  const asked = await post(admin, offers, { slug: "x" });
  expect(asked.status).toBe(401);
  expect(asked.text).toContain('autocomplete="one-time-code"');
  expect((await post(admin, offers, { slug: "x", "step-up": PASSWORD })).status).toBe(422);
  const right = await post(admin, offers, { slug: "x", "step-up": code() });
  expect(right.status).toBe(422);
  expect(right.text).toContain('id="price-error"');

  deps.clock.advance({ minutes: 15 });
  const payment = "/admin/payments/01ARZ3NDEKTSV4RRFFQ69G5FAV";
  expect((await post(admin, payment, { action: "note", text: "x" })).status).toBe(404);
  expect((await post(admin, payment, { action: "confirm" })).status).toBe(401);
});

Deno.test("who has a second factor proves themselves by it before password and address change", async () => {
  await using house = await openCheckoutHouse();
  const claire = await house.visit("claire@example.fr");
  const { code } = await enrol(house, claire);
  for (const path of ["/espace/securite/mot-de-passe", "/espace/securite/adresse"]) {
    expect((await claire.get(path)).status).toBe(200);
    house.deps.clock.advance({ minutes: 15 });
    const asked = await claire.get(path);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('autocomplete="one-time-code"');
    const form = { currentPassword: PASSWORD, password: "encore plus de calme", email: "c@d.fr" };
    const late = await post(claire, path, form);
    expect(late.status).toBe(401);
    for (const secret of [PASSWORD, form.password]) expect(late.text).not.toContain(secret);
    const proved = await post(claire, path, { "step-up": code() });
    expect([proved.status, proved.location]).toEqual([303, path]);
    expect((await claire.get(path)).status).toBe(200);
  }
  const bob = await house.visit("bob@example.fr");
  house.deps.clock.advance({ minutes: 15 });
  expect((await bob.get("/espace/securite/mot-de-passe")).status).toBe(200);
});

Deno.test("a program proves itself for its own session", async () => {
  await using house = await openCheckoutHouse();
  const { deps } = house;
  const program = await house.visit();
  const { json } = await program.post("/api/auth/login", {
    email: house.admin.email,
    password: PASSWORD,
  });
  deps.clock.advance({ minutes: 15 });
  const renewed = await program.post("/api/auth/refresh", { refreshToken: json.refreshToken });
  program.bearer = renewed.json.accessToken;
  const validate = () =>
    program.post("/api/payments/admin/pending-payments/validate", {
      paymentId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      decision: "confirm",
    });
  const refused = await validate();
  expect(refused.status).toBe(401);
  expect(refused.json).toMatchObject({
    type: expect.stringMatching(/\/step-up-required$/),
    method: "password",
  });
  expect(refused.headers.get("www-authenticate")).toBe(
    'Bearer realm="api", error="insufficient_user_authentication", max_age="900"',
  );
  const missing = await program.post("/api/auth/step-up", { code: "123456" });
  expect([missing.status, Object.keys(missing.json.fields)]).toEqual([422, ["password"]]);
  expect((await program.post("/api/auth/step-up", { password: "no" })).status).toBe(401);
  const proved = await program.post("/api/auth/step-up", { password: PASSWORD });
  expect([proved.status, proved.json]).toEqual([200, { provedUntil: "2026-03-10T09:30:00.000Z" }]);
  expect((await validate()).status).toBe(404);
});

/** The hidden fields of a page's form, as a browser would post them. */
function hiddenFields({ text }: Reply): Record<string, string> {
  const decode = (html: string) =>
    html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  return Object.fromEntries(
    [...text.matchAll(/<input +type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
      .map(([, name = "", value = ""]) => [name, decode(value)]),
  );
}
