/** `/espace/securite`: password and sessions, over plain HTTP without scripts. */
import { expect } from "expect";
import type { ApiClient } from "../fixtures/http.ts";
import { openAccountHouse, PASSWORDS, tokenOf } from "./account_house.ts";
import { post } from "./pages.ts";

const ZOE = "zoe@example.com";
const [FIRST, SECOND] = PASSWORDS;
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

/** The ids of the sessions that the page offers to end, in its order. */
async function sessionsOn(visitor: ApiClient): Promise<string[]> {
  const { text } = await visitor.get("/espace/securite");
  return [...text.matchAll(/name="session"[^>]*value="([0-9A-Z]{26})"/g)].map(([, id]) => id!);
}

Deno.test("the pages are for who is signed in, in a session that still runs", async () => {
  await using house = await openAccountHouse();
  const paths = ["", "/mot-de-passe", "/adresse", "/confirmation"];
  const stranger = await house.visit();
  const zoe = await house.register(ZOE);
  for (const path of paths.map((path) => `/espace/securite${path}`)) {
    const sent = await stranger.get(path);
    expect([sent.status, sent.location]).toEqual([
      303,
      `/connexion?next=${encodeURIComponent(path)}`,
    ]);
    expect([path, (await zoe.get(path)).status]).toEqual([path, 200]);
  }
  const other = await house.enter(ZOE, FIRST);
  await post(other, "/espace/securite/sessions", { others: "all" });
  // The access token is believed on other pages for a while; here its session is looked at.
  const refused = await zoe.get("/espace/securite");
  expect(refused.location).toBe("/connexion?next=%2Fespace%2Fsecurite");
  expect(refused.headers.getSetCookie().join()).toContain("Max-Age=0");
  expect((await zoe.get(refused.location!)).status).toBe(200);
});

Deno.test("the list shows devices and truncated places, marks this one, and ends the others", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  const laptop = await house.enter(ZOE, FIRST, FIREFOX);
  const phone = await house.enter(ZOE, FIRST, "");
  const page = await laptop.get("/espace/securite");
  expect(page.text).toContain("Firefox, Windows");
  expect(page.text).toContain("Cet appareil");
  expect(page.text).toContain("127.0.0.0");
  expect(page.text).not.toContain("127.0.0.1,");
  const [own, ...others] = await sessionsOn(laptop);
  expect(others).toHaveLength(2);
  const ended = await post(laptop, "/espace/securite/sessions", { session: others[0]! });
  expect(ended.location).toBe("/espace/securite?done=session");
  expect(await sessionsOn(laptop)).toHaveLength(2);
  expect((await post(laptop, "/espace/securite/sessions", { session: others[0]! })).status).toBe(
    404,
  );
  await post(laptop, "/espace/securite/sessions", { others: "all" });
  expect(await sessionsOn(laptop)).toEqual([own]);
  for (const visitor of [zoe, phone]) {
    expect((await visitor.get("/espace/securite")).status).toBe(303);
  }
  const out = await post(laptop, "/espace/securite/sessions", { session: own! });
  expect([out.status, out.location]).toEqual([303, "/"]);
  expect((await laptop.get("/espace")).status).toBe(303);
});

Deno.test("nobody ends somebody else's session", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  const bob = await house.register("bob@example.com");
  const [session = ""] = await sessionsOn(zoe);
  expect((await post(bob, "/espace/securite/sessions", { session })).status).toBe(404);
  expect((await zoe.get("/espace/securite")).status).toBe(200);
});

Deno.test("the password changes for who knows the present one, and others are signed out", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  await post(zoe, "/compte/verifier", { token: tokenOf((await house.mailTo(ZOE))!.link) });
  const other = await house.enter(ZOE, FIRST);
  const path = "/espace/securite/mot-de-passe";
  const wrong = await post(zoe, path, { currentPassword: "wrong", password: ZOE });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('id="currentPassword-error"');
  const own = await post(zoe, path, { currentPassword: FIRST, password: ZOE });
  expect(own.text).toContain("Ce mot de passe reprend votre nom, votre adresse");
  const done = await post(zoe, path, { currentPassword: FIRST, password: SECOND });
  expect([done.status, done.location]).toEqual([303, "/espace/securite?done=password"]);
  expect((await zoe.get(done.location!)).text).toContain("Vos autres sessions sont fermées.");
  expect((await other.get("/espace/securite")).status).toBe(303);
  expect((await house.mailTo(ZOE))!.subject).toBe("Votre mot de passe a été changé");
});

Deno.test("a sign-in from a new device is told of, where the address is confirmed", async () => {
  await using house = await openAccountHouse();
  const zoe = await house.register(ZOE);
  const first = (await house.mailTo(ZOE))!;
  await house.enter(ZOE, FIRST, "curl/8");
  expect((await house.mailTo(ZOE))!.subject).toBe(first.subject);
  await post(zoe, "/compte/verifier", { token: tokenOf(first.link) });
  await house.enter(ZOE, FIRST, FIREFOX);
  const mail = (await house.mailTo(ZOE))!;
  expect(mail.subject).toBe("Nouvelle connexion à votre compte");
  for (const fact of ["Firefox, Windows", "127.0.0.0", "10 mars 2026"]) {
    expect(mail.text).toContain(fact);
  }
  expect(mail.link).toBe("/espace/securite");
});
