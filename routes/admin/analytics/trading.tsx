/** `/admin/analytics/trading`: how the clients' linked accounts do. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { AnalyticsFrame } from "@/components/analytics/frame.tsx";
import { tabHref } from "@/components/analytics/links.ts";
import { TradingCards } from "@/components/analytics/trading_cards.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Tabs } from "@/components/ui/navigation.tsx";
import { readTrading } from "@/domain/analytics/trading.ts";
import { KINDS } from "@/domain/trading/leaderboard/model.ts";
import { readFrame, statusOf } from "./(_shared)/report_page.ts";

/** Reads the trading; of real accounts unless told, since made-up data has made-up accounts alone. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const frame = await readFrame(state, "trading", url);
    const asked = url.searchParams.get("kind");
    const kind = KINDS.find((one) => one === asked) ?? (state.demo ? "demo" : "real");
    const { query } = frame.place;
    const report = await readTrading(state.deps, state.user, query, kind);
    const place = { ...frame.place, kind };
    return page({ frame: { ...frame, place }, report }, statusOf(frame));
  },
});

/** The tab. */
export default define.page<typeof handler>(({ data: { frame, report }, state }) => {
  const { t, locale } = state;
  const { place } = frame;
  return (
    <AnalyticsFrame state={state} data={frame} filtered={false}>
      <p class="muted">{t("analytics.trading.lead")}</p>
      <Tabs
        label={t("analytics.trading.kind")}
        items={KINDS.map((kind) => ({
          href: tabHref({ ...place, kind }),
          label: t(`analytics.trading.kind.${kind}`),
          current: kind === report.kind,
        }))}
      />
      {report.totals.accounts === 0
        ? (
          <EmptyState icon="chart" title={t("analytics.trading.none_title")}>
            <p>{t("analytics.trading.none_text")}</p>
          </EmptyState>
        )
        : <TradingCards report={report} place={place} t={t} locale={locale} />}
    </AnalyticsFrame>
  );
});
