/** The overview over hand-made days: what the visits, the accounts and the invoices each tell. */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { testClock } from "../kernel/clock.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { foldDay } from "./fold_day.ts";
import type { LogEntry } from "./model.ts";
import { readOverview } from "./overview.ts";
import { readReportQuery } from "./report_query.ts";
import { saveClosedDay } from "./store.ts";
import { happening, view } from "./testing.ts";

async function close(deps: TestDeps, day: string, entries: readonly LogEntry[]) {
  const folded = foldDay(day, entries);
  const { sessions, views } = folded;
  const { visitors = 0 } = folded.sums.all?.[""] ?? {};
  const closedAt = `${day}T23:30:00.000Z`;
  const counts = { sessions: sessions.length, views: views.length, visitors };
  const summary = { day, closedAt, generation: 1, through: "1", ...counts };
  await saveClosedDay(deps, { ...folded, summary });
}

/** Two days; on the second, two visitors, one of whom goes all the way. */
async function openHouse() {
  const deps = await testDeps({ clock: testClock("2026-03-10T12:00:00.000Z") });
  const shop = await openShop(deps);
  await close(deps, "2026-03-09", [view("2026-03-09T10:00:00.000Z", "/")]);
  await close(deps, "2026-03-10", [
    view("2026-03-10T08:00:00.000Z", "/", { visitor: "a", facts: { country: "BE" } }),
    view("2026-03-10T08:01:00.000Z", "/services/signaux", { visitor: "a" }),
    view("2026-03-10T08:02:00.000Z", "/checkout/signaux-mensuel", { visitor: "a" }),
    happening("goal", "2026-03-10T08:03:00.000Z", "signedUp", { visitor: "a" }),
    happening("goal", "2026-03-10T08:04:00.000Z", "submitted", { visitor: "a" }),
    view("2026-03-10T09:00:00.000Z", "/services", { visitor: "b" }),
  ]);
  const { id } = await shop.submitted({});
  await confirmPayment(deps, shop.admin, id);
  return { deps, shop };
}

Deno.test("the overview counts visits, accounts and payments, each where it is known", async () => {
  const { deps, shop } = await openHouse();
  await using _ = deps;
  const query = readReportQuery(deps, { from: "2026-03-10", to: "2026-03-10" });
  const overview = await readOverview(deps, shop.admin, query);
  const values = Object.entries(overview.metrics)
    .map(([name, { value, previous }]) => [name, value, previous]);
  expect(values).toEqual([
    ["visitors", 2, 1],
    ["pageViews", 4, 1],
    ["sessions", 2, 1],
    ["bounceRate", 50, 100],
    // 120 seconds of one visit, none of the other.
    ["averageDuration", 60, 0],
    // The shop's two clients.
    ["signUps", 2, 0],
    ["conversionRate", 50, 0],
    ["revenue", 4900, 0],
  ]);
  expect(overview.funnel).toEqual([
    { step: "visit", count: 2, share: 100, dropOff: null },
    { step: "services", count: 2, share: 100, dropOff: 0 },
    { step: "checkout", count: 1, share: 50, dropOff: 50 },
    { step: "submitted", count: 1, share: 50, dropOff: 0 },
    { step: "confirmed", count: 1, share: 50, dropOff: 0 },
  ]);
  expect(overview.series).toEqual([{
    day: "2026-03-10",
    visitors: 2,
    pageViews: 4,
    sessions: 2,
    previous: { day: "2026-03-09", visitors: 1, pageViews: 1, sessions: 1 },
  }]);
});

Deno.test("under a filter, what only payments know isn't told, and sign-ups are those of the visits", async () => {
  const { deps, shop } = await openHouse();
  await using _ = deps;
  const read = async (filters: Record<string, string>) =>
    await readOverview(
      deps,
      shop.admin,
      readReportQuery(deps, { from: "2026-03-10", to: "2026-03-10", ...filters }),
    );
  const belgium = await read({ country: "BE" });
  expect(belgium.metrics.revenue).toMatchObject({ value: null, previous: null });
  expect(belgium.metrics.signUps.value).toBe(1);
  expect(belgium.metrics.pageViews.value).toBe(3);
  expect(belgium.funnel.map(({ count }) => count)).toEqual([1, 1, 1, 1, null]);
  const france = await read({ country: "FR" });
  expect(france.metrics.signUps.value).toBe(0);
  expect(france.metrics.sessions.value).toBe(1);
});

Deno.test("the points of a series add up to the metrics; without a comparison nothing is before", async () => {
  const { deps, shop } = await openHouse();
  await using _ = deps;
  const query = readReportQuery(deps, { from: "2026-03-01", to: "2026-03-10", compare: "none" });
  const { metrics, series } = await readOverview(deps, shop.admin, query);
  expect(series).toHaveLength(10);
  expect(series.every(({ previous }) => previous === null)).toBe(true);
  expect(series.reduce((sum, { pageViews }) => sum + pageViews, 0)).toBe(metrics.pageViews.value);
  expect(metrics.pageViews.trend.at(-2)).toBe(1);
  expect(metrics.visitors.previous).toBeNull();
});

Deno.test("only those who may read statistics do", async () => {
  const { deps, shop } = await openHouse();
  await using _ = deps;
  const query = readReportQuery(deps, {});
  await expect(readOverview(deps, shop.client, query)).rejects.toMatchObject({ code: "forbidden" });
  await expect(readOverview(deps, null, query)).rejects.toMatchObject({ code: "unauthenticated" });
});
