/** `/classement`: the first ten of the traders who asked to be ranked, and the rules. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { RANKING_PATH } from "@/components/espace/terminal/paths.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { RiskNote } from "@/components/site/risk_note.tsx";
import { RankingFilters } from "@/components/trading/ranking_filters.tsx";
import { RankingRules, RULES_ID } from "@/components/trading/ranking_rules.tsx";
import { RankingTable } from "@/components/trading/ranking_table.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { KINDS, PERIODS } from "@/domain/trading/leaderboard/model.ts";
import { readLeaderboard } from "@/domain/trading/leaderboard/read_leaderboard.ts";

/** How many are shown. */
const SHOWN = 10;

/** Reads the ranking that the query asks for; of real accounts since the start unless told. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const asked = url.searchParams;
    // Made-up data has made-up accounts alone.
    const kind = KINDS.find((one) => one === asked.get("kind")) ?? (state.demo ? "demo" : "real");
    const period = PERIODS.find((one) => one === asked.get("period")) ?? "all";
    return page({ kind, period, ranking: await readLeaderboard(state.deps, { kind, period }) });
  },
});

/** The ranking. */
export default define.page<typeof handler>(({ data: { kind, period, ranking }, state }) => {
  const { t, href, locale } = state;
  return (
    <>
      <PageHead
        state={state}
        title={t("ranking.title")}
        description={t("ranking.description")}
      />
      <PageHero
        eyebrow={t("ranking.eyebrow")}
        title={t("ranking.h1")}
        lead={t("ranking.lead")}
      >
        <div class="button-row">
          <LinkButton href={RANKING_PATH}>{t("ranking.join_link")}</LinkButton>
          <LinkButton variant="secondary" href={`#${RULES_ID}`}>
            {t("ranking.rules_link")}
          </LinkButton>
        </div>
      </PageHero>
      <section class="section section-tight" aria-label={t("ranking.table")}>
        <div class="container stack">
          <RankingFilters t={t} address={href("/classement")} kind={kind} period={period} />
          {ranking && ranking.entries.length > 0
            ? (
              <>
                <RankingTable
                  t={t}
                  locale={locale}
                  href={href}
                  entries={ranking.entries.slice(0, SHOWN)}
                />
                <p class="small muted">
                  {t("ranking.counted", {
                    ranked: ranking.ranked,
                    participants: ranking.participants,
                    at: formatInstant(ranking.computedAt, locale),
                  })}
                </p>
              </>
            )
            : (
              <EmptyState
                icon="chart"
                title={t("ranking.none_title")}
                action={
                  <LinkButton variant="secondary" href={`#${RULES_ID}`}>
                    {t("ranking.rules_link")}
                  </LinkButton>
                }
              >
                <p>{t("ranking.none")}</p>
                {ranking && ranking.participants > 0 && (
                  <p>{t("ranking.none_participants", { participants: ranking.participants })}</p>
                )}
              </EmptyState>
            )}
        </div>
      </section>
      <section class="section section-soft section-tight" aria-label={t("ranking.rules_title")}>
        <div class="container">
          <RankingRules t={t} />
        </div>
      </section>
      <RiskNote state={state} />
    </>
  );
});
