import { expect } from "expect";
import { openTestHouse } from "./testing.ts";

const CREDENTIALS = { email: "anna@example.fr", password: "wrong password" };

Deno.test("a problem has a stable type, and texts in the reader's language", async () => {
  await using house = await openTestHouse();
  const answer = async (language: string) => {
    const headers = { "accept-language": language };
    const response = await house.request("/api/auth/login", { method: "POST", headers, json: {} });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    return await response.json();
  };
  expect(await answer("en-GB,fr;q=0.5")).toEqual({
    type: "http://calmness.test/problems/invalid-input",
    title: "Some fields need correcting.",
    status: 422,
    detail: "Some fields need correcting.",
    fields: { email: "This field is required.", password: "This field is required." },
  });
  expect(await answer("de")).toMatchObject({
    type: "http://calmness.test/problems/invalid-input",
    fields: { email: "Ce champ est obligatoire." },
  });
});

Deno.test("what can't be read is a problem", async () => {
  await using house = await openTestHouse();
  const json = { "content-type": "application/json" };
  const cases: [BodyInit | undefined, HeadersInit, number, string][] = [
    ["{", json, 400, "malformed-request"],
    ["", json, 400, "malformed-request"],
    ["[]", json, 422, "invalid-input"],
    ["null", json, 422, "invalid-input"],
    [
      "email=a",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      "unsupported-media-type",
    ],
    ["{}", { "content-type": "text/plain" }, 415, "unsupported-media-type"],
    [new Uint8Array([123, 125]), {}, 415, "unsupported-media-type"],
    [undefined, {}, 422, "invalid-input"],
    [`{"email":"${"x".repeat(1024 * 1024)}"}`, json, 413, "too-large"],
  ];
  for (const [body, headers, status, code] of cases) {
    const response = await house.request("/api/auth/login", { method: "POST", headers, body });
    expect([status, await response.json()]).toMatchObject([response.status, {
      type: `http://calmness.test/problems/${code}`,
      status,
    }]);
  }
});

Deno.test("a body without a length is counted while it comes", async () => {
  await using house = await openTestHouse();
  const chunk = new Uint8Array(64 * 1024).fill(32);
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent++;
      controller.enqueue(chunk);
    },
  });
  const headers = { "content-type": "application/json" };
  const response = await house.request("/api/auth/login", { method: "POST", headers, body });
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(32);
});

Deno.test("unknown fields are ignored, JSON types are what they are", async () => {
  await using house = await openTestHouse();
  const ask = (json: unknown) => house.request("/api/auth/login", { method: "POST", json });
  expect((await ask({ ...CREDENTIALS, role: "owner" })).status).toBe(401);
  const wrong = await ask({ email: 1, password: ["x"] });
  expect(wrong.status).toBe(422);
  expect(Object.keys((await wrong.json()).fields)).toEqual(["email", "password"]);
});

Deno.test("addresses are answered with and without a slash at the end, without a redirect", async () => {
  await using house = await openTestHouse();
  for (const path of ["/api/auth/login", "/api/auth/login/"]) {
    expect((await house.request(path, { method: "POST", json: CREDENTIALS })).status).toBe(401);
  }
  for (const path of ["/api/me", "/api/me/", "/api/docs/", "/api/openapi.json/"]) {
    expect([200, 401]).toContain((await house.request(path)).status);
  }
});

Deno.test("unknown addresses and methods are problems", async () => {
  await using house = await openTestHouse();
  const unknown = await house.request("/api/nothing/here");
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({ type: "http://calmness.test/problems/not-found" });
  for (const path of ["/api/me", "/api/me/"]) {
    const wrong = await house.request(path, { method: "DELETE" });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toBe("GET, HEAD");
    expect(await wrong.json()).toMatchObject({
      type: "http://calmness.test/problems/method-not-allowed",
    });
    const options = await house.request(path, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD"]);
  }
});

Deno.test("permission is decided before the body is looked at", async () => {
  await using house = await openTestHouse();
  const path = "/api/payments/admin/pending-payments/validate";
  const client = await house.accounts.register();
  const bodies: RequestInit[] = [
    { body: "{", headers: { "content-type": "application/json" } },
    { body: "x", headers: { "content-type": "text/plain" } },
    { body: "x".repeat(2 * 1024 * 1024), headers: { "content-type": "application/json" } },
  ];
  for (const { body, headers } of bodies) {
    const anonymous = await house.request(path, { method: "POST", body, headers });
    expect(anonymous.status).toBe(401);
    const authorization = `Bearer ${client.accessToken}`;
    const wrongRole = await house.request(path, {
      method: "POST",
      body,
      headers: { ...headers, authorization },
    });
    expect(wrongRole.status).toBe(403);
  }
});

Deno.test("every operation names its permission, who may sign in how, and what a refusal is", async () => {
  await using house = await openTestHouse();
  const document = await (await house.request("/api/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.components.securitySchemes)).toEqual([
    "bearer",
    "cookie",
    "accountKey",
  ]);
  const operations = Object.entries<Record<string, Record<string, unknown>>>(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method} ${path}`,
        operation,
      }))
    );
  const permissions = Object.fromEntries(
    operations.map(({ name, operation }) => [name, operation["x-permission"]]),
  );
  expect(permissions).toMatchObject({
    "post /api/auth/login": "public",
    "post /api/trades": "account-key",
    "get /api/me": "espace.use",
  });
  for (const { operation } of operations) {
    expect(typeof operation["x-permission"]).toBe("string");
    expect(operation.responses).toHaveProperty("default");
    expect(operation.security).toEqual(
      operation["x-permission"] === "public"
        ? []
        : operation["x-permission"] === "account-key"
        ? [{ accountKey: [] }]
        : [{ bearer: [] }, { cookie: [] }],
    );
  }
});

Deno.test("the readable page names every operation and needs no script", async () => {
  await using house = await openTestHouse();
  const document = await (await house.request("/api/openapi.json")).json();
  const response = await house.request("/api/docs");
  expect(response.headers.get("content-type")).toMatch(/^text\/html/);
  expect(response.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'/,
  );
  const page = await response.text();
  expect(page).not.toContain("<script");
  for (const path of Object.keys(document.paths)) expect(page).toContain(path);
});

Deno.test("a fault of ours is a problem that tells nothing", async () => {
  await using house = await openTestHouse();
  const logged: unknown[] = [];
  const log = console.error;
  console.error = (error) => logged.push(error);
  try {
    house.services.passwords.verify = () => Promise.reject(new Error("broken"));
    const response = await house.request("/api/auth/login", { method: "POST", json: CREDENTIALS });
    expect(response.status).toBe(500);
    expect(Object.keys(await response.json()).sort()).toEqual([
      "detail",
      "status",
      "title",
      "type",
    ]);
    expect(logged).toHaveLength(1);
  } finally {
    console.error = log;
  }
});
