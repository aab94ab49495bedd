/** The addresses of the statistics: each holds the whole state of the page. */
import type { Kind } from "@/domain/trading/leaderboard/model.ts";
import type { Dimension } from "@/domain/analytics/model.ts";
import {
  type FilterName,
  FILTERS,
  reportParams,
  type ReportQuery,
} from "@/domain/analytics/report_query.ts";
import type { Tab } from "@/domain/analytics/report_tables.ts";

/** Where the statistics are. */
export const PLACE = "/admin/analytics";

/** The state of the page that addresses are made of. */
export interface Place {
  tab: Tab;
  query: ReportQuery;
  /** Of the trading tab, where it isn't the usual one. */
  kind?: Kind;
}

/** The address of a tab with what is asked. */
export function tabHref({ tab, query, kind }: Place): string {
  const path = tab === "overview" ? PLACE : `${PLACE}/${tab}`;
  return `${path}?${paramsOf({ query, kind })}`;
}

/** The address of a file that holds a table as it is asked. */
export function exportHref(place: Place, table: string, format: "csv" | "json"): string {
  const params = paramsOf(place);
  params.set("tab", place.tab);
  params.set("table", table);
  params.set("format", format);
  return `${PLACE}/export?${params}`;
}

/** The same page with a filter more, or another value of it; without a value, without it. */
export function filterHref(place: Place, name: FilterName, value?: string): string {
  const { [name]: _, ...others } = place.query.filters;
  const filters = value === undefined ? others : { ...others, [name]: value };
  return tabHref({ ...place, query: { ...place.query, filters } });
}

/** The filter that a property of visits makes; null for those that only a table has. */
export function filterOf(dimension: Dimension): FilterName | null {
  return FILTERS.find((name) => name === dimension) ?? null;
}

function paramsOf({ query, kind }: Pick<Place, "query" | "kind">): URLSearchParams {
  const params = reportParams(query);
  if (kind) params.set("kind", kind);
  return params;
}
