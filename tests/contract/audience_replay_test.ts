/**
 * Two written days of traffic, sent over HTTP to the real pages: people on phones and desks, two tabs, a
 * visit over midnight, the change to summer time, robots, and somebody who doesn't want to be counted.
 * Every number was worked out by hand from the list.
 */
import { expect } from "expect";
import { closeDays } from "@/domain/analytics/close_day.ts";
import type { Counts, DaySums } from "@/domain/analytics/model.ts";
import { readDaySums } from "@/domain/analytics/read_days.ts";
import { type CheckoutHouse, openCheckoutHouse } from "./checkout_house.ts";

/** A phone in France. */
const ANNA = {
  "x-forwarded-for": "212.27.48.10",
  "user-agent":
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
  "accept-language": "fr-FR",
};
/** A desktop in the United States. */
const BEN = {
  "x-forwarded-for": "8.8.8.8",
  "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "accept-language": "en-US",
};
const GOOGLEBOT = {
  "x-forwarded-for": "66.249.66.1",
  "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
};

type Step = [at: string, headers: Record<string, string>, path: string, beacon?: unknown];

const READ = { seconds: 30, scroll: 80, width: 390, lcp: 1800, inp: 90, cls: 20 };

/** The second day has 23 hours: at 01:00 UTC clocks in Paris go from 2 to 3. */
const TRAFFIC: Step[] = [
  ["2026-03-28T08:00:00Z", { ...ANNA, referer: "https://www.google.fr/" }, "/"],
  ["2026-03-28T08:02:00Z", ANNA, "/services"],
  ["2026-03-28T08:03:00Z", ANNA, "/services", READ],
  ["2026-03-28T08:10:00Z", ANNA, "/tarifs"],
  ["2026-03-28T09:00:00Z", BEN, "/en/tarifs?utm_source=Lettre&utm_medium=email"],
  ["2026-03-28T09:05:00Z", GOOGLEBOT, "/"],
  ["2026-03-28T09:05:00Z", { ...BEN, "sec-purpose": "prefetch" }, "/contact"],
  ["2026-03-28T09:06:00Z", { ...BEN, "sec-gpc": "1" }, "/contact"],
  ["2026-03-28T10:00:00Z", BEN, "/nothing-here"],
  ["2026-03-28T22:50:00Z", ANNA, "/contact"],
  // Past midnight in Paris, and past the end of yesterday's salt: one visit still.
  ["2026-03-28T23:10:00Z", ANNA, "/track-record"],
  ["2026-03-28T23:40:00Z", ANNA, "/"],
  ["2026-03-29T00:50:00Z", BEN, "/"],
  ["2026-03-29T01:10:00Z", BEN, "/services"],
];

const SATURDAY: DaySums = {
  all: {
    "": { visitors: 2, sessions: 4, engaged: 2, views: 8, seconds: 3600, sawServices: 1 },
  },
  source: {
    search: { visitors: 1, sessions: 1, engaged: 1, views: 3, seconds: 600, sawServices: 1 },
    campaign: { visitors: 1, sessions: 1, views: 1 },
    direct: { visitors: 2, sessions: 2, engaged: 1, views: 4, seconds: 3000 },
  },
  campaign: {
    "lettre / email / -": { visitors: 1, sessions: 1, views: 1 },
    "(none)": { visitors: 2, sessions: 3, engaged: 2, views: 7, seconds: 3600, sawServices: 1 },
  },
  device: {
    mobile: { visitors: 1, sessions: 2, engaged: 2, views: 6, seconds: 3600, sawServices: 1 },
    desktop: { visitors: 1, sessions: 2, views: 2 },
  },
  country: {
    FR: { visitors: 1, sessions: 2, engaged: 2, views: 6, seconds: 3600, sawServices: 1 },
    US: { visitors: 1, sessions: 2, views: 2 },
  },
  screen: { xs: { visitors: 0, sessions: 1 }, "(none)": { sessions: 3 } },
  path: {
    "/": { views: 2, entries: 1, continued: 1, engaged: 1 },
    "/services": { views: 1, continued: 1, timed: 1, seconds: 30, scroll: 80 },
    "/tarifs": { views: 2, entries: 1 },
    "/contact": { views: 1, entries: 1, continued: 1, engaged: 1 },
    "/track-record": { views: 1, continued: 1 },
    "(error)": { views: 1, entries: 1 },
  },
  edge: {
    "/ → /services": { views: 1 },
    "/services → /tarifs": { views: 1 },
    "/contact → /track-record": { views: 1 },
    "/track-record → /": { views: 1 },
  },
  hour: {
    "6-09": { views: 3 },
    "6-10": { views: 1 },
    "6-11": { views: 1 },
    "6-23": { views: 1 },
    "7-00": { views: 2 },
  },
  status: { "200": { views: 7 }, "404": { views: 1 } },
  notFound: { "/nothing-here": { views: 1 } },
  vital: { "/services": { "lcp:2000": 1, "inp:100": 1, "cls:25": 1 } },
  bot: { Googlebot: { views: 1 }, "(prefetch)": { views: 1 } },
};

