import { App, csp, type HttpError } from "fresh";
import { expect } from "expect";
import type { State } from "@/app_state.ts";
import { type Config, readConfig } from "@/config.ts";
import { endSession, GRACE_SECONDS, type SessionTokens } from "@/domain/accounts/sessions.ts";
import { silentRecorder } from "@/domain/analytics/ingest/open_recorder.ts";
import { type TestAccounts, testAccounts } from "@/domain/accounts/testing.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { frontDoor } from "./front_door.ts";
import { guard } from "./guard.ts";
import { refusals } from "./refusals.ts";
import { CSP_DIRECTIVES } from "./security_headers.ts";
import { sessionCookies, signInBy } from "./session_cookies.ts";
import { prepareState } from "./state.ts";

type Ask = (path: string, init?: RequestInit & { tokens?: SessionTokens }) => Promise<Response>;

/** A house with a few rooms, each telling what it knows of its visitor. */
async function withHouse(
  test: (ask: Ask, accounts: TestAccounts) => Promise<void>,
  settings: Partial<Config> = {},
): Promise<void> {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const config = { ...readConfig({ PUBLIC_URL: "http://calmness.test" }, "app"), ...settings };
  const services = {
    deps,
    config,
    demo: false,
    sessions,
    passwords,
    recorder: silentRecorder,
    telegram: null,
  };
  const tell = ({ state }: { state: State }) =>
    Response.json({
      user: state.user?.email ?? null,
      role: state.user?.role,
      locale: state.locale,
      path: state.path,
      services: state.href("/services"),
    });
  const other = await accounts.register("other@example.fr");
  const app = new App<State>()
    .use(prepareState(services))
    .get("/redirect", () => Response.redirect("http://calmness.test/"))
    .use(csp({ useNonce: true, csp: [...CSP_DIRECTIVES] }))
    .use("/pages", refusals)
    .get("/", tell)
    .get("/page", (ctx) => ctx.html("<p>"))
    .get("/pages/refused", () => Promise.reject(new Problem("wrong-state")))
    .post("/", tell)
    .post("/sign-in", () => signInBy(new Response(), other, config.publicUrl))
    .post("/api/anything", tell)
    .use("/espace", guard("espace.use"))
    .get("/espace/payments", tell)
    .get("/espace/unknown", () => Promise.reject(new Problem("not-found")))
    .get("/espace/stale", () => Promise.reject(new Problem("unauthenticated")))
    .use("/admin", guard("admin.use"))
    .get("/admin", tell)
    .onError(
      "*",
      ({ error }) => Response.json({ status: (error as HttpError).status }, { status: 418 }),
    );
  const handle = frontDoor(services, app.handler());
  const ask: Ask = async (path, { tokens, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (tokens) headers.set("cookie", cookieHeader(tokens, config.publicUrl));
    return await handle(new Request(new URL(path, config.publicUrl), { ...init, headers }));
  };
  await test(ask, accounts);
}

function cookieHeader(tokens: SessionTokens, publicUrl: string): string {
  return sessionCookies(tokens, publicUrl).map((cookie) => cookie.split(";")[0]).join("; ");
}

Deno.test("a signed-in visitor is known, and what they see is kept by no cache", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    const response = await ask("/", { tokens });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.json()).toMatchObject({ user: "anna@example.fr", role: "client" });
    expect((await ask("/page")).headers.has("cache-control")).toBe(false);
  }));

Deno.test("when the access token has run out the refresh cookie renews it, unasked", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    accounts.deps.clock.advance({ minutes: 16 });
    const response = await ask("/", { tokens });
    expect(await response.json()).toMatchObject({ user: "anna@example.fr" });
    const [access, refresh] = response.headers.getSetCookie();
    expect(access).toMatch(/^calmness_access=ey/);
    expect(refresh).toMatch(/^calmness_refresh=/);
    expect(refresh).not.toContain(tokens.refreshToken);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  }));

Deno.test("the renewed cookies arrive with errors and fixed responses too", () =>
  withHouse(async (ask, accounts) => {
    const places: [string, number][] = [
      ["/missing", 418],
      ["/pages/refused", 418],
      ["/redirect", 302],
    ];
    for (const [path, status] of places) {
      const tokens = await accounts.register(`status${status}${path.length}@example.fr`);
      accounts.deps.clock.advance({ minutes: 16 });
      const response = await ask(path, { tokens });
      expect(response.status).toBe(status);
      expect(response.headers.getSetCookie()).toHaveLength(2);
    }
  }));

Deno.test("two requests at once keep the browser signed in", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    accounts.deps.clock.advance({ minutes: 16 });
    const responses = await Promise.all([ask("/", { tokens }), ask("/", { tokens })]);
    for (const response of responses) {
      expect(await response.json()).toMatchObject({ user: "anna@example.fr" });
    }
    const cookies = responses.map(({ headers }) => headers.getSetCookie().length);
    expect(cookies.sort()).toEqual([1, 2]);
  }));

