/** The notes on the period's days, and a form for another. */
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { IsoDay } from "@/domain/kernel/clock.ts";
import type { Annotation } from "@/domain/analytics/annotations.ts";
import { shortDay, type Wording } from "./format.ts";

/** What {@linkcode AnnotationCard} takes. */
export interface AnnotationCardProps extends Wording {
  annotations: readonly Annotation[];
  /** The page's own address. */
  action: string;
  today: IsoDay;
  /** What was typed, where it was refused. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The card. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { annotations, action, today, values, errors, t, locale } = props;
  return (
    <Card title={t("analytics.note")} icon="pin">
      {annotations.length === 0
        ? <p class="muted small">{t("analytics.note.none")} {t("analytics.note.lead")}</p>
        : (
          <ul class="annotations">
            {annotations.map(({ id, day, text, by }) => (
              <li>
                <span class="annotation-day">{shortDay(day, locale)}</span>
                <span>
                  {text}
                  <span class="row-note">{t("analytics.note.by", { name: by.name })}</span>
                </span>
                <form method="post" action={action}>
                  <input type="hidden" name="action" value="remove" />
                  <input type="hidden" name="day" value={day} />
                  <input type="hidden" name="id" value={id} />
                  <button
                    class="icon-button"
                    type="submit"
                    aria-label={t("analytics.note.remove", { day: shortDay(day, locale) })}
                  >
                    <Icon name="close" size="small" />
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
      <details class="annotation-new" open={Object.keys(errors).length > 0}>
        <summary>{t("analytics.note.new")}</summary>
        <form method="post" action={action} class="annotation-form">
          <Field
            name="day"
            type="date"
            label={t("analytics.note.day")}
            value={values.day ?? today}
            error={errors.day}
            required
          />
          <Field
            name="text"
            label={t("analytics.note.text")}
            value={values.text}
            error={errors.text}
            maxLength={140}
            required
          />
          <Button type="submit" size="small" variant="secondary">{t("analytics.note.add")}</Button>
        </form>
      </details>
    </Card>
  );
}
