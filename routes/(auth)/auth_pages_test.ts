import { App, type RouteComponent } from "fresh";
import { expect } from "expect";
import type { State } from "@/app_state.ts";
import { readConfig } from "@/config.ts";
import { silentRecorder } from "@/domain/analytics/ingest/open_recorder.ts";
import { SIGN_IN_BY_ACCOUNT } from "@/domain/accounts/limits.ts";
import { rotate, type SessionTokens } from "@/domain/accounts/sessions.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "@/domain/accounts/testing.ts";
import { frontDoor } from "@/middleware/front_door.ts";
import { sessionCookies } from "@/middleware/session_cookies.ts";
import { prepareState } from "@/middleware/state.ts";
import SignIn, { handler as signIn } from "./connexion.tsx";
import { handler as signOut } from "./deconnexion.ts";
import Register, { handler as register } from "./inscription.tsx";

const ORIGIN = "http://calmness.test";

type Visit = (
  path: string,
  form?: Record<string, string>,
  tokens?: SessionTokens,
) => Promise<Response>;

async function withPages(
  test: (visit: Visit, accounts: TestAccounts) => Promise<void>,
): Promise<void> {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const config = readConfig({ PUBLIC_URL: ORIGIN }, "app");
  const services = {
    deps,
    config,
    demo: false,
    sessions,
    passwords,
    recorder: silentRecorder,
    telegram: null,
  };
  const app = new App<State>()
    .use(prepareState(services))
    .route("/connexion", { component: SignIn as RouteComponent<State>, handler: signIn })
    .route("/inscription", { component: Register as RouteComponent<State>, handler: register })
    .route("/deconnexion", { handler: signOut });
  const handle = frontDoor(services, app.handler());
  await test(async (path, form, tokens) => {
    const headers = new Headers({ origin: ORIGIN });
    if (tokens) {
      const cookies = sessionCookies(tokens, ORIGIN).map((cookie) => cookie.split(";")[0]);
      headers.set("cookie", cookies.join("; "));
    }
    const body = form && new URLSearchParams(form);
    return await handle(
      new Request(ORIGIN + path, { method: form ? "POST" : "GET", headers, body }),
    );
  }, accounts);
}

Deno.test("who signs in goes on to where they wanted to be, with cookies", () =>
  withPages(async (visit, accounts) => {
    const { user } = await accounts.register();
    const credentials = { email: user.email, password: PASSWORD };
    const response = await visit("/connexion", { ...credentials, next: "/espace/profil?a=1" });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/espace/profil?a=1");
    expect(response.headers.getSetCookie()).toHaveLength(2);
    for (const next of ["", "//evil.example", "https://evil.example"]) {
      const home = await visit("/connexion", { ...credentials, next });
      expect(home.headers.get("location")).toBe("/espace");
    }
  }));

Deno.test("staff go to the back office unless they wanted something else", () =>
  withPages(async (visit, accounts) => {
    const { user } = await accounts.signInAs("admin");
    const response = await visit("/connexion", { email: user.email, password: PASSWORD });
    expect(response.headers.get("location")).toBe("/admin");
  }));

Deno.test("a refused sign-in keeps the address and where to go, never the password", () =>
  withPages(async (visit) => {
    const form = { email: "anna@example.fr", password: "wrong secret", next: "/espace/profil" };
    const response = await visit("/connexion", form);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain("Adresse e-mail ou mot de passe incorrect.");
    expect(page).toContain('value="anna@example.fr"');
    expect(page).toContain('value="/espace/profil"');
    expect(page).not.toContain("wrong secret");
  }));

Deno.test("too many sign-ins are told how long to wait", () =>
  withPages(async (visit) => {
    const form = { email: "anna@example.fr", password: "wrong" };
    for (let count = 0; count < SIGN_IN_BY_ACCOUNT.max; count++) await visit("/connexion", form);
    const response = await visit("/connexion", form);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("900");
    expect(await response.text()).toContain("réessayez dans 900 secondes");
  }));

Deno.test("somebody registers in the language of the page", () =>
  withPages(async (visit, accounts) => {
    const form = { fullName: "Zoé", email: "zoe@example.fr", password: PASSWORD };
    const response = await visit("/en/inscription", form);
    expect(response.status).toBe(303);
    const refresh = response.headers.getSetCookie()[1]!.split(/[=;]/)[1]!;
    expect((await rotate(accounts.sessions, refresh, VISITOR)).user.locale).toBe("en");
  }));

Deno.test("a refused registration says what is wrong field by field and keeps the rest", () =>
  withPages(async (visit, accounts) => {
    await accounts.register();
    const short = await visit("/inscription", {
      fullName: "Zoé",
      email: "zoe@",
      password: "short",
    });
    expect(short.status).toBe(422);
    const page = await short.text();
    expect(page).toContain('value="Zoé"');
    expect(page).toContain('value="zoe@"');
    expect(page).toContain('id="email-error"');
    expect(page).toContain('id="password-error"');
    expect(page).not.toContain("short");
    const taken = { fullName: "Anna", email: "anna@example.fr", password: PASSWORD };
    expect(await (await visit("/inscription", taken)).text()).toContain(
      "Un compte existe déjà avec cette adresse e-mail",
    );
  }));

Deno.test("who is signed in has nothing to do here", () =>
  withPages(async (visit, accounts) => {
    const tokens = await accounts.register();
    for (const path of ["/connexion", "/inscription?next=/espace"]) {
      const response = await visit(path, undefined, tokens);
      expect([response.status, response.headers.get("location")]).toEqual([303, "/espace"]);
    }
  }));

Deno.test("signing out ends the session and takes a form's post", () =>
  withPages(async (visit, accounts) => {
    const tokens = await accounts.register();
    expect((await visit("/deconnexion", undefined, tokens)).status).toBe(405);
    const response = await visit("/deconnexion", {}, tokens);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    for (const cookie of response.headers.getSetCookie()) expect(cookie).toContain("Max-Age=0");
    await expect(rotate(accounts.sessions, tokens.refreshToken!, VISITOR)).rejects.toThrow();
  }));
