import { expect } from "expect";
import { testClock } from "../kernel/clock.ts";
import { testDeps } from "../kernel/testing.ts";
import type { User } from "../accounts/model.ts";
import { readBehaviour, vitalGrade } from "./behaviour.ts";
import type { LogEntry } from "./model.ts";
import { commitBatch } from "./store.ts";
import { readReportQuery } from "./report_query.ts";
import { foldDay } from "./fold_day.ts";
import { beacon, happening, view } from "./testing.ts";
import { readTrafficReport } from "./traffic.ts";

const ADMIN: User = {
  id: "01JADM0000000000000000000A",
  email: "admin@calmness.example",
  fullName: "Ada Admin",
  role: "admin",
  locale: "fr",
};

const DAY = "2026-03-10"; // a Tuesday
const at = (time: string) => `${DAY}T${time}.000Z`;

const STORY: readonly LogEntry[] = [
  view(at("08:00:00"), "/", { visitor: "a", render: 20 }),
  beacon(at("08:00:30"), "/", { visitor: "a", seconds: 30, scroll: 80, lcp: 1200, cls: 20 }),
  view(at("08:00:40"), "/services", { visitor: "a", render: 40 }),
  beacon(at("08:01:00"), "/services", { visitor: "a", seconds: 20, scroll: 40, lcp: 3200 }),
  happening("outbound", at("08:01:10"), "t.me", { visitor: "a", path: "/services" }),
  happening("event", at("08:01:20"), "video", { visitor: "a", path: "/services" }),
  view(at("09:30:00"), "/", { visitor: "b", facts: { device: "mobile", country: "BE" } }),
  view(at("09:31:00"), "/perdu", { visitor: "b", status: 404 }),
];

async function openDay() {
  const deps = await testDeps({ clock: testClock(at("12:00:00")) });
  await commitBatch(deps, DAY, at("12:00:00"), STORY, foldDay(DAY, STORY).sums);
  return deps;
}

const params = { from: DAY, to: DAY };

// Every visit of the story came directly: the filtered report, made of rows, is the same.
for (const [way, filters] of [["sums", {}], ["rows", { source: "direct" }]] as const) {
  Deno.test(`pages, ways, hours and vitals, by ${way}`, async () => {
    await using deps = await openDay();
    const report = await readBehaviour(
      deps,
      ADMIN,
      readReportQuery(deps, { ...params, ...filters }),
    );
    expect(report.pages).toEqual([
      {
        path: "/",
        pageViews: 2,
        share: 50,
        entries: 2,
        bounceRate: 0,
        exits: 0,
        exitRate: 0,
        averageSeconds: 30,
        averageScroll: 80,
        averageRender: 15,
      },
      {
        path: "(error)",
        pageViews: 1,
        share: 25,
        entries: 0,
        bounceRate: null,
        exits: 1,
        exitRate: 100,
        averageSeconds: null,
        averageScroll: null,
        averageRender: 10,
      },
      {
        path: "/services",
        pageViews: 1,
        share: 25,
        entries: 0,
        bounceRate: null,
        exits: 1,
        exitRate: 100,
        averageSeconds: 20,
        averageScroll: 40,
        averageRender: 40,
      },
    ]);
    expect(report.edges).toEqual([
      { from: "/", to: "(error)", pageViews: 1 },
      { from: "/", to: "/services", pageViews: 1 },
    ]);
    const seen = report.hours.filter(({ pageViews }) => pageViews > 0);
    // Nine and ten o'clock in Paris, in winter.
    expect(seen).toEqual([
      { weekday: 2, hour: 9, pageViews: 2 },
      { weekday: 2, hour: 10, pageViews: 2 },
    ]);
    expect(report.outbound).toEqual([{ value: "t.me", count: 1 }]);
    expect(report.notFound).toEqual([{ value: "/perdu", count: 1 }]);
    expect(report.events).toEqual([{ value: "video", count: 1 }]);
    expect(report.vitals).toEqual([
      { path: "/", lcp: 1500, inp: null, cls: 0.025, samples: 1 },
      { path: "/services", lcp: 3500, inp: null, cls: null, samples: 1 },
    ]);
  });
}

Deno.test("a vital is graded by its published limits", () => {
  expect([vitalGrade("lcp", 2500), vitalGrade("lcp", 2501), vitalGrade("lcp", 4001)])
    .toEqual(["good", "fair", "poor"]);
  expect([vitalGrade("cls", 0.1), vitalGrade("cls", 0.26)]).toEqual(["good", "poor"]);
});

Deno.test("the traffic of a day by what visits were made with; robots apart", async () => {
  await using deps = await openDay();
  await commitBatch(deps, DAY, at("12:00:01"), [], { bot: { Googlebot: { views: 7 } } });
  const report = await readTrafficReport(deps, ADMIN, readReportQuery(deps, params));
  expect(report.devices).toEqual([
    {
      value: "desktop",
      visitors: 1,
      sessions: 1,
      pageViews: 2,
      bounceRate: 0,
      averageDuration: 40,
      share: 50,
    },
    {
      value: "mobile",
      visitors: 1,
      sessions: 1,
      pageViews: 2,
      bounceRate: 0,
      averageDuration: 60,
      share: 50,
    },
  ]);
  expect(report.countries.map(({ value, sessions }) => [value, sessions]))
    .toEqual([["BE", 1], ["FR", 1]]);
  expect(report.bots).toEqual([{ value: "Googlebot", pageViews: 7, share: 100 }]);
  const filtered = await readTrafficReport(
    deps,
    ADMIN,
    readReportQuery(deps, { ...params, country: "BE" }),
  );
  expect(filtered.devices.map(({ value, share }) => [value, share])).toEqual([["mobile", 100]]);
  expect(filtered.bots).toEqual(report.bots);
});
