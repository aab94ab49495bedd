/** `/classement/[trader]`: a trader who asked to be ranked, period by period. */
import { HttpError, page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { RiskNote } from "@/components/site/risk_note.tsx";
import { TraderFigures } from "@/components/trading/trader_figures.tsx";
import { TraderGrowth } from "@/components/trading/trader_growth.tsx";
import { RULES_ID } from "@/components/trading/ranking_rules.tsx";
import { TraderObstacles, TraderStandings } from "@/components/trading/trader_standings.tsx";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay, formatInstant } from "@/domain/kernel/i18n.ts";
import { readTrader } from "@/domain/trading/leaderboard/read_leaderboard.ts";

/** Reads the trader; 404 when nobody who is ranked has that name. */
export const handler = define.handlers({
  async GET({ state, params }) {
    const trader = await readTrader(state.deps, params.trader ?? "");
    if (!trader) throw new HttpError(404);
    return page({ trader });
  },
});

/** A trader's page. */
export default define.page<typeof handler>(({ data: { trader }, state }) => {
  const { t, href, locale } = state;
  const { displayName: name, joinedAt, computedAt, kind } = trader;
  return (
    <>
      <PageHead
        state={state}
        title={t("ranking.trader_title", { name })}
        description={t("ranking.trader_description", { name })}
      />
      <PageHero
        t={t}
        breadcrumb={[
          { label: t("ranking.eyebrow"), href: href("/classement") },
          { label: name },
        ]}
        title={name}
        lead={t(`ranking.trader_lead_${kind ?? "unknown"}`, {
          at: formatDay(businessDay(joinedAt), locale),
        })}
      />
      <div class="section section-tight">
        <div class="container stack">
          <TraderFigures t={t} locale={locale} standing={trader.standings.all} />
          {trader.growth.length > 1 && (
            <TraderGrowth t={t} locale={locale} growth={trader.growth} />
          )}
          <TraderStandings t={t} locale={locale} standings={trader.standings} />
          <TraderObstacles t={t} standings={trader.standings} />
          <p class="small muted">
            {t("ranking.computed", { at: formatInstant(computedAt, locale) })}{" "}
            <a href={`${href("/classement")}#${RULES_ID}`}>{t("ranking.rules_title")}</a>
          </p>
        </div>
      </div>
      <RiskNote state={state} />
    </>
  );
});
