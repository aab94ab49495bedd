/**
 * A written day of visits, sent over HTTP as browsers, robots and staff send them, and every number of
 * every tab beside what it comes to by hand. The day is Sunday, 29 March 2026, of 23 hours in Paris.
 */
import { expect } from "expect";
import { closeDays } from "@/domain/analytics/close_day.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { type CheckoutHouse, openCheckoutHouse, PASSWORD } from "./checkout_house.ts";

const DAY = "2026-03-29";

/** In the bundled database: Free in France, Google in the United States. */
const FRANCE = "212.27.48.10";
const AMERICA = "8.8.8.8";
const NOWHERE = "10.1.2.3";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
const WINDOWS =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** Sends requests as somebody, at given instants of the house's clock. */
function person(house: CheckoutHouse, address: string, userAgent: string, language: string) {
  let token: string | undefined;
  const send = async (method: string, path: string, json?: unknown, more = {}) => {
    const headers = new Headers({
      "x-forwarded-for": address,
      "user-agent": userAgent,
      "accept-language": language,
      ...(json !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...more,
    });
    const body = json === undefined ? undefined : JSON.stringify(json);
    const response = await fetch(house.origin + path, { method, headers, body });
    const text = await response.text();
    return { status: response.status, json: text.startsWith("{") ? JSON.parse(text) : undefined };
  };
  return {
    see: (path: string, headers: Record<string, string> = {}) =>
      send("GET", path, undefined, headers),
    tell: (path: string, json: unknown) => send("POST", path, json),
    signIn: (accessToken: string) => void (token = accessToken),
  };
}

/** Moves the clock to an instant, once everything so far is written. */
async function until(house: CheckoutHouse, instant: string): Promise<void> {
  await house.recorder.flush();
  const now = house.deps.clock();
  house.deps.clock.advance({ milliseconds: Date.parse(instant) - now.epochMilliseconds });
}

async function playDay(house: CheckoutHouse): Promise<void> {
  const at = (time: string, day = DAY) => until(house, `${day}T${time}Z`);
  const owl = person(house, FRANCE, FIREFOX, "fr");
  const anna = person(house, FRANCE, ANDROID, "fr-FR");
  const ben = person(house, AMERICA, WINDOWS, "en-US,en;q=0.8");
  const chloe = person(house, FRANCE, IPHONE, "fr");
  const emil = person(house, NOWHERE, FIREFOX, "de");

  // Saturday, 23:50 in Paris; the second page comes at 0:10: one visit, of Saturday.
  await owl.see("/");
  await at("23:10:00", "2026-03-28");
  await owl.see("/tarifs");
  // 1:50 on the clock, and twenty minutes later 3:10: the hour between never was.
  await at("00:50:00");
  await anna.see("/", { referer: "https://www.google.fr/" });
  await at("01:10:00");
  await anna.see("/services");
  // Two tabs and a page loaded again are one visit; so is one that goes on by a tagged link.
  await at("10:00:00");
  await ben.see("/track-record");
  await at("10:00:10");
  await ben.see("/en/classement");
  await at("10:00:20");
  await ben.see("/track-record");
  await at("10:05:00");
  const told = { seconds: 100, scroll: 60, width: 1300, lcp: 1800, inp: 90, cls: 40 };
  await ben.tell("/api/analytics/beacon", { path: "/track-record", ...told });
  await ben.tell("/api/analytics/beacon", { path: "/track-record", outbound: "mql5.com" });
  await ben.tell("/api/analytics/events", { path: "/track-record", name: "video_started" });
  await at("10:20:00");
  await ben.see("/?utm_source=Lettre&utm_medium=email&utm_campaign=Mars");
  // Forty minutes later it is another visit.
  await at("11:00:00");
  await ben.see("/contact");
  // Somebody buys.
  await at("12:00:00");
  await chloe.see("/services?utm_source=Lettre&utm_medium=email&utm_campaign=Mars&gclid=abc");
  await at("12:01:00");
  await chloe.see("/checkout/signaux-serenite");
  await buy(house, chloe);
  // Who refuses, and who works here, isn't counted.
  await ben.see("/", { dnt: "1" });
  const staff = person(house, FRANCE, WINDOWS, "fr");
  staff.signIn(await adminToken(house));
  await staff.see("/");
  // Robots.
  await at("13:00:00");
  const robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
  for (const path of ["/", "/tarifs"]) await person(house, AMERICA, robot, "").see(path);
  await person(house, AMERICA, "curl/8.5.0", "").see("/");
  await anna.see("/", { "sec-purpose": "prefetch" });
  await anna.see("/", { referer: "https://semalt.com/" });
  // A page that isn't there, from a link on X.
  await at("14:00:00");
  await emil.see("/nulle-part", { referer: "https://t.co/abc" });
  // Monday, half past midnight in Paris.
  await at("22:30:00");
  await emil.see("/");
  await house.recorder.flush();
}

async function buy(house: CheckoutHouse, client: ReturnType<typeof person>): Promise<void> {
  const fullName = "Chloé Cliente";
  const email = "chloe@client.example";
  const registered = await client.tell("/api/auth/register", {
    email,
    password: "un port au calme",
    fullName,
  });
  expect(registered.status).toBe(201);
  client.signIn(registered.json.accessToken);
  const ordered = await client.tell("/api/payments/pending-payments/create", {
    offerId: "demo-signaux-serenite",
    userInfo: {
      fullName,
      email,
      telegram: "@chloe_cliente",
      address: { line1: "1 rue du Port", postalCode: "29200", city: "Brest", country: "FR" },
    },
    acceptTerms: true,
    immediateService: true,
  });
  expect(ordered.status).toBe(201);
  const { id } = ordered.json.payment;
  const announced = await client.tell(`/api/payments/${id}/submit-transaction`, {
    transactionId: "VIR-CHLOE-1",
  });
  expect(announced.status).toBe(200);
  await confirmPayment(house.deps, house.admin, id);
}

async function adminToken({ origin, admin }: CheckoutHouse): Promise<string> {
  const response = await fetch(`${origin}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: admin.email, password: PASSWORD }),
  });
  return (await response.json()).accessToken;
}

/** Reads the tabs of the day as the API answers them. */
async function reader(house: CheckoutHouse) {
  const authorization = `Bearer ${await adminToken(house)}`;
  return async (tab: string, filters: Record<string, string> = {}) => {
    const query = new URLSearchParams({ from: DAY, to: DAY, ...filters });
    const response = await fetch(`${house.origin}/api/analytics/${tab}?${query}`, {
      headers: { authorization },
    });
    expect([tab, response.status]).toEqual([tab, 200]);
    return await response.json();
  };
}

type Read = Awaited<ReturnType<typeof reader>>;
type Rows = { value: string; sessions: number }[];

const visits = (rows: Rows) => Object.fromEntries(rows.map((row) => [row.value, row.sessions]));

async function expectOverview(read: Read): Promise<void> {
  const { metrics, funnel, series, botViews, droppedViews } = await read("overview");
  // Anna 1, Ben 2, Chloé 1, Émil 1; of these Anna, Ben's first and Chloé saw more than a page.
  // Seconds: Anna 1200, Ben 1200, Chloé 60, by five visits.
  expect(metrics).toEqual({
    visitors: { value: 4, previous: 1 },
    pageViews: { value: 10, previous: 2 },
    sessions: { value: 5, previous: 1 },
    bounceRate: { value: 40, previous: 0 },
    averageDuration: { value: 492, previous: 1200 },
    signUps: { value: 1, previous: 0 },
    conversionRate: { value: 20, previous: 0 },
    // One month of Sérénité.
    revenue: { value: 12_900, previous: 0 },
  });
  expect(funnel).toEqual([
    { step: "visit", count: 5, share: 100, dropOff: null },
    { step: "services", count: 2, share: 40, dropOff: 60 },
    { step: "checkout", count: 1, share: 20, dropOff: 50 },
    { step: "submitted", count: 1, share: 20, dropOff: 0 },
    { step: "confirmed", count: 1, share: 20, dropOff: 0 },
  ]);
  expect(series).toEqual([{
    day: DAY,
    visitors: 4,
    pageViews: 10,
    sessions: 5,
    previous: { day: "2026-03-28", visitors: 1, pageViews: 2, sessions: 1 },
  }]);
  expect([botViews, droppedViews]).toEqual([5, 0]);
}

async function expectTraffic(read: Read): Promise<void> {
  const traffic = await read("traffic");
  expect(visits(traffic.sources)).toEqual({ direct: 2, search: 1, campaign: 1, social: 1 });
  expect(visits(traffic.referrers)).toEqual({ "(none)": 3, Google: 1, X: 1 });
  expect(visits(traffic.campaigns)).toEqual({ "(none)": 4, "lettre / email / mars": 1 });
  expect(visits(traffic.countries)).toEqual({ FR: 2, US: 2, "(none)": 1 });
  expect(visits(traffic.devices)).toEqual({ desktop: 3, mobile: 2 });
  expect(visits(traffic.browsers)).toEqual({ Chrome: 3, Safari: 1, Firefox: 1 });
  expect(visits(traffic.systems)).toEqual({ Windows: 2, Android: 1, iOS: 1, Linux: 1 });
  expect(visits(traffic.languages)).toEqual({ fr: 2, en: 2, de: 1 });
  expect(visits(traffic.screens)).toEqual({ "(none)": 4, lg: 1 });
  expect(traffic.sources[0]).toEqual({
    value: "direct",
    visitors: 1,
    sessions: 2,
    pageViews: 5,
    bounceRate: 50,
    averageDuration: 600,
    share: 40,
  });
  const bots = traffic.bots.map(({ value, pageViews }: { value: string; pageViews: number }) =>
    [value, pageViews] as const
  );
  expect(Object.fromEntries(bots))
    .toEqual({ Googlebot: 2, curl: 1, "(prefetch)": 1, "(referrer spam)": 1 });
}

async function expectBehaviour(read: Read): Promise<void> {
  const { pages, edges, hours, outbound, notFound, events, vitals } = await read("behaviour");
  type Page = Record<"path", string> & Record<"pageViews" | "entries" | "exits", number>;
  expect(
    Object.fromEntries(
      pages.map(({ path, pageViews, entries, exits }: Page) => [path, [pageViews, entries, exits]]),
    ),
  ).toEqual({
    "/": [2, 1, 1],
    "/services": [2, 1, 1],
    "/track-record": [2, 1, 0],
    "/classement": [1, 0, 0],
    "/contact": [1, 1, 1],
    "/checkout/signaux-serenite": [1, 0, 1],
    "(error)": [1, 1, 1],
  });
  const read1 = pages.find(({ path }: Page) => path === "/track-record");
  expect([read1.averageSeconds, read1.averageScroll]).toEqual([100, 60]);
  expect(edges.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`).sort()).toEqual(
    [
      "/ /services",
      "/classement /track-record",
      "/services /checkout/signaux-serenite",
      "/track-record /",
      "/track-record /classement",
    ],
  );
  type Hour = { weekday: number; hour: number; pageViews: number };
  expect(
    hours.filter(({ pageViews }: Hour) => pageViews > 0)
      .map(({ weekday, hour, pageViews }: Hour) => [weekday, hour, pageViews]),
  ).toEqual([[7, 1, 1], [7, 3, 1], [7, 12, 4], [7, 13, 1], [7, 14, 2], [7, 16, 1]]);
  expect(outbound).toEqual([{ value: "mql5.com", count: 1 }]);
  expect(notFound).toEqual([{ value: "/nulle-part", count: 1 }]);
  expect(events).toEqual([{ value: "video_started", count: 1 }]);
  expect(vitals).toEqual([{ path: "/track-record", lcp: 2000, inp: 100, cls: 0.05, samples: 1 }]);
}

