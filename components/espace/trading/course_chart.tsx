/** Balance, equity and drawdown over time: two drawings, one table. */
import { ChartFigure } from "@/components/charts/chart_figure.tsx";
import { formatDay } from "@/domain/kernel/i18n.ts";
import type { EquityHour } from "@/domain/trading/model.ts";
import {
  courseOf,
  type CoursePoint,
  type DayPoint,
} from "@/domain/trading/statistics/day_points.ts";
import { type AccountWords, decimalOf, percent, shortDay, signedPercent } from "./words.ts";

interface Row extends CoursePoint {
  /** What the account was worth last in the days of the point, by its heartbeats. */
  equity: number | null;
}

/** The curves. */
export function CourseChart(
  { days, equity, words }: {
    days: readonly DayPoint[];
    equity: readonly EquityHour[];
    words: AccountWords;
  },
) {
  const { t, locale, account } = words;
  const rows = withEquity(courseOf(days), equity);
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const manyYears = first.day.slice(0, 4) !== last.day.slice(0, 4);
  const labels = rows.map(({ day }) => shortDay(day, locale, manyYears));
  const hasEquity = rows.some((row) => row.equity !== null);
  const worst = rows.reduce((a, b) => b.drawdownPercent > a.drawdownPercent ? b : a);
  const amount = (minor: number | null) => minor === null ? null : decimalOf(account, minor);
  const money = { locale, digits: 0, unit: `\u00a0${account.currency ?? "EUR"}` };
  return (
    <ChartFigure
      t={t}
      title={t("stats.course")}
      summary={t("stats.course_summary", {
        balance: words.money(last.balance),
        day: formatDay(last.day, locale),
        growth: signedPercent(last.growthPercent, locale),
        drawdown: percent(worst.drawdownPercent, locale),
        worst: formatDay(worst.day, locale),
      })}
      charts={[
        {
          id: "chart-balance",
          spec: {
            kind: "line",
            labels,
            series: [
              {
                name: t("stats.balance"),
                values: rows.map(({ balance }) => amount(balance)),
                tone: "gold",
              },
              ...hasEquity
                ? [{
                  name: t("stats.equity"),
                  values: rows.map((row) => amount(row.equity)),
                  tone: "ink" as const,
                }]
                : [],
            ],
            format: money,
          },
        },
        {
          id: "chart-drawdown",
          low: true,
          spec: {
            kind: "line",
            labels,
            series: [{
              name: t("stats.drawdown"),
              values: rows.map(({ drawdownPercent }) => 0 - drawdownPercent),
              tone: "loss",
              area: true,
            }],
            format: { locale, digits: 2, unit: "\u00a0%" },
          },
        },
      ]}
      columns={[
        {
          header: t("stats.day"),
          rowHeader: true,
          cell: ({ day }) => formatDay(day, locale),
        },
        { header: t("stats.balance"), align: "end", cell: ({ balance }) => words.money(balance) },
        ...hasEquity
          ? [{
            header: t("stats.equity"),
            align: "end" as const,
            cell: (row: Row) => words.money(row.equity),
          }]
          : [],
        {
          header: t("stats.f.growthPercent"),
          align: "end",
          cell: ({ growthPercent }) => signedPercent(growthPercent, locale),
        },
        {
          header: t("stats.drawdown"),
          align: "end",
          cell: ({ drawdownPercent }) => percent(drawdownPercent, locale),
        },
      ]}
      rows={rows}
    />
  );
}

/** Each point with the last worth that was heard from the day after the point before it up to its own. */
function withEquity(course: readonly CoursePoint[], hours: readonly EquityHour[]): Row[] {
  let next = 0;
  return course.map((point, index) => {
    const after = course[index - 1]?.day ?? "";
    let equity: number | null = null;
    for (; next < hours.length && hours[next]!.at.slice(0, 10) <= point.day; next++) {
      if (hours[next]!.at.slice(0, 10) > after) equity = hours[next]!.equity;
    }
    return { ...point, equity };
  });
}
