/** Which ranking is shown: links that keep each other's choice. */
import { Tabs } from "@/components/ui/navigation.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { type Kind, KINDS, type Period, PERIODS } from "@/domain/trading/leaderboard/model.ts";

/** What {@linkcode RankingFilters} takes. */
export interface RankingFiltersProps {
  t: Translate;
  /** The address of the page, without a query. */
  address: string;
  kind: Kind;
  period: Period;
}

/** Real or demo, and the period. */
export function RankingFilters({ t, address, kind, period }: RankingFiltersProps) {
  const to = (query: { kind: Kind; period: Period }) => `${address}?${new URLSearchParams(query)}`;
  return (
    <div class="ranking-filters">
      <Tabs
        label={t("ranking.kinds")}
        items={KINDS.map((one) => ({
          href: to({ kind: one, period }),
          label: t(`ranking.kind_${one}`),
          current: one === kind,
        }))}
      />
      <Tabs
        label={t("ranking.periods")}
        items={PERIODS.map((one) => ({
          href: to({ kind, period: one }),
          label: t(`ranking.period_${one}`),
          current: one === period,
        }))}
      />
    </div>
  );
}
