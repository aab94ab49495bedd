/** A person's own data over plain HTTP: taken along, and erased. */
import { expect } from "expect";
import { unzipSync } from "fflate";
import { getAccountByEmail, toUser } from "@/domain/accounts/profile.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { submitTransaction } from "@/domain/payments/submit_transaction.ts";
import { newOrder } from "../fixtures/shop.ts";
import { openCheckoutHouse, PASSWORD } from "./checkout_house.ts";

const NINA = "nina@example.com";

Deno.test("one's data come as an archive, to who has proved themselves lately", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit(NINA);
  expect((await nina.get("/espace/donnees")).text).toContain("Télécharger mes données");
  const path = "/espace/donnees/export";
  const reply = await nina.post(path, new URLSearchParams());
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/zip"]);
  expect(reply.headers.get("content-disposition"))
    .toBe('attachment; filename="calmness-trading-2026-03-10.zip"');
  expect(reply.headers.get("cache-control")).toBe("private, no-store");
  const account = JSON.parse(new TextDecoder().decode(unzipSync(reply.bytes)["account.json"]));
  expect(account.account.email).toBe(NINA);
  // A quarter of an hour later the session alone is not enough.
  house.deps.clock.advance({ minutes: 16 });
  const asked = await nina.post(path, new URLSearchParams());
  expect([asked.status, asked.text.includes('type="password"')]).toEqual([401, true]);
  expect((await (await house.visit()).post(path, new URLSearchParams())).status).toBe(303);
});

Deno.test("an erasure is shown beforehand, wants the password, and signs out", async () => {
  await using house = await openCheckoutHouse();
  const { deps } = house;
  const nina = await house.visit(NINA);
  const user = toUser((await getAccountByEmail(deps, NINA))!);
  await createPayment(deps, user, newOrder(user, "demo-signaux-serenite"), "fr");
  const { text } = await nina.get("/espace/donnees");
  for (
    const words of ["Commandes jamais payées (1)", "Ce qui disparaît et ce qui reste", "L123-22"]
  ) {
    expect(text.includes(words)).toBe(words !== "L123-22");
  }
  const erase = (fields: Record<string, string>) =>
    nina.post("/espace/donnees", new URLSearchParams(fields));
  const refused = await erase({ currentPassword: "wrong" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#understood"');
  expect((await erase({ currentPassword: "wrong", understood: "on" })).status).toBe(422);
  expect((await getAccountByEmail(deps, NINA))?.id).toBe(user.id);

  const done = await erase({ currentPassword: PASSWORD, understood: "on" });
  expect([done.status, done.location]).toEqual([303, "/compte-efface"]);
  expect(done.headers.getSetCookie().join()).toMatch(/Max-Age=0/i);
  expect((await nina.get(done.location!)).text).toContain("Votre compte est effacé");
  expect((await nina.get("/espace")).status).toBe(303);
  expect(await getAccountByEmail(deps, NINA)).toBeNull();
});

Deno.test("what stands in the way is said in place of the form", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const nina = await house.visit(NINA);
  const user = toUser((await getAccountByEmail(deps, NINA))!);
  const { id } = await createPayment(deps, user, newOrder(user, "demo-signaux-serenite"), "fr");
  await submitTransaction(deps, user, id, { transactionId: "VIR-1" });
  const { text } = await nina.get("/espace/donnees");
  expect(text).toContain("Un virement est en cours de vérification");
  expect(text).not.toContain('name="currentPassword"');
  const fields = { currentPassword: PASSWORD, understood: "on" };
  const refused = await nina.post("/espace/donnees", new URLSearchParams(fields));
  expect(refused.status).toBe(422);
  const owner = await house.visit(admin.email);
  expect((await owner.get("/espace/donnees")).text).toContain("seule personne propriétaire");
});
