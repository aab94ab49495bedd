/** The course of the period beside that of the compared one, and what the notes say of its days. */
import { ChartFigure } from "@/components/charts/chart_figure.tsx";
import type { ChartSpec } from "@/components/charts/chart_spec.ts";
import type { Column } from "@/components/ui/table.tsx";
import type { Annotation } from "@/domain/analytics/annotations.ts";
import type { Overview, SeriesPoint } from "@/domain/analytics/overview.ts";
import type { IsoDay } from "@/domain/kernel/clock.ts";
import { metricText, number, shortDay, type Wording } from "./format.ts";
import { ExportLinks } from "./report_card.tsx";
import type { Place } from "./links.ts";

/** What {@linkcode SeriesChart} takes. */
export interface SeriesChartProps extends Wording {
  overview: Overview;
  annotations: readonly Annotation[];
  place: Place;
}

const TITLES = {
  day: "analytics.series",
  week: "analytics.series.week",
  month: "analytics.series.month",
} as const;

/** Page views and visitors; visitors of the compared period behind them. */
export function SeriesChart({ overview, annotations, place, t, locale }: SeriesChartProps) {
  const { series, step, metrics } = overview;
  const { period, compared } = place.query;
  const title = t(TITLES[step]);
  const nameOf = (day: IsoDay) =>
    step === "week"
      ? t("analytics.week_of", { day: shortDay(day, locale) })
      : shortDay(day, locale, period.to);
  const figure = (
    header: string,
    of: (point: SeriesPoint) => number | null,
  ): Column<SeriesPoint> => ({
    header,
    cell: (point) => number(of(point), locale),
    align: "end",
  });
  return (
    <div class="report-chart">
      <ChartFigure
        t={t}
        title={title}
        summary={t("analytics.series.summary", {
          visitors: metricText("visitors", metrics.visitors.value, locale),
          views: metricText("pageViews", metrics.pageViews.value, locale),
          from: shortDay(period.from, locale, period.to),
          to: shortDay(period.to, locale, "0000-01-01"),
        })}
        columns={[
          { header: t("analytics.day"), cell: ({ day }) => nameOf(day), rowHeader: true },
          figure(t("analytics.visitors"), ({ visitors }) => visitors),
          ...(compared
            ? [figure(t("analytics.series.previous"), ({ previous }) => previous?.visitors ?? null)]
            : []),
          figure(t("analytics.page_views"), ({ pageViews }) => pageViews),
          figure(t("analytics.sessions"), ({ sessions }) => sessions),
          ...(annotations.length > 0 ? [notes(series, annotations, t)] : []),
        ]}
        rows={series}
        charts={[{ id: "series", spec: specOf(overview, compared !== null, { t, locale }) }]}
      />
      <ExportLinks title={title} place={place} table="series" t={t} />
    </div>
  );
}

function specOf(
  { series }: Overview,
  compared: boolean,
  { t, locale }: Wording,
): ChartSpec {
  return {
    kind: "line",
    labels: series.map(({ day }) => shortDay(day, locale)),
    series: [
      {
        name: t("analytics.visitors"),
        values: series.map(({ visitors }) => visitors),
        tone: "gold",
        area: true,
      },
      ...(compared
        ? [{
          name: t("analytics.series.previous_visitors"),
          values: series.map(({ previous }) => previous?.visitors ?? null),
          tone: "muted" as const,
        }]
        : []),
      {
        name: t("analytics.page_views"),
        values: series.map(({ pageViews }) => pageViews),
        tone: "ink",
      },
    ],
    format: { locale, digits: 0, unit: "" },
  };
}

/** What was noted between a point and the next. */
function notes(
  series: readonly SeriesPoint[],
  annotations: readonly Annotation[],
  t: Wording["t"],
): Column<SeriesPoint> {
  return {
    header: t("analytics.note"),
    cell: ({ day }) => {
      const next = series[series.findIndex((point) => point.day === day) + 1]?.day ?? "9999";
      return annotations.filter((note) => note.day >= day && note.day < next)
        .map(({ text }) => text).join(" · ");
    },
  };
}
