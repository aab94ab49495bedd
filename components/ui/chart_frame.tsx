/** Around every chart: what it shows in words, and its figures as a table for who can't see it. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { type Column, Table } from "./table.tsx";

/** What {@linkcode ChartFrame} takes. */
export interface ChartFrameProps<Row> {
  t: Translate;
  title: string;
  /** The chart's message in a sentence: "La courbe monte de …". */
  summary: string;
  /** The figures that are drawn. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The drawing; screen readers get the sentence and the table in its place. */
  children: ComponentChildren;
}

/** A figure: title, sentence, drawing, and the figures one click away. */
export function ChartFrame<Row>(
  { t, title, summary, columns, rows, children }: ChartFrameProps<Row>,
) {
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-title">{title}</span>
        <span class="chart-summary">{summary}</span>
      </figcaption>
      <div class="chart-plot" aria-hidden="true">{children}</div>
      <details class="chart-figures">
        <summary>{t("common.chart_figures")}</summary>
        <Table caption={title} columns={columns} rows={rows} />
      </details>
    </figure>
  );
}