const SUNDAY: DaySums = {
  all: {
    "": { visitors: 1, sessions: 1, engaged: 1, views: 2, seconds: 1200, sawServices: 1 },
  },
  path: {
    "/": { views: 1, entries: 1, continued: 1, engaged: 1 },
    "/services": { views: 1 },
  },
  hour: { "7-01": { views: 1 }, "7-03": { views: 1 } },
};

/** Sends the traffic, each request at its time. */
async function replay({ deps, origin, recorder }: CheckoutHouse): Promise<void> {
  for (const [at, headers, path, beacon] of TRAFFIC) {
    await recorder.flush();
    deps.clock.advance(Temporal.Instant.from(at).since(deps.clock()));
    const response = beacon === undefined
      ? await fetch(origin + path, { headers })
      : await fetch(`${origin}/api/analytics/beacon`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json", origin },
        body: JSON.stringify({ path, ...beacon as object }),
      });
    await response.body?.cancel();
  }
  await recorder.flush();
}

/** The sums that were worked out, without response times, which nobody can know; noughts left out. */
function worked(sums: DaySums, expected: DaySums): DaySums {
  const plain = (rows: Record<string, Counts> = {}) =>
    Object.fromEntries(
      Object.entries(rows).map(([value, { render: _, ...counts }]) => [
        value,
        Object.fromEntries(Object.entries(counts).filter(([, count]) => count)),
      ]),
    );
  const names = Object.keys(expected) as (keyof DaySums)[];
  return Object.fromEntries(names.map((name) => [name, plain(sums[name])]));
}

Deno.test("two written days come to the numbers worked out by hand, before and after they are closed", async () => {
  await using house = await openCheckoutHouse({ trustedHops: 1 });
  const { deps } = house;
  await replay(house);
  const expectDays = async () => {
    expect(worked(await readDaySums(deps, "2026-03-28"), SATURDAY)).toEqual(
      worked(SATURDAY, SATURDAY),
    );
    expect(worked(await readDaySums(deps, "2026-03-29"), SUNDAY)).toEqual(worked(SUNDAY, SUNDAY));
  };
  await expectDays();
  deps.clock.advance({ hours: 24 });
  expect(await closeDays(deps)).toEqual(["2026-03-28", "2026-03-29"]);
  await expectDays();

  const admin = await house.visit(house.admin.email);
  const { json } = await admin.get("/api/analytics/overview?from=2026-03-28&to=2026-03-29");
  expect(json.metrics).toMatchObject({
    visitors: { value: 3 },
    pageViews: { value: 10 },
    sessions: { value: 5 },
    bounceRate: { value: 40 },
  });
  const french = await admin.get(
    "/api/analytics/overview?from=2026-03-28&to=2026-03-29&country=FR&device=mobile",
  );
  expect(french.json.metrics).toMatchObject({
    visitors: { value: 1 },
    pageViews: { value: 6 },
    sessions: { value: 2 },
    bounceRate: { value: 0 },
  });
});
