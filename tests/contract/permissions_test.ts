/** Every page and every operation of the API, asked for with every role, against the one table. */
import { expect } from "expect";
import { adminNav } from "@/components/admin/nav.ts";
import { type Role, ROLES } from "@/domain/accounts/model.ts";
import { can, type Permission, PERMISSIONS, PUBLIC } from "@/domain/accounts/permissions.ts";
import { registerAccount } from "@/domain/accounts/register_account.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import { saveSecurityPolicy } from "@/domain/accounts/security_policy.ts";
import { openSession } from "@/domain/accounts/sessions.ts";
import { translator } from "@/domain/kernel/i18n.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { PAGE_PERMISSIONS, type PagePattern } from "@/middleware/page_permissions.ts";
import type { Body, Reply } from "../fixtures/http.ts";
import { ROOT } from "../fixtures/project.ts";
import { filesBelow } from "../fixtures/source_files.ts";
import { type CheckoutHouse, openCheckoutHouse } from "./checkout_house.ts";

/** Everybody there is: the roles, and who isn't signed in. */
const EVERYBODY = ["anonymous", ...ROLES] as const;

type Somebody = (typeof EVERYBODY)[number];

/** An id that nothing has. */
const NO_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** Asks as somebody, each time with a session of its own: some pages end it. */
type Ask = (who: Somebody, method: string, path: string, body?: Body) => Promise<Reply>;

async function askers(house: CheckoutHouse): Promise<Ask> {
  const { deps } = house;
  const sessions = { deps, secret: await sessionSecret(deps, undefined) };
  const visitor = await house.visit();
  const people = await transact(deps, async (tx) => {
    const made: Partial<Record<Role, Awaited<ReturnType<typeof registerAccount>>>> = {};
    for (const role of ROLES) {
      made[role] = await registerAccount(tx, deps, {
        email: `${role}@walk.example`,
        fullName: `The ${role}`,
        passwordHash: "",
        locale: "fr",
        role,
        verified: true,
      });
    }
    return made;
  });
  return async (who, method, path, body) => {
    if (who === "anonymous") return await visitor.request(method, path, body);
    const from = { address: "192.0.2.1", userAgent: "walk" };
    const { accessToken } = await transact(
      deps,
      (tx) => openSession(tx, sessions, people[who]!, from),
    );
    return await visitor.request(method, path, body, { bearer: accessToken });
  };
}

/** The patterns of the files in `routes/`, as the router makes them. */
async function routePatterns(): Promise<string[]> {
  const files = await filesBelow(`${ROOT}routes`, /(?<!_test)\.tsx?$/);
  return files
    .map((file) => file.replace(/\.tsx?$/, "").split("/"))
    .filter((parts) => !parts.some((part) => /^(_|\(_)/.test(part)))
    .map((parts) => parts.filter((part) => !/^\(.*\)$/.test(part)))
    .map((parts) => parts.at(-1) === "index" ? parts.slice(0, -1) : parts)
    .map((parts) => `/${parts.join("/").replaceAll(/\[(\w+)\]/g, ":$1")}`)
    .sort();
}

const PATTERNS = Object.keys(PAGE_PERMISSIONS) as PagePattern[];

const isAllowed = (who: Somebody, permission: Permission | typeof PUBLIC): boolean =>
  permission === PUBLIC || (who !== "anonymous" && can(who, permission));

/** What the table says of a page for somebody. */
function expected(who: Somebody, permission: Permission | typeof PUBLIC): string {
  if (isAllowed(who, permission)) return "open";
  return who === "anonymous" ? "sign in" : "refused";
}

/** What a page did, as far as permission goes; what it says of an empty form is its own business. */
function outcome({ status, location }: Reply): string {
  if (status === 405) return "no such method";
  if (status === 303 && location?.startsWith("/connexion?next=")) return "sign in";
  return status === 403 ? "refused" : "open";
}

Deno.test("every route has its line in the table, and every line its route", async () => {
  expect([...PATTERNS].sort()).toEqual(await routePatterns());
});

Deno.test("every page opens to those whom the table names, and to nobody else", async () => {
  await using house = await openCheckoutHouse();
  const ask = await askers(house);
  for (const pattern of PATTERNS) {
    const path = pattern.replaceAll(/:\w+/g, NO_ID);
    const permission = PAGE_PERMISSIONS[pattern];
    let methods = 0;
    for (const method of ["GET", "POST"]) {
      const body = method === "POST" ? new URLSearchParams() : undefined;
      const replies = await Promise.all(
        EVERYBODY.map(async (who) => [who, await ask(who, method, path, body)] as const),
      );
      const outcomes = Object.fromEntries(replies.map(([who, reply]) => [who, outcome(reply)]));
      if (Object.values(outcomes).every((one) => one === "no such method")) continue;
      methods++;
      const wanted = Object.fromEntries(EVERYBODY.map((who) => [who, expected(who, permission)]));
      expect([method, pattern, outcomes]).toEqual([method, pattern, wanted]);
      for (const [who, { status }] of replies) {
        expect([method, pattern, who, status >= 500 && status !== 503]).toEqual([
          method,
          pattern,
          who,
          false,
        ]);
      }
    }
    expect([pattern, methods > 0]).toEqual([pattern, true]);
  }
});

Deno.test("the navigation leads nobody to a closed door", async () => {
  await using house = await openCheckoutHouse();
  const ask = await askers(house);
  for (const role of ROLES) {
    for (const { path } of adminNav(translator("fr"), role)) {
      expect([role, path, (await ask(role, "GET", path)).status]).toEqual([role, path, 200]);
    }
  }
  expect(adminNav(translator("fr"), "client")).toEqual([]);
});

Deno.test("deciding on a payment takes more than reading it", async () => {
  await using house = await openCheckoutHouse();
  const ask = await askers(house);
  const path = `/admin/payments/${NO_ID}`;
  for (const action of ["confirm", "reject"]) {
    const form = new URLSearchParams({ action, note: "x", reason: "x" });
    for (const role of ROLES) {
      const { status } = await ask(role, "POST", path, form);
      const may = can(role, "payments.validate");
      expect([action, role, status]).toEqual([action, role, may ? 404 : 403]);
    }
  }
});

/** An operation as the OpenAPI document names it. */
interface Operation {
  method: string;
  path: string;
  permission: unknown;
}

async function operations(ask: Ask): Promise<Operation[]> {
  const { json } = await ask("anonymous", "GET", "/api/openapi.json");
  return Object.entries<Record<string, Record<string, unknown>>>(json.paths).flatMap((
    [path, methods],
  ) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/g, NO_ID),
      permission: operation["x-permission"],
    }))
  );
}

