/** Every table of every tab as plain rows, for exports: numbers stay numbers, what isn't known is null. */
import type { User } from "../accounts/model.ts";
import type { Deps } from "../kernel/deps.ts";
import { Problem } from "../kernel/problem.ts";
import type { Kind } from "../trading/leaderboard/model.ts";
import { readBehaviour } from "./behaviour.ts";
import { readDemographics } from "./demographics.ts";
import { METRICS, type Overview, readOverview } from "./overview.ts";
import type { ReportQuery } from "./report_query.ts";
import { readTrading } from "./trading.ts";
import { readTrafficReport } from "./traffic.ts";

/** The tabs, in their order. */
export const TABS = ["overview", "trading", "traffic", "behaviour", "demographics"] as const;

/** One of {@linkcode TABS}. */
export type Tab = (typeof TABS)[number];

/** A cell. */
export type Cell = string | number | null;

/** A line of a table, its cells by column; every line of a table has the same columns. */
export type TableRow = Readonly<Record<string, Cell>>;

/** What the trading tab is asked for besides. */
export interface TableOptions {
  kind: Kind;
}

/** All tables of a tab by name. Throws `unauthenticated` or `forbidden`. */
export async function readTables(
  deps: Deps,
  user: User | null,
  tab: Tab,
  query: ReportQuery,
  { kind }: TableOptions,
): Promise<ReadonlyMap<string, TableRow[]>> {
  switch (tab) {
    case "overview":
      return tablesOf(overviewTables(await readOverview(deps, user, query)));
    case "trading": {
      const { top, distribution, symbols } = await readTrading(deps, user, query, kind);
      return tablesOf({ top, distribution, symbols });
    }
    case "traffic":
      return tablesOf(await readTrafficReport(deps, user, query));
    case "behaviour":
      return tablesOf(await readBehaviour(deps, user, query));
    case "demographics": {
      const { genders, ages, countries } = await readDemographics(deps, user, query);
      return tablesOf({ genders, ages, countries });
    }
  }
}

/** One table of a tab. Throws `not-found` for a name that the tab hasn't. */
export async function readTable(
  deps: Deps,
  user: User | null,
  tab: Tab,
  name: string,
  query: ReportQuery,
  options: TableOptions,
): Promise<TableRow[]> {
  const rows = (await readTables(deps, user, tab, query, options)).get(name);
  if (!rows) throw new Problem("not-found");
  return rows;
}

function tablesOf(tables: object): Map<string, TableRow[]> {
  return new Map(Object.entries(tables) as [string, TableRow[]][]);
}

function overviewTables({ metrics, funnel, series }: Overview) {
  return {
    metrics: METRICS.map((metric) => ({
      metric,
      value: metrics[metric].value,
      previous: metrics[metric].previous,
    })),
    funnel,
    series: series.map(({ previous, ...point }) => ({
      ...point,
      previousDay: previous?.day ?? null,
      previousVisitors: previous?.visitors ?? null,
      previousPageViews: previous?.pageViews ?? null,
      previousSessions: previous?.sessions ?? null,
    })),
  };
}
