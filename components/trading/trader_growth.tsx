/** A trader's growth, drawn by the server. */
import { LineChart } from "@/components/charts/line.tsx";
import { ChartFrame } from "@/components/ui/chart_frame.tsx";
import { formatDay, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import type { Trader } from "@/domain/trading/leaderboard/model.ts";
import { percent } from "./ranking_format.ts";

/** The curve in percent, its last point in words, its points as a table. */
export function TraderGrowth(
  { t, locale, growth }: { t: Translate; locale: Locale; growth: Trader["growth"] },
) {
  const last = growth.at(-1);
  if (!last) return null;
  return (
    <ChartFrame
      t={t}
      title={t("ranking.growth")}
      summary={t("ranking.growth_summary", {
        percent: percent(last.percent, locale),
        day: formatDay(last.day, locale),
      })}
      columns={[
        { header: t("ranking.day"), cell: ({ day }) => formatDay(day, locale), rowHeader: true },
        {
          header: t("ranking.growth_percent"),
          cell: (point) => percent(point.percent, locale),
          align: "end",
        },
      ]}
      rows={growth}
    >
      <LineChart values={growth.map((point) => point.percent)} />
    </ChartFrame>
  );
}
