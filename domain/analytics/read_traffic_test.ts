/** That filtered sums, made of rows, are what the sums say; and what filters keep. */
import { expect } from "expect";
import fc from "fast-check";
import { testDeps } from "../kernel/testing.ts";
import { foldDay } from "./fold_day.ts";
import { DEVICES, GOALS, type LogEntry, type SessionFacts, SOURCES, UNKNOWN } from "./model.ts";
import { readTraffic } from "./read_traffic.ts";
import { commitBatch, saveClosedDay } from "./store.ts";

const DAY = "2026-03-10";
const PERIOD = { from: DAY, to: DAY };

const FACTS: SessionFacts = {
  source: "direct",
  referrer: UNKNOWN,
  campaign: UNKNOWN,
  device: "desktop",
  browser: "Firefox",
  os: "Linux",
  screen: UNKNOWN,
  language: "fr",
  country: "FR",
  region: "FR Île-de-France",
  city: "FR Paris",
};

function view(
  visitor: string,
  time: string,
  path: string,
  facts: Partial<SessionFacts> = {},
  status = 200,
): LogEntry {
  const at = `${DAY}T${time}.000Z`;
  return {
    kind: "view",
    at,
    visitor,
    path,
    status,
    render: 10,
    network: "192.0.2.0",
    facts: { ...FACTS, ...facts },
  };
}

async function closed(entries: readonly LogEntry[]) {
  const deps = await testDeps();
  const folded = foldDay(DAY, entries);
  const { sessions, views } = folded;
  await saveClosedDay(deps, {
    ...folded,
    summary: {
      day: DAY,
      closedAt: `${DAY}T23:30:00.000Z`,
      generation: 1,
      through: "1",
      sessions: sessions.length,
      views: views.length,
      visitors: new Set(sessions.visitor).size,
    },
  });
  return deps;
}

const MOBILE = { device: "mobile", country: "BE" } as const;

/** Anna reads three pages, comes back by a search; Ben lands on services and leaves; Cem errs. */
const STORY: readonly LogEntry[] = [
  view("anna", "08:00:00", "/"),
  view("anna", "08:00:30", "/services"),
  { kind: "goal", at: `${DAY}T08:01:00.000Z`, visitor: "anna", path: "/", name: "signedUp" },
  view("anna", "08:01:40", "/tarifs"),
  { kind: "outbound", at: `${DAY}T08:02:00.000Z`, visitor: "anna", path: "/tarifs", name: "x.com" },
  view("anna", "12:00:00", "/", { source: "search", referrer: "Google" }),
  view("ben", "09:00:00", "/services", MOBILE),
  view("cem", "10:00:00", "/nulle-part", MOBILE, 404),
  view("cem", "10:00:20", "/services", MOBILE),
];

Deno.test("without a filter, a day's rows come to the day's sums", async () => {
  await using deps = await closed(STORY);
  const traffic = await readTraffic(deps, "traffic", PERIOD, {});
  expect(traffic.sums.country).toEqual({
    FR: {
      visitors: 1,
      sessions: 2,
      engaged: 1,
      views: 4,
      seconds: 100,
      signedUp: 1,
      sawServices: 1,
    },
    BE: { visitors: 2, sessions: 2, engaged: 1, views: 3, seconds: 20, sawServices: 2 },
  });
  const { days } = await readTraffic(deps, "overview", PERIOD, {});
  expect(days.get(DAY)).toMatchObject({ visitors: 3, sessions: 4, views: 7 });
});

Deno.test("filters combine: only visits that have all of them are counted", async () => {
  await using deps = await closed(STORY);
  const count = async (filters: Parameters<typeof readTraffic>[3]) =>
    (await readTraffic(deps, "overview", PERIOD, filters)).sums.all?.[""] ?? {};
  expect(await count({ country: "FR", source: "search" }))
    .toEqual({ visitors: 1, sessions: 1, views: 1 });
  expect(await count({ device: "mobile" })).toMatchObject({ visitors: 2, sessions: 2, views: 3 });
  expect(await count({ device: "mobile", country: "FR" })).toEqual({});
  expect(await count({ country: "nulle part" })).toEqual({});
});

