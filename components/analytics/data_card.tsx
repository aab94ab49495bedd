/** What lies behind the figures: robots left out, how long days are kept, counting a day anew. */
import { Button } from "@/components/ui/button.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Field } from "@/components/ui/field.tsx";
import { KEPT } from "@/domain/analytics/kept.ts";
import type { Overview } from "@/domain/analytics/overview.ts";
import { addDays } from "@/domain/analytics/period.ts";
import type { IsoDay } from "@/domain/kernel/clock.ts";
import { number, type Wording } from "./format.ts";

/** What {@linkcode DataCard} takes. */
export interface DataCardProps extends Wording {
  overview: Pick<Overview, "botViews" | "droppedViews" | "otherCurrencies">;
  /** The page's own address. */
  action: string;
  today: IsoDay;
}

/** The card. */
export function DataCard({ overview, action, today, t, locale }: DataCardProps) {
  const { botViews, droppedViews, otherCurrencies } = overview;
  return (
    <Card title={t("analytics.data")} icon="info">
      <p class="muted small">{t("analytics.visitors_sum")}</p>
      <DescriptionList
        items={[
          { term: t("analytics.data.bots"), description: number(botViews, locale) },
          { term: t("analytics.data.dropped"), description: number(droppedViews, locale) },
          ...(otherCurrencies.length > 0
            ? [{ term: t("analytics.data.currencies"), description: otherCurrencies.join(", ") }]
            : []),
          ...KEPT.map(({ name, months }) => ({
            term: t(`audience.kept.${name}`),
            description: t("audience.kept.months", { months }),
          })),
        ]}
      />
      <details class="annotation-new">
        <summary>{t("analytics.recompute")}</summary>
        <form method="post" action={action} class="annotation-form">
          <p class="muted small">{t("analytics.recompute.text")}</p>
          <input type="hidden" name="action" value="recompute" />
          <Field
            id="recompute-day"
            name="day"
            type="date"
            label={t("analytics.note.day")}
            value={addDays(today, -1)}
            max={addDays(today, -1)}
            required
          />
          <Button type="submit" size="small" variant="secondary">
            {t("analytics.recompute.do")}
          </Button>
        </form>
      </details>
    </Card>
  );
}
