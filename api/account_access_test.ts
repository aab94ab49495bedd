import { expect } from "expect";
import { mailsOf, sendResets, tokensOf } from "@/domain/accounts/access_testing.ts";
import { isVerified } from "@/domain/accounts/account_mail.ts";
import { RESEND_BY_ACCOUNT, RESET_BY_ACCOUNT } from "@/domain/accounts/limits.ts";
import { getAccount } from "@/domain/accounts/profile.ts";
import { COMMON_PASSWORD, PASSWORD } from "@/domain/accounts/testing.ts";
import { openTestHouse, type TestHouse } from "./testing.ts";

const EMAIL = "anna@example.fr";
const OTHER = "another quiet sentence";

const post = (house: TestHouse, path: string, json?: unknown, headers: HeadersInit = {}) =>
  house.request(`/api/auth/${path}`, { method: "POST", json, headers });

const bearer = ({ accessToken }: { accessToken: string }) => ({
  authorization: `Bearer ${accessToken}`,
});

Deno.test("a program recovers an account: the same answer for every address, a link that works once", async () => {
  await using house = await openTestHouse();
  const { user } = await house.accounts.register();
  for (const email of [EMAIL, "nobody@example.fr"]) {
    const answer = await post(house, "password-reset", { email });
    expect([answer.status, await answer.text()]).toEqual([202, ""]);
  }
  await sendResets(house.accounts);
  const [token = ""] = await tokensOf(house.accounts, user.id, "reset-password");
  const weak = await post(house, "password-reset/confirm", { token, password: COMMON_PASSWORD });
  expect(weak.status).toBe(422);
  expect(Object.keys((await weak.json()).fields)).toEqual(["password"]);
  const done = await post(house, "password-reset/confirm", { token, password: OTHER });
  expect(done.status).toBe(204);
  expect((await post(house, "login", { email: EMAIL, password: OTHER })).status).toBe(200);
  expect((await post(house, "login", { email: EMAIL, password: PASSWORD })).status).toBe(401);
  const again = await post(house, "password-reset/confirm", { token, password: OTHER });
  expect(again.status).toBe(410);
  expect(await again.json()).toMatchObject({
    type: "http://calmness.test/problems/link-invalid",
  });
});

Deno.test("too many links asked for are told how long to wait", async () => {
  await using house = await openTestHouse();
  for (let count = 0; count < RESET_BY_ACCOUNT.max; count++) {
    await post(house, "password-reset", { email: EMAIL });
  }
  const refused = await post(house, "password-reset", { email: EMAIL });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1800"]);
});

Deno.test("an address is confirmed by the token, and the mail sent again to who is signed in", async () => {
  await using house = await openTestHouse();
  const { deps } = house.services;
  const registered = await post(house, "register", {
    email: EMAIL,
    password: PASSWORD,
    fullName: "Anna Martin",
  });
  const session = await registered.json();
  const { id } = session.user;
  expect((await post(house, "resend-verification")).status).toBe(401);
  for (let count = 0; count < RESEND_BY_ACCOUNT.max; count++) {
    expect((await post(house, "resend-verification", undefined, bearer(session))).status).toBe(204);
  }
  expect((await post(house, "resend-verification", undefined, bearer(session))).status).toBe(429);
  const tokens = await tokensOf(house.accounts, id, "verify-email");
  expect(tokens).toHaveLength(RESEND_BY_ACCOUNT.max + 1);
  expect((await post(house, "verify-email", { token: "rubbish" })).status).toBe(410);
  expect((await post(house, "verify-email", { token: tokens[0] })).status).toBe(204);
  expect(isVerified(await getAccount(deps, id))).toBe(true);
  expect((await post(house, "resend-verification", undefined, bearer(session))).status).toBe(204);
  expect(await mailsOf(deps, id, "verify-email")).toHaveLength(tokens.length);
});

Deno.test("a common password is refused where one registers", async () => {
  await using house = await openTestHouse();
  const refused = await post(house, "register", {
    email: EMAIL,
    password: COMMON_PASSWORD,
    fullName: "Anna",
  });
  expect(refused.status).toBe(422);
  expect((await refused.json()).fields.password).toContain("trop courant");
});

Deno.test("a person sees and ends their sessions, nobody else's", async () => {
  await using house = await openTestHouse();
  const anna = await house.accounts.register();
  const bob = await house.accounts.register("bob@example.fr");
  const login = await post(house, "login", { email: EMAIL, password: PASSWORD });
  const here = await login.json();
  const list = async () => {
    const response = await house.request("/api/me/sessions", { headers: bearer(here) });
    return (await response.json()).items;
  };
  expect((await house.request("/api/me/sessions")).status).toBe(401);
  const [own, other] = await list();
  expect([own.current, other.current, other.id]).toEqual([true, false, anna.sessionId]);
  expect(Object.keys(own).sort()).toEqual([
    "address",
    "createdAt",
    "current",
    "device",
    "id",
    "lastUsedAt",
  ]);
  const end = (id: string, who = here) =>
    house.request(`/api/me/sessions/${id}`, { method: "DELETE", headers: bearer(who) });
  expect((await end(bob.sessionId)).status).toBe(404);
  expect((await end(other.id)).status).toBe(204);
  await post(house, "login", { email: EMAIL, password: PASSWORD });
  const others = await house.request("/api/me/sessions", {
    method: "DELETE",
    headers: bearer(here),
  });
  expect(await others.json()).toEqual({ ended: 1 });
  expect(await list()).toHaveLength(1);
  expect((await end(own.id)).status).toBe(204);
  expect((await end(own.id)).status).toBe(401);
});

Deno.test("the operations are described", async () => {
  await using house = await openTestHouse();
  const { paths } = await (await house.request("/api/openapi.json")).json();
  const permissions = [
    paths["/api/auth/password-reset"].post,
    paths["/api/auth/password-reset/confirm"].post,
    paths["/api/auth/verify-email"].post,
    paths["/api/auth/resend-verification"].post,
    paths["/api/me/sessions"].get,
    paths["/api/me/sessions"].delete,
    paths["/api/me/sessions/{id}"].delete,
  ].map((operation) => operation["x-permission"]);
  expect(permissions).toEqual([
    "public",
    "public",
    "public",
    "espace.use",
    "espace.use",
    "espace.use",
    "espace.use",
  ]);
});