async function expectFiltered(read: Read): Promise<void> {
  const mobile = await read("overview", { country: "FR", device: "mobile" });
  expect(mobile.metrics).toMatchObject({
    visitors: { value: 2 },
    sessions: { value: 2 },
    pageViews: { value: 4 },
    averageDuration: { value: 630 },
    signUps: { value: 1 },
    conversionRate: { value: 50 },
    revenue: { value: null },
  });
  expect(mobile.funnel.map(({ count }: { count: number | null }) => count))
    .toEqual([2, 2, 1, 1, null]);
  const letter = await read("behaviour", { source: "campaign" });
  expect(letter.pages.map(({ path }: { path: string }) => path).sort())
    .toEqual(["/checkout/signaux-serenite", "/services"]);
  const services = await read("traffic", { path: "/services" });
  expect(visits(services.sources)).toEqual({ search: 1, campaign: 1 });
  expect(services.sources.map(({ pageViews }: { pageViews: number }) => pageViews)).toEqual([1, 1]);
}

Deno.test("a day of visits comes to the numbers worked out by hand, while it runs and once it is closed", async () => {
  // Saturday, 23:50 in Paris.
  await using house = await openCheckoutHouse({
    trustedHops: 1,
    start: "2026-03-28T22:50:00.000Z",
  });
  await playDay(house);
  const all = async (read: Read) => {
    await expectOverview(read);
    await expectTraffic(read);
    await expectBehaviour(read);
    await expectFiltered(read);
  };
  await all(await reader(house));
  await until(house, "2026-03-30T02:00:00Z");
  expect(await closeDays(house.deps)).toEqual(["2026-03-28", DAY]);
  await all(await reader(house));
});
