import { expect } from "expect";
import { SIGN_IN_BY_ACCOUNT } from "@/domain/accounts/limits.ts";
import { PASSWORD } from "@/domain/accounts/testing.ts";
import { openTestHouse, type TestHouse } from "./testing.ts";

const ANNA = { email: "anna@example.fr", password: PASSWORD, fullName: "Anna Martin" };
const OURS = { origin: "http://calmness.test" };

const post = (house: TestHouse, path: string, json?: unknown, headers: HeadersInit = {}) =>
  house.request(`/api/auth/${path}`, { method: "POST", json, headers });

const me = (house: TestHouse, headers: HeadersInit) => house.request("/api/me", { headers });

/** What a browser sends back of a response's cookies. */
function cookiesOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

Deno.test("a program registers, asks with its token, refreshes and signs out", async () => {
  await using house = await openTestHouse();
  const registered = await post(house, "register", ANNA);
  expect(registered.status).toBe(201);
  expect(registered.headers.get("cache-control")).toBe("private, no-store");
  const first = await registered.json();
  expect(first).toEqual({
    user: {
      id: expect.any(String),
      email: ANNA.email,
      fullName: ANNA.fullName,
      role: "client",
      locale: "fr",
    },
    accessToken: expect.any(String),
    expiresIn: 900,
    refreshToken: expect.any(String),
  });
  const asked = await me(house, { authorization: `Bearer ${first.accessToken}` });
  expect(await asked.json()).toEqual({ user: first.user, profile: {} });

  house.clock.advance({ minutes: 15 });
  const expired = await me(house, { authorization: `Bearer ${first.accessToken}` });
  expect(expired.status).toBe(401);
  expect(expired.headers.get("www-authenticate")).toBe('Bearer realm="api", error="invalid_token"');
  expect(await expired.json()).toMatchObject({
    type: "http://calmness.test/problems/token-expired",
  });

  const refreshed = await post(house, "refresh", { refreshToken: first.refreshToken });
  expect(refreshed.status).toBe(200);
  const second = await refreshed.json();
  const authorization = `Bearer ${second.accessToken}`;
  expect((await me(house, { authorization })).status).toBe(200);

  expect((await post(house, "logout", undefined, { authorization })).status).toBe(204);
  const after = await post(house, "refresh", { refreshToken: second.refreshToken });
  expect(after.status).toBe(401);
});

Deno.test("a browser is carried by its cookies and never sees its refresh token", async () => {
  await using house = await openTestHouse();
  const registered = await post(house, "register", ANNA, OURS);
  const body = await registered.json();
  expect(Object.keys(body).sort()).toEqual(["accessToken", "expiresIn", "user"]);
  const cookie = cookiesOf(registered);
  expect((await me(house, { cookie })).status).toBe(200);

  const refreshed = await post(house, "refresh", undefined, { ...OURS, cookie });
  expect(refreshed.status).toBe(200);
  expect(await refreshed.json()).not.toHaveProperty("refreshToken");
  const renewed = cookiesOf(refreshed);
  expect(renewed).not.toBe(cookie);

  const signedOut = await post(house, "logout", undefined, { ...OURS, cookie: renewed });
  expect(signedOut.status).toBe(204);
  for (const gone of signedOut.headers.getSetCookie()) expect(gone).toContain("Max-Age=0");
});

Deno.test("a refresh that the door has done already isn't done twice", async () => {
  await using house = await openTestHouse();
  const cookie = cookiesOf(await post(house, "register", ANNA, OURS));
  house.clock.advance({ minutes: 16 });
  const refreshed = await post(house, "refresh", undefined, { ...OURS, cookie });
  expect(refreshed.headers.getSetCookie()).toHaveLength(2);
  house.clock.advance({ minutes: 1 });
  const again = await post(house, "refresh", undefined, { ...OURS, cookie: cookiesOf(refreshed) });
  expect(again.status).toBe(200);
});

Deno.test("cookies write from our own pages alone", async () => {
  await using house = await openTestHouse();
  const cookie = cookiesOf(await post(house, "register", ANNA, OURS));
  const refusedHeaders: HeadersInit[] = [{ cookie }, { cookie, origin: "https://evil.example" }];
  for (const headers of refusedHeaders) {
    const refused = await post(house, "logout", undefined, headers);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      type: "http://calmness.test/problems/cross-origin",
    });
  }
  const foreign = await post(house, "login", ANNA, { origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  expect((await post(house, "login", ANNA)).status).toBe(200);
});

Deno.test("an address that has an account is a conflict that names the field", async () => {
  await using house = await openTestHouse();
  await post(house, "register", ANNA);
  const again = await post(house, "register", { ...ANNA, email: "ANNA@example.fr" });
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({
    type: "http://calmness.test/problems/email-taken",
    fields: { email: expect.any(String) },
  });
});

Deno.test("a registration's fields are checked", async () => {
  await using house = await openTestHouse();
  const refused = await post(
    house,
    "register",
    { email: "anna", password: "short", fullName: " " },
    {
      "accept-language": "en",
    },
  );
  expect(refused.status).toBe(422);
  expect((await refused.json()).fields).toEqual({
    email: "Enter a valid email address, such as name@example.com.",
    password: "10 characters at least: a sentence does very well.",
    fullName: "This field is required.",
  });
});

Deno.test("too many sign-ins are told how long to wait", async () => {
  await using house = await openTestHouse();
  const wrong = { email: ANNA.email, password: "wrong" };
  for (let count = 0; count < SIGN_IN_BY_ACCOUNT.max; count++) {
    const response = await post(house, "login", wrong);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="api"');
  }
  const refused = await post(house, "login", wrong);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("900");
});

Deno.test("without a token to exchange nobody is refreshed", async () => {
  await using house = await openTestHouse();
  for (const json of [undefined, {}, { refreshToken: "rubbish" }]) {
    expect((await post(house, "refresh", json)).status).toBe(401);
  }
  expect((await post(house, "logout")).status).toBe(204);
});
