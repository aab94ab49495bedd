/**
 * The sums that a report is made of: over all visits from the days' own sums, over filtered ones from
 * the days' rows, since sums by one property can't be combined with another's.
 */
import type { Deps } from "../kernel/deps.ts";
import type { DaySums, Part, SessionFacts } from "./model.ts";
import type { Period } from "./period.ts";
import { sessionRowsBetween, viewRowsBetween } from "./read_days.ts";
import { readSums, type Traffic } from "./read_sums.ts";
import { type Filters, isUnfiltered } from "./report_query.ts";
import { addPages, pageSums, pageTables } from "./sum_pages.ts";
import { addTo } from "./sums.ts";
import { addVisits, keepVisits, visitCounts, type VisitTable } from "./sum_visits.ts";

/** The facts that the part `traffic` is summed by. */
const FACTS = [
  "source",
  "referrer",
  "campaign",
  "device",
  "browser",
  "os",
  "screen",
  "language",
  "country",
  "region",
  "city",
] as const satisfies readonly (keyof SessionFacts)[];

/** Reads one part of what was counted over a period. */
export function readTraffic(
  deps: Deps,
  part: Part,
  period: Period,
  filters: Filters,
): Promise<Traffic> {
  return isUnfiltered({ filters })
    ? readSums(deps, part, period)
    : readRows(deps, part, period, filters);
}

async function readRows(
  deps: Deps,
  part: Part,
  { from, to }: Period,
  filters: Filters,
): Promise<Traffic> {
  const facts = new Map<keyof SessionFacts, VisitTable>(
    part === "traffic" ? FACTS.map((fact) => [fact, new Map()]) : [],
  );
  const pages = part === "behaviour" ? pageTables() : null;
  const days: Traffic["days"] = new Map();
  // Both skip the days without a visit, so that they keep step.
  const viewDays = pages || filters.path !== undefined ? viewRowsBetween(deps, from, to) : null;
  for await (const rows of sessionRowsBetween(deps, from, to)) {
    const views = viewDays ? (await viewDays.next()).value ?? null : null;
    const kept = keepVisits(rows, views, filters);
    if (kept.sessions.length === 0) continue;
    const total: VisitTable = new Map();
    addVisits(total, rows, kept);
    days.set(rows.day, visitCounts(total)[""]!);
    for (const [fact, table] of facts) addVisits(table, rows, kept, fact);
    if (pages && views) addPages(pages, rows, views, kept, filters.path);
  }
  const sums: DaySums = pages ? pageSums(pages) : {};
  for (const [fact, table] of facts) sums[fact] = visitCounts(table);
  const add = addTo(sums);
  for (const counts of days.values()) add("all", "", counts);
  return { sums, days };
}
