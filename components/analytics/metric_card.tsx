/** A figure with its change and its course. */
import { classNames } from "@/components/ui/class_names.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { type MetricName, type Overview } from "@/domain/analytics/overview.ts";
import { changeText, DASH, metricText, type Wording } from "./format.ts";
import { Sparkline } from "./sparkline.tsx";

/** What {@linkcode MetricCard} takes. */
export interface MetricCardProps extends Wording {
  name: MetricName;
  label: string;
  /** What exactly is counted. */
  note: string;
  metric: Overview["metrics"][MetricName];
  /** Whether the period is compared with another. */
  compared: boolean;
}

/** One of the eight. */
export function MetricCard({ name, label, note, metric, compared, t, locale }: MetricCardProps) {
  return (
    <article class="metric">
      <h3 class="metric-label">{label}</h3>
      <p class="metric-value">{metricText(name, metric.value, locale)}</p>
      {compared && (
        <Change {...{ name, t, locale }} value={metric.value} previous={metric.previous} />
      )}
      <Sparkline values={metric.trend} />
      <p class="metric-note">{note}</p>
    </article>
  );
}

function Change(
  { name, value, previous, t, locale }: Wording & {
    name: MetricName;
    value: number | null;
    previous: number | null;
  },
) {
  if (value === null || previous === null) return <p class="metric-change">{DASH}</p>;
  const change = changeText(value, previous, locale);
  if (change === null) {
    const same = value === previous;
    return (
      <p class="metric-change">{t(same ? "analytics.change.same" : "analytics.change.new")}</p>
    );
  }
  const rises = value > previous;
  return (
    <p
      class={classNames(
        "metric-change",
        `metric-${tone(name, value, previous)}`,
        !rises && "metric-falls",
      )}
    >
      {value !== previous && (
        <Icon name="arrow" size="small" label={t(rises ? "analytics.rise" : "analytics.fall")} />
      )}
      {change}
      <span class="metric-previous">
        {t("analytics.change.before", { value: metricText(name, previous, locale) })}
      </span>
    </p>
  );
}

/** Of a bounce rate less is better. */
function tone(name: MetricName, value: number, previous: number): "up" | "down" | "same" {
  if (value === previous) return "same";
  return value > previous !== (name === "bounceRate") ? "up" : "down";
}
