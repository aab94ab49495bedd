/** The third tab: with what, from where and by which way visitors came. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { largestFirst, percent, type VisitFigures, visitFigures } from "./figures.ts";
import type { Counts, DaySums, Dimension } from "./model.ts";
import { readTraffic } from "./read_traffic.ts";
import type { ReportQuery } from "./report_query.ts";

/** Visits of one kind. */
export interface TrafficRow extends VisitFigures {
  /** As stored: `FR`, `mobile`, `Google`; `(none)` where nobody knows, `(other)` beyond a day's cap. */
  value: string;
  /** Percent of all visits of the report. */
  share: number | null;
}

/** The tables of the tab, each with the property of visits that it is about. */
export const TRAFFIC_TABLES = {
  sources: "source",
  referrers: "referrer",
  campaigns: "campaign",
  countries: "country",
  regions: "region",
  cities: "city",
  devices: "device",
  browsers: "browser",
  systems: "os",
  screens: "screen",
  languages: "language",
} as const satisfies Record<string, Dimension>;

/** The name of a table of the tab. */
export type TrafficTable = keyof typeof TRAFFIC_TABLES;

/** The answer of the tab. */
export type TrafficReport = Record<TrafficTable, TrafficRow[]> & {
  /** Page views by robots of each name; of all, whatever the filters. */
  bots: { value: string; pageViews: number; share: number | null }[];
};

/** The traffic. Throws `unauthenticated` or `forbidden`. */
export async function readTrafficReport(
  deps: Deps,
  user: User | null,
  { period, filters }: ReportQuery,
): Promise<TrafficReport> {
  requirePermission(user, "analytics.read");
  const [{ sums }, overview] = await Promise.all([
    readTraffic(deps, "traffic", period, filters),
    readTraffic(deps, "overview", period, {}),
  ]);
  const tables = Object.entries(TRAFFIC_TABLES).map(([name, dimension]) => [
    name,
    trafficRows(sums, dimension),
  ]);
  return { ...Object.fromEntries(tables), bots: botRows(overview.sums.bot ?? {}) };
}

/** Every visit has one value of each property, so shares are of the sum of the rows. */
function trafficRows(sums: DaySums, dimension: Dimension): TrafficRow[] {
  const rows = Object.entries(sums[dimension] ?? {});
  const all = rows.reduce((sum, [, { sessions = 0 }]) => sum + sessions, 0);
  const figures = rows.map(([value, counts]) => ({
    value,
    ...visitFigures(counts),
    share: percent(counts.sessions ?? 0, all),
  }));
  return largestFirst(
    figures.filter(({ sessions }) => sessions > 0),
    ({ sessions }) => sessions,
    ({ value }) => value,
  );
}

function botRows(rows: Record<string, Counts>): TrafficReport["bots"] {
  const bots = Object.entries(rows).map(([value, { views = 0 }]) => ({ value, pageViews: views }));
  const all = bots.reduce((sum, { pageViews }) => sum + pageViews, 0);
  return largestFirst(bots, ({ pageViews }) => pageViews, ({ value }) => value)
    .map((row) => ({ ...row, share: percent(row.pageViews, all) }));
}
