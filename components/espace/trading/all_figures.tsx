/** Every figure with its explanation; MetaTrader's own count apart. */
import { Card } from "@/components/ui/display.tsx";
import { Table } from "@/components/ui/table.tsx";
import type { Statistics } from "@/domain/trading/statistics/statistics.ts";
import { allGroups, courseGroups } from "./figure_rows.ts";
import type { AccountWords } from "./words.ts";

/** What both take. */
export interface FiguresProps {
  statistics: Statistics;
  words: AccountWords;
}

/** The groups as cards. */
export function AllFigures({ statistics, words }: FiguresProps) {
  const { t } = words;
  return (
    <div class="figure-groups">
      {allGroups(statistics, words).map(({ title, rows }) => (
        <Card key={title} title={t(title)} level={3}>
          <dl class="figure-list">
            {rows.map(({ label, value, text }) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>
                  <span class="figure-list-value">{value}</span>
                  {text && <span class="figure-list-text">{t(text)}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </div>
  );
}

/** What MetaTrader's own reports print, beside ours. */
export function MetaTraderFigures({ statistics, words }: FiguresProps) {
  const { t } = words;
  const theirs = courseGroups(statistics.report, words).flatMap(({ rows }) => rows);
  const ours = courseGroups(statistics, words).flatMap(({ rows }) => rows);
  return (
    <details class="metatrader-figures">
      <summary>{t("stats.report")}</summary>
      <p class="muted">{t("stats.report_text", { count: statistics.report.totalDeals })}</p>
      <Table
        caption={t("stats.report")}
        rows={theirs}
        columns={[
          { header: t("stats.report_figure"), rowHeader: true, cell: ({ label }) => t(label) },
          { header: t("stats.report_deals"), align: "end", cell: ({ value }) => value },
          {
            header: t("stats.report_positions"),
            align: "end",
            cell: ({ label }) => ours.find((one) => one.label === label)?.value,
          },
        ]}
      />
    </details>
  );
}
