/** Confirming an address, recovering an account and changing it, over plain HTTP without scripts. */
import { expect } from "expect";
import { openAccountHouse, PASSWORDS, tokenOf } from "./account_house.ts";
import { post } from "./pages.ts";

const ZOE = "zoe@example.com";
const [FIRST, SECOND] = PASSWORDS;

Deno.test("an address is asked for kindly and confirmed by a button, once", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  const home = await zoe.get("/espace");
  expect(home.text).toContain("Confirmez votre adresse quand vous aurez un instant");
  expect(home.text).toContain('action="/espace/securite/confirmation"');

  const mail = (await house.mailTo(ZOE))!;
  expect(mail.subject).toBe("Confirmez votre adresse e-mail");
  expect(mail.link).toMatch(/^\/compte\/verifier\?token=[\w-]{43}$/);

  // A scanner that follows the link uses nothing up; nobody need be signed in.
  const stranger = await house.visit();
  for (let visits = 0; visits < 3; visits++) {
    const asked = await stranger.get(mail.link);
    expect([asked.status, asked.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(asked.text).toContain(ZOE);
    expect(asked.text).toContain('method="post"');
  }
  const token = tokenOf(mail.link);
  const confirmed = await post(stranger, "/compte/verifier", { token });
  expect([confirmed.status, confirmed.location]).toEqual([303, "/compte/verifier?done"]);
  expect((await stranger.get(confirmed.location!)).text).toContain("Adresse confirmée");
  expect((await zoe.get("/espace")).text).not.toContain("quand vous aurez un instant");

  for (
    const again of [
      await stranger.get(mail.link),
      await post(stranger, "/compte/verifier", { token }),
    ]
  ) {
    expect(again.status).toBe(410);
    expect(again.text).toContain("Ce lien a déjà servi");
  }
  const rubbish = await stranger.get("/en/compte/verifier?token=rubbish");
  expect(rubbish.status).toBe(410);
  expect(rubbish.text).toContain("This link no longer works");
});

Deno.test("a link that is too old says so, and another one is sent, so many an hour", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  const { link } = (await house.mailTo(ZOE))!;
  house.deps.clock.advance({ hours: 48 });
  const old = await zoe.get(link);
  expect(old.status).toBe(410);
  expect(old.text).toContain("Ce lien est trop ancien.");
  expect(old.text).toContain("Ouvrir mon espace");
  for (let count = 0; count < 3; count++) {
    const sent = await post(zoe, "/espace/securite/confirmation", {});
    expect([sent.status, sent.location]).toEqual([303, "/espace?done=sent"]);
  }
  expect((await zoe.get("/espace?done=sent")).text).toContain("Message envoyé.");
  const refused = await post(zoe, "/espace/securite/confirmation", {});
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3600"]);
  const fresh = (await house.mailTo(ZOE))!;
  expect((await post(zoe, "/compte/verifier", { token: tokenOf(fresh.link) })).status).toBe(303);
  expect((await zoe.get("/espace/securite/confirmation")).location).toBe("/espace/securite");
});

Deno.test("a forgotten password: the same answer for every address, a link that works once", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  await house.mailTo(ZOE);
  const stranger = await house.visit();
  expect((await stranger.get("/connexion")).text).toContain('href="/mot-de-passe-oublie"');
  const known = await post(stranger, "/mot-de-passe-oublie", { email: ZOE });
  const unknown = await post(stranger, "/mot-de-passe-oublie", { email: "nob@example.com" });
  const blank = (text: string) =>
    text.replaceAll(ZOE, "…").replaceAll("nob@example.com", "…")
      .replace(/nonce="[^"]*"/g, "");
  expect([known.status, unknown.status]).toEqual([200, 200]);
  expect(blank(known.text)).toBe(blank(unknown.text));
  expect(await house.mailTo("nob@example.com")).toBeNull();

  const mail = (await house.mailTo(ZOE))!;
  expect(mail.subject).toBe("Choisir un nouveau mot de passe");
  const form = await stranger.get(mail.link);
  expect(form.text).toContain(`value="${ZOE}"`);
  const token = tokenOf(mail.link);
  const weak = await post(stranger, "/reinitialiser", { token, password: "password1234" });
  expect(weak.status).toBe(422);
  expect(weak.text).toContain("Ce mot de passe est trop courant");
  expect(weak.text).not.toContain("password1234");
  const done = await post(stranger, "/reinitialiser", { token, password: SECOND });
  expect([done.status, done.location]).toEqual([303, "/connexion?done=reset"]);
  expect((await stranger.get(done.location!)).text).toContain("Mot de passe changé.");

  house.deps.clock.advance({ minutes: 16 });
  expect((await zoe.get("/espace")).status).toBe(303);
  expect((await (await house.enter(ZOE, SECOND)).get("/espace")).status).toBe(200);
  expect((await (await house.enter(ZOE, FIRST)).get("/espace")).status).toBe(303);
  expect((await house.mailTo(ZOE))!.subject).toBe("Votre mot de passe a été changé");
  const used = await post(stranger, "/reinitialiser", { token, password: FIRST });
  expect(used.status).toBe(410);
  expect(used.text).toContain('href="/mot-de-passe-oublie"');
});

