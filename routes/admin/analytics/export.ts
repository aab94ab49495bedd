/** `/admin/analytics/export`: one table of a tab, as it is asked, as a file. */
import { define } from "@/app_state.ts";
import { tableCsv, tableFileName } from "@/components/analytics/table_file.ts";
import { readReportQuery } from "@/domain/analytics/report_query.ts";
import { readTable, TABS } from "@/domain/analytics/report_tables.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { KINDS } from "@/domain/trading/leaderboard/model.ts";

/** Gives the file. */
export const handler = define.handlers({
  async GET({ state: { deps, user, demo }, url }) {
    const params = Object.fromEntries(url.searchParams);
    const tab = TABS.find((one) => one === params.tab);
    const format = params.format === "json" ? "json" : "csv";
    if (!tab || params.table === undefined) throw new Problem("not-found");
    const query = readReportQuery(deps, params);
    const kind = KINDS.find((one) => one === params.kind) ?? (demo ? "demo" : "real");
    const rows = await readTable(deps, user, tab, params.table, query, { kind });
    const { from, to } = query.period;
    const name = tableFileName([tab, params.table, from, to], format);
    const type = format === "csv" ? "text/csv" : "application/json";
    return new Response(format === "csv" ? tableCsv(rows) : JSON.stringify(rows, null, 2), {
      headers: {
        "content-type": `${type}; charset=utf-8`,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  },
});
