/** `/admin/analytics`: how the site and the shop do, at a glance. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { AnnotationCard } from "@/components/analytics/annotation_card.tsx";
import { DataCard } from "@/components/analytics/data_card.tsx";
import { AnalyticsFrame } from "@/components/analytics/frame.tsx";
import { Funnel } from "@/components/analytics/funnel.tsx";
import { tabHref } from "@/components/analytics/links.ts";
import { MetricGrid } from "@/components/analytics/metric_grid.tsx";
import { ReportCard } from "@/components/analytics/report_card.tsx";
import { SeriesChart } from "@/components/analytics/series_chart.tsx";
import { WeeklyCard } from "@/components/analytics/weekly_card.tsx";
import { Result } from "@/components/admin/result.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import {
  addAnnotation,
  listAnnotations,
  removeAnnotation,
} from "@/domain/analytics/annotations.ts";
import { recomputeDay } from "@/domain/analytics/close_day.ts";
import { readOverview } from "@/domain/analytics/overview.ts";
import { wantsWeekly, wishWeekly } from "@/domain/analytics/weekly.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import type { State } from "@/app_state.ts";
import { readFrame, statusOf } from "./(_shared)/report_page.ts";

/** Reads the overview; keeps notes and the wish for the weekly mail. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const data = await readPage(state, url);
    return page(data, statusOf(data.frame));
  },
  async POST(ctx) {
    const { state, url } = ctx;
    const values = await readForm(ctx.req);
    try {
      const done = await act(state, values);
      const { place } = await readFrame(state, "overview", url);
      return ctx.redirect(`${tabHref(place)}&done=${done}`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, state.t);
      return page({ ...await readPage(state, url), values, refusal }, init);
    }
  },
});

async function readPage(state: State, url: URL) {
  const { deps, user } = state;
  const frame = await readFrame(state, "overview", url);
  const { query } = frame.place;
  const [overview, annotations, weekly] = await Promise.all([
    readOverview(deps, user, query),
    listAnnotations(deps, query.period),
    wantsWeekly(deps, requirePermission(user, "analytics.read")),
  ]);
  const values: Record<string, string> = {};
  return { frame, overview, annotations, weekly, values, refusal: NO_REFUSAL };
}

async function act({ deps, user }: State, values: Record<string, string>): Promise<string> {
  switch (values.action) {
    case "remove":
      await removeAnnotation(deps, user, { day: values.day ?? "", id: values.id ?? "" });
      return "removed";
    case "recompute":
      requirePermission(user, "analytics.read");
      await recomputeDay(deps, values.day ?? "");
      return "recomputed";
    case "subscribe":
    case "unsubscribe":
      await wishWeekly(deps, user, values.action === "subscribe");
      return values.action === "subscribe" ? "weekly_on" : "weekly_off";
    default:
      await addAnnotation(deps, user, values);
      return "added";
  }
}

/** The tab. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, locale } = state;
  const { frame, overview, annotations, weekly, values, refusal } = data;
  const { place, today } = frame;
  const empty = overview.metrics.sessions.value === 0;
  return (
    <AnalyticsFrame
      state={state}
      data={frame}
      notices={
        <Result
          state={state}
          url={url}
          messages={{
            added: "analytics.note.added",
            removed: "analytics.note.removed",
            recomputed: "analytics.recompute.done",
            weekly_on: "analytics.weekly.done_on",
            weekly_off: "analytics.weekly.done_off",
          }}
        />
      }
    >
      <MetricGrid overview={overview} place={place} t={t} locale={locale} />
      {empty
        ? (
          <EmptyState icon="chart" title={t("analytics.none_title")}>
            <p>{t("analytics.none_text")}</p>
          </EmptyState>
        )
        : (
          <SeriesChart
            overview={overview}
            annotations={annotations}
            place={place}
            t={t}
            locale={locale}
          />
        )}
      <div class="report-grid">
        <ReportCard
          title={t("analytics.funnel")}
          place={place}
          table="funnel"
          note={t("analytics.funnel.note")}
          t={t}
        >
          <Funnel steps={overview.funnel} t={t} locale={locale} />
        </ReportCard>
        <div class="report-column">
          <AnnotationCard
            annotations={annotations}
            action={tabHref(place)}
            today={today}
            values={values}
            errors={refusal.fields}
            t={t}
            locale={locale}
          />
          <WeeklyCard action={tabHref(place)} wanted={weekly} t={t} />
          <DataCard
            overview={overview}
            action={tabHref(place)}
            today={today}
            t={t}
            locale={locale}
          />
        </div>
      </div>
    </AnalyticsFrame>
  );
});
