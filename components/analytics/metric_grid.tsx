/** The eight figures of the overview. */
import { type MetricName, METRICS, type Overview } from "@/domain/analytics/overview.ts";
import { isUnfiltered } from "@/domain/analytics/report_query.ts";
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import type { Wording } from "./format.ts";
import type { Place } from "./links.ts";
import { MetricCard } from "./metric_card.tsx";
import { ExportLinks } from "./report_card.tsx";

const LABELS: Record<MetricName, MessageKey> = {
  visitors: "analytics.visitors",
  pageViews: "analytics.page_views",
  sessions: "analytics.sessions",
  bounceRate: "analytics.bounce_rate",
  averageDuration: "analytics.average_duration",
  signUps: "analytics.sign_ups",
  conversionRate: "analytics.conversion_rate",
  revenue: "analytics.revenue",
};

const NOTES: Partial<Record<MetricName, MessageKey>> = {
  visitors: "analytics.metric.visitors_note",
  bounceRate: "analytics.metric.bounce_note",
  averageDuration: "analytics.metric.duration_note",
  signUps: "analytics.metric.sign_ups_note",
  conversionRate: "analytics.metric.conversion_note",
  revenue: "analytics.metric.revenue_note",
};

/** What is counted otherwise under a filter. */
const FILTERED_NOTES: Partial<Record<MetricName, MessageKey>> = {
  signUps: "analytics.metric.sign_ups_filtered",
  revenue: "analytics.metric.unknown",
};

/** The name of a metric. */
export function metricLabel(name: MetricName): MessageKey {
  return LABELS[name];
}

/** Four by two where there is room. */
export function MetricGrid(
  { overview, place, t, locale }: Wording & { overview: Overview; place: Place },
) {
  const { query } = place;
  const others = isUnfiltered(query) ? NOTES : { ...NOTES, ...FILTERED_NOTES };
  return (
    <section aria-labelledby="figures">
      <div class="metrics-head">
        <h2 id="figures">{t("analytics.figures")}</h2>
        <ExportLinks title={t("analytics.figures")} place={place} table="metrics" t={t} />
      </div>
      <div class="metrics">
        {METRICS.map((name) => (
          <MetricCard
            name={name}
            label={t(LABELS[name])}
            note={others[name] ? t(others[name]) : ""}
            metric={overview.metrics[name]}
            compared={query.compared !== null}
            t={t}
            locale={locale}
          />
        ))}
      </div>
    </section>
  );
}
