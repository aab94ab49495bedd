/** The fourth tab: what visitors read, how they went on, when, and how fast the pages were to them. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { average, largestFirst, percent } from "./figures.ts";
import {
  type Counts,
  type DaySums,
  type Dimension,
  type Metric,
  type Vital,
  type VitalMetric,
  VITALS,
} from "./model.ts";
import { readTraffic } from "./read_traffic.ts";
import type { ReportQuery } from "./report_query.ts";

/** A page. */
export interface PageRow {
  path: string;
  pageViews: number;
  /** Percent of all page views of the report. */
  share: number | null;
  /** Visits that began here, and percent of those that saw nothing else. */
  entries: number;
  bounceRate: number | null;
  /** Visits that ended here, and percent of the page's views that they are. */
  exits: number;
  exitRate: number | null;
  /** Seconds looked at, percent read down to, over the views whose script told; null where none did. */
  averageSeconds: number | null;
  averageScroll: number | null;
  /** Milliseconds that the server took. */
  averageRender: number | null;
}

/** The way from one page to the next. */
export interface EdgeRow {
  from: string;
  to: string;
  pageViews: number;
}

/** Page views in an hour of the week: weekday 1 is Monday, hours are those of the Paris clock. */
export interface HourRow {
  weekday: number;
  hour: number;
  pageViews: number;
}

/**
 * The Core Web Vitals of a page at their 75th percentile: milliseconds, CLS without unit. They are
 * upper bounds of buckets, so a page is never shown better than it is.
 */
export interface VitalRow {
  path: string;
  lcp: number | null;
  inp: number | null;
  cls: number | null;
  /** How many page views told their LCP. */
  samples: number;
}

/** Something that was counted by name. */
export interface CountRow {
  value: string;
  count: number;
}

/** The answer of the tab. */
export interface BehaviourReport {
  pages: PageRow[];
  edges: EdgeRow[];
  hours: HourRow[];
  outbound: CountRow[];
  notFound: CountRow[];
  events: CountRow[];
  vitals: VitalRow[];
}

/** The behaviour. Throws `unauthenticated` or `forbidden`. */
export async function readBehaviour(
  deps: Deps,
  user: User | null,
  { period, filters }: ReportQuery,
): Promise<BehaviourReport> {
  requirePermission(user, "analytics.read");
  const { sums } = await readTraffic(deps, "behaviour", period, filters);
  return {
    pages: pageRows(sums.path ?? {}),
    edges: edgeRows(sums.edge ?? {}),
    hours: hourRows(sums.hour ?? {}),
    outbound: countRows(sums, "outbound", "count"),
    notFound: countRows(sums, "notFound", "views"),
    events: countRows(sums, "event", "count"),
    vitals: vitalRows(sums.vital ?? {}),
  };
}

/** How well a vital does: "good", "needs improvement", "poor" (web.dev/articles/vitals). */
export function vitalGrade(vital: Vital, value: number): "good" | "fair" | "poor" {
  const [good, fair] = VITALS[vital].limits;
  const measure = vital === "cls" ? value * 1000 : value;
  return measure <= good ? "good" : measure <= fair ? "fair" : "poor";
}

function pageRows(rows: Record<string, Counts>): PageRow[] {
  const seen = Object.entries(rows).filter(([, { views = 0 }]) => views > 0);
  const all = seen.reduce((sum, [, { views = 0 }]) => sum + views, 0);
  const pages = seen.map(([path, counts]): PageRow => {
    const { views = 0, entries = 0, engaged = 0, continued = 0, timed = 0 } = counts;
    return {
      path,
      pageViews: views,
      share: percent(views, all),
      entries,
      bounceRate: percent(entries - engaged, entries),
      exits: views - continued,
      exitRate: percent(views - continued, views),
      averageSeconds: average(counts.seconds ?? 0, timed),
      averageScroll: average(counts.scroll ?? 0, timed),
      averageRender: average(counts.render ?? 0, views),
    };
  });
  return largestFirst(pages, ({ pageViews }) => pageViews, ({ path }) => path);
}

function edgeRows(rows: Record<string, Counts>): EdgeRow[] {
  const edges = Object.entries(rows).map(([name, { views = 0 }]) => {
    const [from = "", to = ""] = name.split(" → ");
    return { from, to, pageViews: views };
  });
  return largestFirst(edges, ({ pageViews }) => pageViews, ({ from, to }) => `${from} ${to}`);
}

function hourRows(rows: Record<string, Counts>): HourRow[] {
  return Array.from({ length: 7 * 24 }, (_, place) => {
    const weekday = Math.floor(place / 24) + 1;
    const hour = place % 24;
    const { views = 0 } = rows[`${weekday}-${String(hour).padStart(2, "0")}`] ?? {};
    return { weekday, hour, pageViews: views };
  });
}

function countRows(sums: DaySums, dimension: Dimension, metric: Metric): CountRow[] {
  const rows = Object.entries(sums[dimension] ?? {})
    .map(([value, counts]) => ({ value, count: counts[metric] ?? 0 }))
    .filter(({ count }) => count > 0);
  return largestFirst(rows, ({ count }) => count, ({ value }) => value);
}

function vitalRows(rows: Record<string, Counts>): VitalRow[] {
  const pages = Object.entries(rows).map(([path, counts]): VitalRow => {
    const cls = percentile75("cls", counts);
    return {
      path,
      lcp: percentile75("lcp", counts),
      inp: percentile75("inp", counts),
      cls: cls === null ? null : cls / 1000,
      samples: samplesOf("lcp", counts),
    };
  });
  return largestFirst(pages, ({ samples }) => samples, ({ path }) => path);
}

/** The bound of the bucket in which three quarters of the measures are reached. */
function percentile75(vital: Vital, counts: Counts): number | null {
  const needed = samplesOf(vital, counts) * 0.75;
  if (needed === 0) return null;
  let reached = 0;
  for (const bound of VITALS[vital].bounds) {
    reached += counts[bucket(vital, bound)] ?? 0;
    if (reached >= needed) return bound;
  }
  return null;
}

function samplesOf(vital: Vital, counts: Counts): number {
  return VITALS[vital].bounds.reduce((sum, bound) => sum + (counts[bucket(vital, bound)] ?? 0), 0);
}

function bucket(vital: Vital, bound: number): VitalMetric {
  return `${vital}:${bound}`;
}
