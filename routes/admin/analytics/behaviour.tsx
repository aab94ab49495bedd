/** `/admin/analytics/behaviour`: what visitors read, how they went on, when, and how fast pages were. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { BehaviourCards } from "@/components/analytics/behaviour_cards.tsx";
import { AnalyticsFrame } from "@/components/analytics/frame.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { readBehaviour } from "@/domain/analytics/behaviour.ts";
import { readFrame, statusOf } from "./(_shared)/report_page.ts";

/** Reads the behaviour. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const frame = await readFrame(state, "behaviour", url);
    const report = await readBehaviour(state.deps, state.user, frame.place.query);
    return page({ frame, report }, statusOf(frame));
  },
});

/** The tab. */
export default define.page<typeof handler>(({ data: { frame, report }, state }) => {
  const { t, locale } = state;
  return (
    <AnalyticsFrame state={state} data={frame}>
      {report.pages.length === 0
        ? (
          <EmptyState icon="chart" title={t("analytics.none_title")}>
            <p>{t("analytics.none_text")}</p>
          </EmptyState>
        )
        : <BehaviourCards report={report} place={frame.place} t={t} locale={locale} />}
      <p class="small muted">{t("analytics.behaviour.path_note")}</p>
    </AnalyticsFrame>
  );
});
