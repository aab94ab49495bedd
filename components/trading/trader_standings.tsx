/** How a trader stands in every period, and why not where they don't. */
import { Alert } from "@/components/ui/feedback.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import {
  type Obstacle,
  type Performance,
  type Period,
  PERIODS,
  type Standing,
  type Trader,
} from "@/domain/trading/leaderboard/model.ts";
import { MIN_DAYS, MIN_POSITIONS } from "@/domain/trading/leaderboard/score.ts";
import { decimal, factor, percent } from "./ranking_format.ts";

interface Row extends Standing {
  period: Period;
}

/** A line a period. */
export function TraderStandings(
  { t, locale, standings }: { t: Translate; locale: Locale; standings: Trader["standings"] },
) {
  const figure = (header: string, value: (performance: Performance) => string): Column<Row> => ({
    header,
    cell: ({ performance }) => performance ? value(performance) : "—",
    align: "end",
  });
  const columns: Column<Row>[] = [
    {
      header: t("ranking.period"),
      cell: ({ period }) => t(`ranking.period_${period}`),
      rowHeader: true,
    },
    {
      header: t("ranking.rank"),
      cell: ({ rank }) =>
        rank === null ? t("ranking.not_ranked") : t("ranking.rank_value", { rank }),
      align: "end",
    },
    figure(t("ranking.score"), ({ score }) => decimal(score, locale)),
    figure(t("ranking.profit"), ({ profitPercent }) => percent(profitPercent, locale)),
    figure(t("ranking.drawdown"), ({ drawdownPercent }) => percent(drawdownPercent, locale)),
    figure(
      t("ranking.profit_factor"),
      ({ profitFactor, profitFactorInfinite }) =>
        factor(profitFactor, profitFactorInfinite, locale),
    ),
    figure(t("ranking.win_rate"), ({ winPercent }) => percent(winPercent, locale)),
    figure(t("ranking.pips"), ({ pips }) => decimal(pips, locale)),
    figure(t("ranking.tp"), ({ takeProfits }) => decimal(takeProfits, locale)),
    figure(t("ranking.sl"), ({ stopLosses }) => decimal(stopLosses, locale)),
    figure(t("ranking.positions"), ({ positions }) => decimal(positions, locale)),
  ];
  const rows = PERIODS.map((period) => ({ period, ...standings[period] }));
  return <Table caption={t("ranking.standings")} showCaption columns={columns} rows={rows} />;
}

/** What keeps the trader out of a period, each said once; nothing where they are ranked in all. */
export function TraderObstacles(
  { t, standings }: { t: Translate; standings: Trader["standings"] },
) {
  const obstacles = new Set<Obstacle>(PERIODS.flatMap((period) => standings[period].obstacles));
  if (obstacles.size === 0) return null;
  const limits = { positions: MIN_POSITIONS, days: MIN_DAYS };
  return (
    <Alert title={t("ranking.why")}>
      <ul>
        {Array.from(
          obstacles,
          (obstacle) => <li key={obstacle}>{t(`ranking.obstacle_${obstacle}`, limits)}</li>,
        )}
      </ul>
    </Alert>
  );
}
