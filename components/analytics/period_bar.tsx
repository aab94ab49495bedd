/** What the report is about: the period, what it is compared with, the filters. All of it in the address. */
import { LinkButton } from "@/components/ui/button.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { IsoDay } from "@/domain/kernel/clock.ts";
import {
  comparedPeriod,
  COMPARISONS,
  presetOf,
  presetPeriod,
  PRESETS,
} from "@/domain/analytics/period.ts";
import { FILTERS } from "@/domain/analytics/report_query.ts";
import { rangeText, valueText, type Wording } from "./format.ts";
import { filterHref, PLACE, type Place, tabHref } from "./links.ts";

/** What {@linkcode PeriodBar} takes. */
export interface PeriodBarProps extends Wording {
  place: Place;
  today: IsoDay;
  /** Whether filters apply to the tab. */
  filtered: boolean;
}

/** The bar above every tab. */
export function PeriodBar({ place, today, filtered, t, locale }: PeriodBarProps) {
  const { query } = place;
  const wording = { t, locale };
  const preset = presetOf(query.period, today);
  return (
    <div class="report-bar">
      <details class="report-period">
        <summary class="button button-secondary">
          <Icon name="calendar" />
          <span>
            {preset
              ? t("analytics.period.named", {
                name: t(`analytics.period.${preset}`),
                range: rangeText(query.period, wording),
              })
              : rangeText(query.period, wording)}
          </span>
        </summary>
        <div class="report-panel">
          <PresetLinks place={place} today={today} t={t} />
          <PeriodForm place={place} t={t} />
        </div>
      </details>
      {query.compared && (
        <p class="report-compared">
          {t("analytics.compared", { range: rangeText(query.compared, wording) })}
        </p>
      )}
      {filtered && <FilterChips place={place} t={t} locale={locale} />}
    </div>
  );
}

function PresetLinks({ place, today, t }: Pick<PeriodBarProps, "place" | "today" | "t">) {
  const { query } = place;
  const current = presetOf(query.period, today);
  return (
    <ul class="report-presets" aria-label={t("analytics.period.preset")}>
      {PRESETS.map((preset) => {
        const period = presetPeriod(preset, today);
        const compared = comparedPeriod(period, query.comparison);
        return (
          <li>
            <a
              href={tabHref({ ...place, query: { ...query, period, compared } })}
              aria-current={preset === current ? "true" : undefined}
            >
              {t(`analytics.period.${preset}`)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function PeriodForm({ place: { tab, query, kind }, t }: Pick<PeriodBarProps, "place" | "t">) {
  const { period, comparison, filters } = query;
  return (
    <form
      class="report-dates"
      method="get"
      action={tab === "overview" ? PLACE : `${PLACE}/${tab}`}
    >
      {FILTERS.map((name) =>
        filters[name] !== undefined && (
          <input key={name} type="hidden" name={name} value={filters[name]} />
        )
      )}
      {kind && <input type="hidden" name="kind" value={kind} />}
      <div class="report-days">
        <Field name="from" type="date" label={t("analytics.period.from")} value={period.from} />
        <Field name="to" type="date" label={t("analytics.period.to")} value={period.to} />
      </div>
      <Select
        name="compare"
        label={t("analytics.compare")}
        value={comparison}
        options={COMPARISONS.map((one) => ({ value: one, label: t(`analytics.compare.${one}`) }))}
      />
      <Button type="submit" size="small">{t("analytics.period.apply")}</Button>
      <p class="muted small">{t("analytics.paris")}</p>
    </form>
  );
}

function FilterChips({ place, t, locale }: Omit<PeriodBarProps, "today" | "filtered">) {
  const { filters } = place.query;
  const active = FILTERS.filter((name) => filters[name] !== undefined);
  if (active.length === 0) {
    // The overview has no rows to click.
    return place.tab === "overview"
      ? null
      : <p class="filter-hint">{t("analytics.filter.hint")}</p>;
  }
  return (
    <ul class="filter-chips" aria-label={t("analytics.filters")}>
      {active.map((name) => {
        const label = t(`analytics.filter.${name}`);
        const value = valueText(name, filters[name]!, { t, locale });
        return (
          <li>
            <a
              class="filter-chip"
              href={filterHref(place, name)}
              aria-label={t("analytics.filter.remove", { name: label, value })}
            >
              <span>{label}</span> {value}
              <Icon name="close" size="small" />
            </a>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <LinkButton
            variant="quiet"
            size="small"
            href={tabHref({ ...place, query: { ...place.query, filters: {} } })}
          >
            {t("analytics.filter.clear")}
          </LinkButton>
        </li>
      )}
    </ul>
  );
}
