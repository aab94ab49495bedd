/** The rules of the ranking, in full beside it. */
import { Card } from "@/components/ui/display.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { HALF_WEIGHT, MIN_DAYS, MIN_POSITIONS } from "@/domain/trading/leaderboard/score.ts";

/** Where the rules stand on the page of the ranking. */
export const RULES_ID = "regles";

/** Where those on ties stand. */
export const TIES_ID = "ex-aequo";

/** How the score is computed, who is ranked, what doesn't pay, how ties are told. */
export function RankingRules({ t }: { t: Translate }) {
  const limits = { positions: MIN_POSITIONS, days: MIN_DAYS };
  return (
    <div class="stack" id={RULES_ID}>
      <Card title={t("ranking.rules_title")} icon="chart" look="gold">
        <p class="rule-formula">{t("ranking.formula", { half: HALF_WEIGHT })}</p>
        <p class="muted">{t("ranking.formula_text")}</p>
      </Card>
      <div class="grid grid-2">
        <Card title={t("ranking.who_title")} icon="user">
          <ul class="rule-list">
            <li>{t("ranking.who_1")}</li>
            <li>{t("ranking.who_2", limits)}</li>
            <li>{t("ranking.who_3")}</li>
            <li>{t("ranking.who_4")}</li>
          </ul>
        </Card>
        <Card title={t("ranking.gaming_title")} icon="shield">
          <ul class="rule-list">
            <li>{t("ranking.gaming_1")}</li>
            <li>{t("ranking.gaming_2")}</li>
            <li>{t("ranking.gaming_3")}</li>
          </ul>
        </Card>
      </div>
      <div id={TIES_ID}>
        <Card title={t("ranking.ties_title")} icon="star">
          <p>{t("ranking.ties")}</p>
          <p class="muted">{t("ranking.hourly")}</p>
        </Card>
      </div>
    </div>
  );
}