/** Stands in `x-permission` for what terminals alone do, by a key: no person's token opens it. */
const ACCOUNT_KEY = "account-key";

const isPermission = (name: unknown): name is Permission =>
  typeof name === "string" && Object.hasOwn(PERMISSIONS, name);

Deno.test("every operation of the API answers those whom its permission names", async () => {
  await using house = await openCheckoutHouse();
  const ask = await askers(house);
  const all = await operations(ask);
  expect(all.length).toBeGreaterThan(15);
  for (const { method, path, permission } of all) {
    const name = `${method} ${path}`;
    const body = method === "GET" ? undefined : {};
    const replies = await Promise.all(
      EVERYBODY.map(async (who) => [who, await ask(who, method, path, body)] as const),
    );
    const told = replies.map(([who, { status, json }]) => {
      const kind = /[^/]+$/.exec(String(json?.type ?? ""))?.[0];
      if (status === 401 && kind === "unauthenticated") return [who, "sign in"];
      return [who, status === 403 && kind === "forbidden" ? "refused" : "open"];
    });
    if (permission === PUBLIC) {
      // Without a token a refresh is refused, and so for everybody alike.
      const statuses = new Set(replies.map(([, { status }]) => status));
      expect([name, statuses.size, statuses.has(403)]).toEqual([name, 1, false]);
      continue;
    }
    if (permission === ACCOUNT_KEY) {
      expect([name, told]).toEqual([name, EVERYBODY.map((who) => [who, "sign in"])]);
      continue;
    }
    expect([name, isPermission(permission)]).toEqual([name, true]);
    if (!isPermission(permission)) continue;
    expect([name, told]).toEqual([name, EVERYBODY.map((who) => [who, expected(who, permission)])]);
  }
});

Deno.test("once the owner asks for a second factor, managers without one are led to it first", async () => {
  await using house = await openCheckoutHouse();
  const ask = await askers(house);
  await saveSecurityPolicy(house.deps, house.admin, { requireSecondFactor: true });
  const enrol = "/espace/securite/second-facteur?required";
  const operation = "/api/payments/admin/pending-payments";
  for (const role of ["admin", "owner"] as const) {
    for (const pattern of PATTERNS.filter((one) => one.startsWith("/admin"))) {
      if (!isAllowed(role, PAGE_PERMISSIONS[pattern])) continue;
      const { status, location } = await ask(role, "GET", pattern.replaceAll(/:\w+/g, NO_ID));
      expect([role, pattern, status, location]).toEqual([role, pattern, 303, enrol]);
    }
    expect((await ask(role, "GET", enrol)).text).toContain("Votre rôle demande un second facteur");
    const refused = await ask(role, "GET", operation);
    expect(refused.status).toBe(403);
    expect(refused.json.type).toMatch(/\/second-factor-missing$/);
  }
  expect((await ask("support", "GET", "/admin/payments")).status).toBe(200);
  expect((await ask("support", "GET", operation)).status).toBe(200);
});
