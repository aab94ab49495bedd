/** `/admin/analytics/demographics`: who the clients say they are, in groups. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { AnalyticsFrame } from "@/components/analytics/frame.tsx";
import { GroupCard } from "@/components/analytics/group_card.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { LEAST, readDemographics } from "@/domain/analytics/demographics.ts";
import { readFrame, statusOf } from "./(_shared)/report_page.ts";

/** Reads the demographics. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const frame = await readFrame(state, "demographics", url);
    const report = await readDemographics(state.deps, state.user, frame.place.query);
    return page({ frame, report }, statusOf(frame));
  },
});

/** The tab. */
export default define.page<typeof handler>(({ data: { frame, report }, state }) => {
  const { t, locale } = state;
  const { place } = frame;
  const { genders, ages, countries, hidden, declared, clients } = report;
  const empty = genders.length + ages.length + countries.length === 0;
  return (
    <AnalyticsFrame state={state} data={frame} filtered={false}>
      <p class="muted">
        {t("analytics.demographics.lead", { least: LEAST })} {declared !== null &&
          t("analytics.demographics.declared", { declared, clients })}
      </p>
      {empty
        ? (
          <EmptyState icon="user" title={t("analytics.demographics.none_title")}>
            <p>{t("analytics.demographics.none_text", { least: LEAST })}</p>
          </EmptyState>
        )
        : (
          <div class="report-grid">
            <GroupCard
              table="genders"
              rows={genders}
              hidden={hidden.genders}
              place={place}
              t={t}
              locale={locale}
            />
            <GroupCard
              table="ages"
              rows={ages}
              hidden={hidden.ages}
              place={place}
              t={t}
              locale={locale}
            />
            <GroupCard
              table="countries"
              rows={countries}
              hidden={hidden.countries}
              place={place}
              t={t}
              locale={locale}
            />
          </div>
        )}
    </AnalyticsFrame>
  );
});
