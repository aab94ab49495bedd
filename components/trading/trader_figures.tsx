/** What a trader achieved since the start, at the top of their page. */
import { Figure } from "@/components/ui/display.tsx";
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { Standing } from "@/domain/trading/leaderboard/model.ts";
import { decimal, percent } from "./ranking_format.ts";

/** Rank, score, gain and fall of the whole record; nothing where nothing can be told of it yet. */
export function TraderFigures(
  { t, locale, standing: { rank, performance } }: {
    t: Translate;
    locale: Locale;
    standing: Standing;
  },
) {
  if (!performance) return null;
  const { score, profitPercent, drawdownPercent, positions, days, pips } = performance;
  return (
    <div class="grid grid-4">
      <Figure
        label={t("ranking.rank")}
        value={rank === null ? t("ranking.not_ranked") : t("ranking.rank_value", { rank })}
        note={t("ranking.points", { points: decimal(score, locale) })}
      />
      <Figure
        label={t("ranking.profit")}
        value={percent(profitPercent, locale)}
        note={t("ranking.pips_note", { pips: decimal(pips, locale) })}
      />
      <Figure
        label={t("ranking.drawdown")}
        value={percent(drawdownPercent, locale)}
        note={t("ranking.drawdown_note")}
      />
      <Figure
        label={t("ranking.positions")}
        value={decimal(positions, locale)}
        note={t("ranking.days_note", { days: Math.floor(days) })}
      />
    </div>
  );
}
