/** Second factors over plain HTTP: forms and programs, no script anywhere. */
import { expect } from "expect";
import { secondFactorOf } from "@/domain/accounts/two_factor.ts";
import { openCheckoutHouse, PASSWORD } from "./checkout_house.ts";
import { post } from "./pages.ts";
import { enrol, FACTOR } from "./second_factor.ts";

Deno.test("a second factor: set up on a page, asked for at the door, on paper when the phone is gone", async () => {
  await using house = await openCheckoutHouse();
  const email = "claire@example.fr";
  const claire = await house.visit(email);
  expect((await claire.get("/espace/securite")).text).toContain(FACTOR);
  const { code, recovery } = await enrol(house, claire);

  const later = await house.visit();
  const password = await post(later, "/connexion", {
    email,
    password: PASSWORD,
    next: "/espace/profil",
  });
  expect([password.status, password.location]).toEqual([
    303,
    "/connexion/code?next=%2Fespace%2Fprofil",
  ]);
  expect(password.headers.getSetCookie()).toHaveLength(1);
  expect(password.headers.getSetCookie()[0]).toMatch(
    /^calmness_challenge=.+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect((await later.get("/espace")).status).toBe(303);
  expect((await later.get(password.location!)).text).toContain('value="/espace/profil"');
  const wrong = await post(later, "/connexion/code", { code: "000000", next: "/espace/profil" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('id="code-error"');
  const used = code();
  const right = await post(later, "/connexion/code", { code: used, next: "/espace/profil" });
  expect([right.status, right.location]).toEqual([303, "/espace/profil"]);
  expect((await later.get("/espace")).status).toBe(200);

  const third = await house.visit();
  await post(third, "/connexion", { email, password: PASSWORD });
  expect((await post(third, "/connexion/code", { code: used })).status).toBe(422);
  const paper = await post(third, "/connexion/code", { code: recovery[0]!.toLowerCase() });
  expect([paper.status, paper.location]).toEqual([303, "/espace"]);
  expect((await third.get(FACTOR)).text).toContain("Il reste 9 codes de secours");
});

Deno.test("without a password first there is no page for a code", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  for (
    const reply of [
      await visitor.get("/connexion/code?next=/espace"),
      await post(visitor, "/connexion/code", { code: "123456", next: "/espace" }),
    ]
  ) {
    expect([reply.status, reply.location]).toEqual([303, "/connexion?next=%2Fespace"]);
  }
});

Deno.test("a challenge that is over leads back to the password and is forgotten", async () => {
  await using house = await openCheckoutHouse();
  const email = "claire@example.fr";
  const { code } = await enrol(house, await house.visit(email));
  const visitor = await house.visit();
  await post(visitor, "/connexion", { email, password: PASSWORD });
  house.deps.clock.advance({ minutes: 10 });
  const late = await post(visitor, "/connexion/code", { code: code() });
  expect([late.status, late.location]).toEqual([303, "/connexion"]);
  expect(late.headers.getSetCookie()[0]).toMatch(/^calmness_challenge=; Max-Age=0/);
});

Deno.test("a program signs in with challenge and code", async () => {
  await using house = await openCheckoutHouse();
  const email = "claire@example.fr";
  const { code } = await enrol(house, await house.visit(email));
  const program = await house.visit();
  const first = await program.post("/api/auth/login", { email, password: PASSWORD });
  expect(first.status).toBe(401);
  expect(first.json).toMatchObject({
    type: expect.stringMatching(/\/second-factor-required$/),
    challenge: expect.any(String),
  });
  expect(first.headers.getSetCookie()).toEqual([]);
  const { challenge } = first.json;
  const second = "/api/auth/login/second-factor";
  const wrong = await program.post(second, { challenge, code: "000000" });
  expect([wrong.status, wrong.json.type]).toEqual([401, expect.stringMatching(/\/wrong-code$/)]);
  const forged = await program.post(second, { challenge: "x", code: code() });
  expect(forged.json.type).toMatch(/\/challenge-expired$/);
  const right = await program.post(second, { challenge, code: code() });
  expect(right.status).toBe(200);
  expect(right.json).toMatchObject({ accessToken: expect.any(String), user: { email } });
});

Deno.test("putting the second factor away asks for a proof, and is refused to those who must have it", async () => {
  await using house = await openCheckoutHouse();
  const { deps } = house;
  const owner = await house.visit(house.admin.email);
  const { code } = await enrol(house, owner);
  const rule = "/admin/settings/security";
  expect((await post(owner, rule, { requireSecondFactor: "on" })).location).toBe(
    `${rule}?done=saved`,
  );
  expect((await owner.get(rule)).text).toContain("checked");
  const kept = await post(owner, FACTOR, { action: "disable" });
  expect(kept.status).toBe(422);
  expect(kept.text).toContain("il ne peut pas être désactivé");
  await post(owner, rule, {});
  deps.clock.advance({ minutes: 15 });
  expect((await post(owner, FACTOR, { action: "disable" })).status).toBe(401);
  const gone = await post(owner, FACTOR, { action: "disable", "step-up": code() });
  expect(gone.location).toBe(`${FACTOR}?done=disabled`);
  expect(await secondFactorOf(deps, house.admin.id)).toBeNull();
});
