/** Which days are looked at: the last so many, all, or from one to another; kept in the address. */
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Tabs } from "@/components/ui/navigation.tsx";
import { type Clock, isoInstant } from "@/domain/kernel/clock.ts";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { type Period, PERIOD_DAYS, PERIODS } from "@/domain/trading/leaderboard/model.ts";
import { withQuery } from "./paths.ts";

/** What an address asks for. */
export interface PeriodChoice {
  /** Null where days are told. */
  period: Period | null;
  /** As told: checked by whoever reads statistics. */
  from: string;
  to: string;
}

/** What an address asks for; all of it where it asks for nothing. */
export function readPeriod({ searchParams }: URL): PeriodChoice {
  const from = searchParams.get("from")?.trim() ?? "";
  const to = searchParams.get("to")?.trim() ?? "";
  const wished = searchParams.get("period");
  const period = PERIODS.find((known) => known === wished) ?? "all";
  return { period: from || to ? null : period, from, to };
}

/** The UTC days of a choice. */
export function daysOf(
  { period, from, to }: PeriodChoice,
  clock: Clock,
): { from?: string; to?: string } {
  if (period === "all") return {};
  if (period === null) return { ...(from && { from }), ...(to && { to }) };
  const days = PERIOD_DAYS[period];
  return { from: isoInstant(clock().subtract({ hours: 24 * (days - 1) })).slice(0, 10) };
}

/** What other addresses take over of a choice. */
export function periodQuery({ period, from, to }: PeriodChoice): Record<string, string | null> {
  return { period: period === "all" ? null : period, from: from || null, to: to || null };
}

/** What {@linkcode PeriodFilter} takes. */
export interface PeriodFilterProps {
  path: string;
  choice: PeriodChoice;
  /** Kept beside the period. */
  keep: Readonly<Record<string, string | null | undefined>>;
  errors: Readonly<Record<string, string>>;
  t: Translate;
}

/** Links to the usual periods, and two dates for any other. */
export function PeriodFilter({ path, choice, keep, errors, t }: PeriodFilterProps) {
  return (
    <div class="period-filter">
      <Tabs
        label={t("ranking.periods")}
        items={PERIODS.map((period) => ({
          href: withQuery(path, { ...keep, period: period === "all" ? null : period }),
          label: t(`ranking.period_${period}`),
          current: period === choice.period,
        }))}
      />
      <details class="period-days" open={choice.period === null}>
        <summary>{t("stats.days")}</summary>
        <form method="get" action={path} class="period-form" noValidate>
          {Object.entries(keep).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null
          )}
          <Field
            name="from"
            type="date"
            label={t("stats.from")}
            value={choice.from}
            error={errors.from}
          />
          <Field name="to" type="date" label={t("stats.to")} value={choice.to} error={errors.to} />
          <Button variant="secondary">{t("stats.show")}</Button>
        </form>
      </details>
    </div>
  );
}