Deno.test("a filter on a page keeps the visits that saw it, and of their views the page's own", async () => {
  await using deps = await closed(STORY);
  const { sums } = await readTraffic(deps, "behaviour", PERIOD, { path: "/services" });
  expect(sums.all?.[""]).toEqual({
    visitors: 3,
    sessions: 3,
    engaged: 2,
    views: 3,
    seconds: 120,
    sawServices: 3,
    signedUp: 1,
  });
  expect(sums.path).toEqual({
    "/services": { views: 3, entries: 1, continued: 1, render: 30 },
  });
  expect(sums.edge).toEqual({
    "/ → /services": { views: 1 },
    "/services → /tarifs": { views: 1 },
    "(error) → /services": { views: 1 },
  });
  expect(sums.hour).toEqual({ "2-09": { views: 1 }, "2-10": { views: 1 }, "2-11": { views: 1 } });
  expect(sums.outbound).toEqual({ "x.com": { count: 1 } });
});

Deno.test("a day that isn't closed is read from its log", async () => {
  await using deps = await testDeps();
  await commitBatch(deps, DAY, "2026-03-10T12:00:00.000Z", STORY, {});
  const { sums } = await readTraffic(deps, "behaviour", PERIOD, { device: "mobile" });
  expect(sums.notFound).toEqual({ "/nulle-part": { views: 1 } });
  expect(sums.path?.["/services"]).toEqual({ views: 2, entries: 1, render: 20 });
});

const anyEntry: fc.Arbitrary<LogEntry> = fc.tuple(
  fc.constantFrom("a", "b", "c", "d"),
  fc.integer({ min: 0, max: 24 * 60 - 61 }),
  fc.constantFrom("/", "/services", "/tarifs", "/contact"),
  fc.record({
    source: fc.constantFrom(...SOURCES),
    device: fc.constantFrom(...DEVICES),
    country: fc.constantFrom("FR", "BE", UNKNOWN),
  }),
  fc.constantFrom(200, 200, 200, 404),
  fc.constantFrom("view", "view", "goal", "event", "beacon"),
).map(([visitor, minute, path, facts, status, kind]): LogEntry => {
  const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${
    String(minute % 60).padStart(2, "0")
  }:00`;
  const entry = view(visitor, time, path, facts, status);
  if (kind === "view") return entry;
  const { at } = entry;
  if (kind === "beacon") {
    return { kind, at, visitor, path, seconds: 9, scroll: 50, screen: "md", lcp: 1200, cls: 3 };
  }
  return { kind, at, visitor, path, name: kind === "goal" ? GOALS[minute % 5]! : "video" };
});

Deno.test("the parts of a filter add up: countries' visits, views and goals to the sums of all", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { maxLength: 60 }), async (entries) => {
      await using deps = await closed(entries);
      const whole = await readTraffic(deps, "behaviour", PERIOD, {});
      const all = (await readTraffic(deps, "overview", PERIOD, {})).sums.all?.[""] ?? {};
      const paths: Record<string, number> = {};
      const total = { sessions: 0, views: 0, engaged: 0, seconds: 0, submitted: 0, events: 0 };
      for (const country of ["FR", "BE", UNKNOWN]) {
        const { sums } = await readTraffic(deps, "behaviour", PERIOD, { country });
        const counts = sums.all?.[""] ?? {};
        for (const metric of ["sessions", "views", "engaged", "seconds", "submitted"] as const) {
          total[metric] += counts[metric] ?? 0;
        }
        total.events += sums.event?.video?.count ?? 0;
        for (
          const [path, { views = 0, seconds = 0, continued = 0 }] of Object.entries(sums.path ?? {})
        ) {
          paths[path] = (paths[path] ?? 0) + views + 1000 * seconds + 1_000_000 * continued;
        }
      }
      for (const metric of ["sessions", "views", "engaged", "seconds", "submitted"] as const) {
        expect([metric, total[metric]]).toEqual([metric, all[metric] ?? 0]);
      }
      expect(total.events).toBe(whole.sums.event?.video?.count ?? 0);
      expect(paths).toEqual(Object.fromEntries(
        Object.entries(whole.sums.path ?? {}).map((
          [path, { views = 0, seconds = 0, continued = 0 }],
        ) => [path, views + 1000 * seconds + 1_000_000 * continued]),
      ));
    }),
    { numRuns: 30 },
  );
});
