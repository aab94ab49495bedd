import { expect } from "expect";
import { type TestAccounts, testAccounts } from "@/domain/accounts/testing.ts";
import { openRecorder } from "@/domain/analytics/ingest/open_recorder.ts";
import { readConfig } from "@/config.ts";
import type { Services } from "@/services.ts";
import { readDaySums, readEntries } from "@/domain/analytics/read_days.ts";
import type { LogEntry } from "@/domain/analytics/model.ts";
import { frontDoor } from "./front_door.ts";
import { sessionCookies } from "./session_cookies.ts";

const DAY = "2026-03-10";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** What a site of one test is made of. */
interface TestHouse extends AsyncDisposable {
  services: Services;
  accounts: TestAccounts;
}

async function openTestHouse(): Promise<TestHouse> {
  const accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const config = readConfig({ PUBLIC_URL: "http://calmness.test" }, "app");
  const recorder = openRecorder(deps, config);
  return {
    services: { deps, config, demo: false, sessions, passwords, recorder, telegram: null },
    accounts,
    async [Symbol.asyncDispose]() {
      await recorder.close();
      await accounts[Symbol.asyncDispose]();
    },
  };
}

/** A site of one page behind the front door. */
function site(house: TestHouse) {
  const handle = frontDoor(house.services, (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === "POST") {
      return new Response(null, { status: 303, headers: { location: "/" } });
    }
    if (pathname === "/moved") return new Response(null, { status: 301 });
    const type = pathname.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
    const status = pathname.startsWith("/lost") ? 404 : 200;
    return new Response("<p>", { status, headers: { "content-type": type } });
  });
  return async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const url = new URL(path, "http://calmness.test");
    await handle(new Request(url, { method, headers: { "user-agent": FIREFOX, ...headers } }));
  };
}

async function entries(house: TestHouse): Promise<LogEntry[]> {
  await house.services.recorder.flush();
  return await readEntries(house.services.deps, DAY);
}

Deno.test("every page that a human is shown is a view, with or without a script", async () => {
  await using house = await openTestHouse();
  const visit = site(house);
  await visit("/en/tarifs?token=secret&utm_source=Lettre", {
    "accept-language": "en-GB,en;q=0.8",
    referer: "https://www.google.fr/",
  });
  await visit("/lost/page");
  await visit("/moved");
  await visit("/data.json");
  await visit("/", {}, "HEAD");
  await visit("/framed", { "sec-fetch-dest": "iframe" });
  const seen = await entries(house);
  expect(seen.map((entry) => entry.kind === "view" && [entry.path, entry.status])).toEqual([
    ["/tarifs", 200],
    ["/lost/page", 404],
  ]);
  expect(seen[0]).toMatchObject({
    facts: { source: "campaign", referrer: "Google", campaign: "lettre / - / -", language: "en" },
  });
  expect(JSON.stringify(seen)).not.toContain("secret");
});

Deno.test("robots are counted apart, referrer spam with them", async () => {
  await using house = await openTestHouse();
  const visit = site(house);
  await visit("/", { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0)" });
  await visit("/", { "sec-purpose": "prefetch" });
  await visit("/", { referer: "https://semalt.com/" });
  await visit("/", { "user-agent": "" });
  await entries(house);
  const { bot, all } = await readDaySums(house.services.deps, DAY);
  expect(bot).toEqual({
    bingbot: { views: 1 },
    "(prefetch)": { views: 1 },
    "(referrer spam)": { views: 1 },
    "(no user agent)": { views: 1 },
  });
  expect(all).toBe(undefined);
});

Deno.test("who refuses isn't counted: by our page, Global Privacy Control or Do Not Track", async () => {
  await using house = await openTestHouse();
  const visit = site(house);
  await visit("/", { "sec-gpc": "1" });
  await visit("/", { dnt: "1" });
  await visit("/", { cookie: "a=b; audience=off" });
  await visit("/inscription", { dnt: "1" }, "POST");
  expect(await entries(house)).toEqual([]);
});

Deno.test("clients are counted as anybody, staff aren't", async () => {
  await using house = await openTestHouse();
  const { accounts, services } = house;
  const visit = site(house);
  const cookieOf = (tokens: Parameters<typeof sessionCookies>[0]) =>
    sessionCookies(tokens, services.config.publicUrl).map((line) => line.split(";")[0]).join("; ");
  const client = await accounts.signInAs("client");
  const staff = await accounts.signInAs("support");
  await visit("/", { cookie: cookieOf(client) });
  await visit("/tarifs", { cookie: cookieOf(staff) });
  const seen = await entries(house);
  expect(seen.map((entry) => entry.kind === "view" && entry.path)).toEqual(["/"]);
  expect(JSON.stringify(seen)).not.toContain(client.user.id);
});

Deno.test("forms that were taken are goals of the visit", async () => {
  await using house = await openTestHouse();
  const visit = site(house);
  await visit("/checkout/signaux");
  await visit("/checkout/signaux", {}, "POST");
  await visit("/checkout/payment/01JDH4ZK5N8Q2V6X7Y9ABCDEFG/transaction", {}, "POST");
  await visit("/contact", {}, "POST");
  await entries(house);
  const { all } = await readDaySums(house.services.deps, DAY);
  expect(all?.[""]).toMatchObject({ sawCheckout: 1, chosePlan: 1, signedUp: 1, submitted: 1 });
});

Deno.test("forged headers are bounded: nothing breaks, nothing large is kept", async () => {
  await using house = await openTestHouse();
  const visit = site(house);
  const long = "x".repeat(7000);
  await visit(`/${long}?${long}`, {
    "accept-language": long,
    referer: `https://${long}.example/`,
    "user-agent": `Mozilla/5.0 Firefox/1 ${long}`,
    "x-forwarded-for": "8.8.8.8",
  });
  await visit("/%FF%00%E0%80?utm_source=%FF");
  const seen = await entries(house);
  expect(seen.length).toBe(2);
  expect(JSON.stringify(seen).length).toBeLessThan(1500);
});
