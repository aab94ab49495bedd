import { expect } from "expect";
import { openShop } from "../tests/fixtures/shop.ts";
import { listAnnotations } from "@/domain/analytics/annotations.ts";
import { readBehaviour } from "@/domain/analytics/behaviour.ts";
import { METRICS, readOverview } from "@/domain/analytics/overview.ts";
import { readReportQuery } from "@/domain/analytics/report_query.ts";
import {
  readTrafficReport,
  TRAFFIC_TABLES,
  type TrafficTable,
} from "@/domain/analytics/traffic.ts";
import { testClock } from "@/domain/kernel/clock.ts";
import { testDeps } from "@/domain/kernel/testing.ts";
import { seedVisits } from "./visits.ts";

Deno.test("made-up visits give every table of the statistics something to show, and something before", async () => {
  await using deps = await testDeps({ clock: testClock("2026-11-25T14:00:00.000Z") });
  const { admin } = await openShop(deps);
  await seedVisits(deps, admin);
  const query = readReportQuery(deps, {});
  const { metrics, series, botViews } = await readOverview(deps, admin, query);
  for (const name of METRICS.filter((name) => name !== "revenue" && name !== "signUps")) {
    expect([name, metrics[name].value! > 0, metrics[name].previous! > 0]).toEqual([
      name,
      true,
      true,
    ]);
  }
  expect(series.every(({ visitors }) => visitors > 0)).toBe(true);
  expect(botViews).toBeGreaterThan(0);
  const traffic = await readTrafficReport(deps, admin, query);
  for (const table of Object.keys(TRAFFIC_TABLES) as TrafficTable[]) {
    expect([table, traffic[table].length > 1]).toEqual([table, true]);
  }
  const { pages, edges, outbound, notFound, vitals } = await readBehaviour(deps, admin, query);
  for (const rows of [pages, edges, outbound, notFound, vitals]) expect(rows).not.toEqual([]);
  expect(await listAnnotations(deps, query.period)).toHaveLength(1);
});

Deno.test("no made-up visit lies in the future", async () => {
  await using deps = await testDeps({ clock: testClock("2026-11-25T05:00:00.000Z") });
  const { admin } = await openShop(deps);
  await seedVisits(deps, admin);
  const { hours } = await readBehaviour(deps, admin, readReportQuery(deps, { preset: "today" }));
  const late = hours.filter(({ hour, pageViews }) => hour > 6 && pageViews > 0);
  expect(late).toEqual([]);
});
