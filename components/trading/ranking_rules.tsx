/** The rules of the ranking, in full beside it. */
import { Card } from "@/components/ui/display.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { HALF_WEIGHT, MIN_DAYS, MIN_POSITIONS } from "@/domain/trading/leaderboard/score.ts";

/** How the score is computed, who is ranked, what doesn't pay, how ties are told. */
export function RankingRules({ t, id }: { t: Translate; id: string }) {
  const limits = { positions: MIN_POSITIONS, days: MIN_DAYS };
  return (
    <div class="stack" id={id}>
      <Card title={t("ranking.rules_title")} icon="chart" look="gold">
        <p>
          <strong>{t("ranking.formula", { half: HALF_WEIGHT })}</strong>
        </p>
        <p class="muted">{t("ranking.formula_text")}</p>
      </Card>
      <div class="grid grid-2">
        <Card title={t("ranking.who_title")} icon="user">
          <ul class="prose">
            <li>{t("ranking.who_1")}</li>
            <li>{t("ranking.who_2", limits)}</li>
            <li>{t("ranking.who_3")}</li>
            <li>{t("ranking.who_4")}</li>
          </ul>
        </Card>
        <Card title={t("ranking.gaming_title")} icon="shield">
          <ul class="prose">
            <li>{t("ranking.gaming_1")}</li>
            <li>{t("ranking.gaming_2")}</li>
            <li>{t("ranking.gaming_3")}</li>
          </ul>
        </Card>
      </div>
      <Card title={t("ranking.ties_title")} icon="minus">
        <p>{t("ranking.ties")}</p>
        <p class="muted">{t("ranking.hourly")}</p>
      </Card>
    </div>
  );
}
