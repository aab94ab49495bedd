/** Sums over page views, from a day's packed rows. */
import { hourLabels } from "./hour_labels.ts";
import {
  type Counts,
  type DaySums,
  MARKS,
  NOT_TOLD,
  type SessionRows,
  type ViewRows,
  type VitalMetric,
  VITALS,
} from "./model.ts";
import { countsBy, type KeptVisits, rowOf } from "./sum_visits.ts";

const VITAL_NAMES = ["lcp", "inp", "cls"] as const;

/** What is counted of a page, a number a place. */
const METRICS = [
  "views",
  "entries",
  "continued",
  "engaged",
  "timed",
  "seconds",
  "scroll",
  "render",
] as const;

/** The buckets of all vitals, a number a place behind {@linkcode METRICS}. */
const BUCKETS = VITAL_NAMES.flatMap((vital) =>
  VITALS[vital].bounds.map((bound): VitalMetric => `${vital}:${bound}`)
);

/** Where each vital's buckets begin. */
const FIRST_BUCKETS = VITAL_NAMES.map((vital) =>
  METRICS.length + BUCKETS.findIndex((bucket) => bucket.startsWith(vital))
);

const WIDTH = METRICS.length + BUCKETS.length;

/** What is counted of pages and what happened on them. */
export interface PageTables {
  /** {@linkcode METRICS} and {@linkcode BUCKETS} of each page. */
  path: Map<string, Float64Array>;
  edge: Map<string, number>;
  hour: Map<string, number>;
  status: Map<string, number>;
  notFound: Map<string, number>;
  outbound: Map<string, number>;
  event: Map<string, number>;
}

/** Of no day yet. */
export function pageTables(): PageTables {
  return {
    path: new Map(),
    edge: new Map(),
    hour: new Map(),
    status: new Map(),
    notFound: new Map(),
    outbound: new Map(),
    event: new Map(),
  };
}

/**
 * Adds a day's page views of the kept visits; with `path`, those of that page alone, and the ways that
 * lead to it or away from it. Clicks, events and addresses not found are those of the visits.
 */
export function addPages(
  tables: PageTables,
  rows: SessionRows,
  views: ViewRows,
  kept: KeptVisits,
  path?: string,
): void {
  if (!kept.firstView) throw new TypeError("The visits were picked without their views.");
  const { words } = views;
  const only = path === undefined ? -1 : words.indexOf(path);
  const labels = hourLabels(rows.day);
  const local: (Float64Array | undefined)[] = [];
  const edges = new Map<number, number>();
  const hours = new Float64Array(labels.length);
  const statuses = new Map<number, number>();
  const isKept = new Uint8Array(rows.length);
  for (const session of kept.sessions) {
    isKept[session] = 1;
    const first: number = kept.firstView[session]!;
    const last = first + rows.pages[session]! - 1;
    for (let view = first; view <= last; view++) {
      const word = views.path[view]!;
      // A page that was loaded again led nowhere.
      if (view < last && views.path[view + 1] !== word) {
        const next = views.path[view + 1]!;
        if (only < 0 || word === only || next === only) {
          const edge = word * 65_536 + next;
          edges.set(edge, (edges.get(edge) ?? 0) + 1);
        }
      }
      if (only >= 0 && word !== only) continue;
      const counts = local[word] ??= rowOf(tables.path, words[word]!, WIDTH);
      addView(counts, views, view, first, last);
      hours[Math.min(labels.length - 1, Math.floor(views.at[view]! / 3600))]!++;
      statuses.set(views.status[view]!, (statuses.get(views.status[view]!) ?? 0) + 1);
      addVitals(counts, views, view);
    }
  }
  for (const [edge, count] of edges) {
    const [from, to] = [words[Math.floor(edge / 65_536)], words[edge % 65_536]];
    add(tables.edge, `${from} → ${to}`, count);
  }
  for (const [status, count] of statuses) add(tables.status, String(status), count);
  hours.forEach((count, hour) => count > 0 && add(tables.hour, labels[hour]!, count));
  for (let mark = 0; mark < views.markSession.length; mark++) {
    if (!isKept[views.markSession[mark]!]) continue;
    add(tables[MARKS[views.markKind[mark]!]!], words[views.markName[mark]!]!, 1);
  }
}

/** The tables as the sums of a report. */
export function pageSums({ path, outbound, event, ...views }: PageTables): DaySums {
  const sums: DaySums = { path: countsBy(path, METRICS) };
  const vitals = Array.from(path, ([page, row]) => [page, row.subarray(METRICS.length)] as const)
    .filter(([, row]) => row.some((count) => count > 0));
  sums.vital = countsBy(new Map(vitals), BUCKETS);
  for (const [dimension, table] of Object.entries(views)) {
    sums[dimension as keyof typeof views] = rows(table, "views");
  }
  return { ...sums, outbound: rows(outbound, "count"), event: rows(event, "count") };
}

function addView(
  counts: Float64Array,
  views: ViewRows,
  view: number,
  first: number,
  last: number,
): void {
  counts[0]!++;
  if (view === first) counts[1]!++;
  if (view < last) counts[2]!++;
  if (view === first && view < last) counts[3]!++;
  const seconds = views.seconds[view]!;
  if (seconds !== NOT_TOLD) {
    counts[4]!++;
    counts[5]! += seconds;
    if (views.scroll[view] !== NOT_TOLD) counts[6]! += views.scroll[view]!;
  }
  counts[7]! += views.render[view]!;
}

function addVitals(counts: Float64Array, views: ViewRows, view: number): void {
  for (let place = 0; place < VITAL_NAMES.length; place++) {
    const vital = VITAL_NAMES[place]!;
    const measure = views[vital][view]!;
    if (measure === NOT_TOLD) continue;
    const { bounds } = VITALS[vital];
    let bucket = 0;
    while (bucket < bounds.length && measure > bounds[bucket]!) bucket++;
    // Beyond the last bound nothing was measured that a page can help.
    if (bucket < bounds.length) counts[FIRST_BUCKETS[place]! + bucket]!++;
  }
}

function add<Key>(table: Map<Key, number>, key: Key, by: number): void {
  table.set(key, (table.get(key) ?? 0) + by);
}

function rows(table: Map<string, number>, metric: "views" | "count"): Record<string, Counts> {
  return Object.fromEntries(
    Array.from(table, ([value, count]) => [value, { [metric]: count }]),
  );
}
