/** The first of a ranking: a podium, and everybody with their figures. */
import { Podium } from "@/components/ui/podium.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { Ranked } from "@/domain/trading/leaderboard/model.ts";
import { decimal, percent } from "./ranking_format.ts";

/** What {@linkcode RankingTable} takes. */
export interface RankingTableProps {
  t: Translate;
  locale: Locale;
  href: (path: string) => string;
  /** In the order of their ranks. */
  entries: readonly Ranked[];
}

/** Podium and table; the table holds the first three too, since it has more to say of them. */
export function RankingTable({ t, locale, href, entries }: RankingTableProps) {
  const trader = ({ slug, displayName }: Ranked) => (
    <a href={href(`/classement/${slug}`)}>{displayName}</a>
  );
  const points = (score: number) => t("ranking.points", { points: decimal(score, locale) });
  const columns: Column<Ranked>[] = [
    { header: t("ranking.rank"), cell: ({ rank }) => rank, align: "end" },
    { header: t("ranking.trader"), cell: trader, rowHeader: true },
    ...figures(t, locale),
  ];
  // Who came first of those that lost has won nothing.
  const winners = entries.filter(({ performance }) => performance.score > 0).slice(0, 3);
  return (
    <div class="stack">
      {winners.length > 0 && (
        <Podium
          label={t("ranking.podium")}
          places={winners.map((entry) => ({
            rank: entry.rank,
            name: trader(entry),
            value: points(entry.performance.score),
            note: t("ranking.podium_note", {
              profit: percent(entry.performance.profitPercent, locale),
              drawdown: percent(entry.performance.drawdownPercent, locale),
            }),
          }))}
        />
      )}
      <Table caption={t("ranking.table")} columns={columns} rows={entries} />
    </div>
  );
}

function figures(t: Translate, locale: Locale): Column<Ranked>[] {
  const column = (
    header: string,
    value: (performance: Ranked["performance"]) => string,
  ): Column<Ranked> => ({
    header,
    cell: ({ performance }) => value(performance),
    align: "end",
  });
  return [
    column(t("ranking.score"), ({ score }) => decimal(score, locale)),
    column(t("ranking.profit"), ({ profitPercent }) => percent(profitPercent, locale)),
    column(t("ranking.drawdown"), ({ drawdownPercent }) => percent(drawdownPercent, locale)),
    column(t("ranking.win_rate"), ({ winPercent }) => percent(winPercent, locale)),
    column(t("ranking.pips"), ({ pips }) => decimal(pips, locale)),
    column(t("ranking.tp"), ({ takeProfits }) => decimal(takeProfits, locale)),
    column(t("ranking.sl"), ({ stopLosses }) => decimal(stopLosses, locale)),
    column(t("ranking.positions"), ({ positions }) => decimal(positions, locale)),
  ];
}