Deno.test("a copied refresh cookie signs out, and the browser forgets it", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    accounts.deps.clock.advance({ minutes: 16 });
    await ask("/", { tokens });
    accounts.deps.clock.advance({ seconds: GRACE_SECONDS + 1 });
    const response = await ask("/", { tokens });
    expect(await response.json()).toMatchObject({ user: null });
    expect(response.headers.getSetCookie()[1]).toContain("calmness_refresh=; Max-Age=0");
  }));

Deno.test("who signs in anew keeps the new session, not the one just renewed", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    accounts.deps.clock.advance({ minutes: 16 });
    const headers = { origin: "http://calmness.test" };
    const response = await ask("/sign-in", { method: "POST", tokens, headers });
    expect(response.headers.getSetCookie()).toHaveLength(2);
  }));

Deno.test("a foreign page can't write with our cookies", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    const foreign = { method: "POST", tokens, headers: { origin: "https://evil.example" } };
    expect(await (await ask("/", foreign)).json()).toEqual({ status: 403 });
    const refusal = await ask("/api/anything", foreign);
    expect(refusal.status).toBe(403);
    expect(await refusal.json()).toMatchObject({
      type: "http://calmness.test/problems/cross-origin",
    });
    const own = { ...foreign, headers: { origin: "http://calmness.test" } };
    expect(await (await ask("/", own)).json()).toMatchObject({ user: "anna@example.fr" });
  }));

Deno.test("with a bearer token the cookies don't count", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    const admin = await accounts.signInAs("admin");
    const headers = { authorization: `Bearer ${admin.accessToken}` };
    expect(await (await ask("/", { tokens, headers })).json()).toMatchObject({ role: "admin" });
    const wrong = { authorization: "Bearer rubbish" };
    expect(await (await ask("/", { tokens, headers: wrong })).json()).toMatchObject({ user: null });
  }));

Deno.test("the address decides the language, except where the reader does", () =>
  withHouse(async (ask, accounts) => {
    const known = async (path: string, init?: Parameters<Ask>[1]) =>
      await (await ask(path, init)).json();
    expect(await known("/")).toMatchObject({ locale: "fr", path: "/", services: "/services" });
    expect(await known("/en")).toMatchObject({ locale: "en", path: "/", services: "/en/services" });
    expect(await known("/en/?a=1")).toMatchObject({ locale: "en", path: "/" });
    expect((await ask("/english")).status).toBe(418);
    const tokens = await accounts.register();
    expect(await known("/en/espace/payments", { tokens })).toMatchObject({ locale: "fr" });
    const headers = { "accept-language": "en-GB" };
    expect(await known("/api/anything", { method: "POST", headers })).toMatchObject({
      locale: "en",
    });
  }));

Deno.test("the client's area asks to sign in, and comes back", () =>
  withHouse(async (ask, accounts) => {
    const response = await ask("/espace/payments?status=open");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      "/connexion?next=%2Fespace%2Fpayments%3Fstatus%3Dopen",
    );
    const tokens = await accounts.register();
    expect((await ask("/espace/payments", { tokens })).status).toBe(200);
  }));

Deno.test("a page's refusal is the error page of its status, or signing in", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    expect(await (await ask("/espace/unknown", { tokens })).json()).toEqual({ status: 404 });
    expect((await ask("/espace/stale", { tokens })).headers.get("location")).toBe(
      "/connexion?next=%2Fespace%2Fstale",
    );
    expect(await (await ask("/pages/refused", { tokens })).json()).toEqual({ status: 409 });
  }));

Deno.test("the back office is for staff, as the store knows them now", () =>
  withHouse(async (ask, accounts) => {
    expect((await ask("/admin")).headers.get("location")).toBe("/connexion?next=%2Fadmin");
    const client = await accounts.register();
    expect((await ask("/admin", { tokens: client })).status).toBe(418);
    const support = await accounts.signInAs("support");
    expect((await ask("/admin", { tokens: support })).status).toBe(200);
    await endSession(accounts.deps, support.sessionId);
    expect((await ask("/admin", { tokens: support })).status).toBe(303);
  }));

Deno.test("every response carries the security headers", () =>
  withHouse(async (ask) => {
    for (const path of ["/", "/missing", "/redirect", "/api/anything"]) {
      const { headers } = await ask(path);
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toContain("unsafe-inline");
      expect(policy).not.toContain("upgrade-insecure-requests");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("geolocation=()");
      expect(headers.has("strict-transport-security")).toBe(false);
    }
  }));

Deno.test("over https the cookies are bound to the host and the browser stays on https", () =>
  withHouse(async (ask, accounts) => {
    const tokens = await accounts.register();
    accounts.deps.clock.advance({ minutes: 16 });
    const { headers } = await ask("/", { tokens });
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-calmness_access=.*; Secure; SameSite=Lax$/);
  }, { publicUrl: "https://calmness.test" }));