Deno.test("asking for links is limited; a link sent before goes on working", async () => {
  await using house = await openAccountHouse();
  await house.register(ZOE);
  const stranger = await house.visit();
  for (let count = 0; count < 3; count++) {
    await post(stranger, "/mot-de-passe-oublie", { email: ZOE });
  }
  const refused = await post(stranger, "/mot-de-passe-oublie", { email: ZOE });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1800"]);
  const { link } = (await house.mailTo(ZOE))!;
  const reset = { token: tokenOf(link), password: SECOND };
  expect((await post(stranger, "/reinitialiser", reset)).status).toBe(303);
});

Deno.test("the address changes once the new one confirms, and the old one can undo it", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  const { link } = (await house.mailTo(ZOE))!;
  await post(zoe, "/compte/verifier", { token: tokenOf(link) });
  const fields = { email: "zoe@example.org", currentPassword: "wrong" };
  const wrong = await post(zoe, "/espace/securite/adresse", fields);
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Ce n’est pas votre mot de passe actuel.");
  const asked = await post(zoe, "/espace/securite/adresse", { ...fields, currentPassword: FIRST });
  expect(asked.location).toBe("/espace/securite?done=email");
  const page = await zoe.get(asked.location!);
  expect(page.text).toContain("zoe@example.org");
  expect(page.text).toContain("Garder l’adresse actuelle");

  const toNew = (await house.mailTo("zoe@example.org"))!;
  const toOld = (await house.mailTo(ZOE))!;
  expect(toOld.text).toContain("zoe@example.org");
  expect((await zoe.get(toNew.link)).text).toContain("Confirmer cette adresse");
  const token = tokenOf(toNew.link);
  const confirmed = await post(zoe, "/compte/adresse/confirmer", { token });
  expect(confirmed.location).toBe("/compte/adresse/confirmer?done");
  expect((await zoe.get("/espace/profil")).text).toContain("zoe@example.org");

  const owner = await house.visit();
  expect((await owner.get(toOld.link)).text).toContain(ZOE);
  const undone = await post(owner, "/compte/adresse/annuler", { token: tokenOf(toOld.link) });
  expect(undone.location).toMatch(/^\/reinitialiser\?token=/);
  const reset = { token: tokenOf(undone.location!), password: SECOND };
  expect((await post(owner, "/reinitialiser", reset)).status).toBe(303);
  expect((await (await house.enter(ZOE, SECOND)).get("/espace")).status).toBe(200);
  expect((await zoe.get("/espace/securite")).status).toBe(303);
});

Deno.test("an English reader gets it all in English", async () => {
  await using house = await openAccountHouse();
  const stranger = await house.visit();
  const form = { fullName: "Zoe", email: ZOE, password: FIRST };
  await post(stranger, "/en/inscription", form);
  const mail = (await house.mailTo(ZOE))!;
  expect(mail.subject).toBe("Confirm your email address");
  expect(mail.link).toMatch(/^\/en\/compte\/verifier\?token=/);
  const { text } = await (await house.visit()).get(mail.link);
  expect(text).toContain("Is this your address?");
  expect(text).toContain('action="/en/compte/verifier"');
});
