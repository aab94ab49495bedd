/** `/admin/analytics/traffic`: with what, from where and by which way visitors came. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { BarTable, CountAndShare } from "@/components/analytics/bar_table.tsx";
import { type Wording } from "@/components/analytics/format.ts";
import { AnalyticsFrame } from "@/components/analytics/frame.tsx";
import type { Place } from "@/components/analytics/links.ts";
import { ReportCard } from "@/components/analytics/report_card.tsx";
import { TrafficCard } from "@/components/analytics/traffic_card.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import {
  readTrafficReport,
  TRAFFIC_TABLES,
  type TrafficReport,
  type TrafficTable,
} from "@/domain/analytics/traffic.ts";
import { readFrame, statusOf } from "./(_shared)/report_page.ts";

/** Reads the traffic. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const frame = await readFrame(state, "traffic", url);
    const report = await readTrafficReport(state.deps, state.user, frame.place.query);
    return page({ frame, report }, statusOf(frame));
  },
});

/** The tab. */
export default define.page<typeof handler>(({ data: { frame, report }, state }) => {
  const { t, locale } = state;
  const { place } = frame;
  return (
    <AnalyticsFrame state={state} data={frame}>
      {report.sources.length === 0
        ? (
          <EmptyState icon="chart" title={t("analytics.none_title")}>
            <p>{t("analytics.none_text")}</p>
          </EmptyState>
        )
        : (
          <div class="report-grid">
            {(Object.keys(TRAFFIC_TABLES) as TrafficTable[]).map((table) => (
              <TrafficCard
                table={table}
                rows={report[table]}
                place={place}
                t={t}
                locale={locale}
              />
            ))}
          </div>
        )}
      {report.bots.length > 0 && (
        <div class="report-grid">
          <BotCard bots={report.bots} place={place} t={t} locale={locale} />
        </div>
      )}
      <p class="small muted">{t("analytics.visitors_sum")}</p>
    </AnalyticsFrame>
  );
});

function BotCard(
  { bots, place, t, locale }: Wording & { bots: TrafficReport["bots"]; place: Place },
) {
  const title = t("analytics.traffic.bots");
  return (
    <ReportCard title={title} place={place} table="bots" t={t}>
      <BarTable
        caption={title}
        header={t("analytics.traffic.bot")}
        rows={bots}
        nameOf={({ value }) => value}
        shareOf={({ share }) => share}
        columns={[{
          header: t("analytics.page_views"),
          cell: ({ pageViews, share }) => (
            <CountAndShare count={pageViews} share={share} locale={locale} />
          ),
        }]}
        t={t}
      />
    </ReportCard>
  );
}
