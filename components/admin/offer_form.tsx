/** The form of an offer: texts in both languages, price, place. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Checkbox, Select } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Field, type FieldProps, Textarea, type TextareaProps } from "@/components/ui/field.tsx";
import { CATEGORIES, PERIODS } from "@/domain/catalog/model.ts";

/** What the form takes. */
export interface OfferFormProps {
  values: Readonly<Record<string, string>>;
  /** What is wrong, by the field's name. */
  errors: Readonly<Record<string, string>>;
  state: Pick<State, "t">;
}

/** The whole form. */
export function OfferForm(props: OfferFormProps) {
  const { t } = props.state;
  return (
    <form method="post" class="form-cards" noValidate>
      <p class="small muted">{t("common.required_note")}</p>
      <div class="grid grid-2">
        <Card title={t("admin.offer.texts_fr")}>
          <Texts {...props} language="fr" />
        </Card>
        <Card title={t("admin.offer.texts_en")}>
          <Texts {...props} language="en" />
        </Card>
      </div>
      <Sale {...props} />
      <div class="form-actions">
        <Button size="large" icon="check">{t("admin.save")}</Button>
        <LinkButton variant="quiet" href="/admin/offers">{t("admin.cancel")}</LinkButton>
      </div>
    </form>
  );
}

function Texts(props: OfferFormProps & { language: "fr" | "en" }) {
  const { language, state: { t } } = props;
  const required = language === "fr";
  return (
    <div class="stack" lang={language}>
      <Line
        {...props}
        name={`name.${language}`}
        label={t("admin.offer.name")}
        required={required}
      />
      <Area
        {...props}
        name={`description.${language}`}
        label={t("admin.offer.description")}
        required={required}
        rows={3}
        maxLength={400}
      />
      <Area
        {...props}
        name={`features.${language}`}
        label={t("admin.offer.features")}
        hint={t(required ? "admin.offer.features_hint" : "admin.offer.features_en_hint")}
        rows={6}
      />
    </div>
  );
}

function Sale(props: OfferFormProps) {
  const { values, errors, state: { t } } = props;
  return (
    <Card title={t("admin.offer.sale")}>
      <div class="stack">
        <div class="field-columns">
          <Line
            {...props}
            name="price"
            label={t("admin.offer.price_ttc")}
            hint={t("admin.offer.price_hint")}
            inputMode="decimal"
            required
          />
          <Line
            {...props}
            name="vatRate"
            label={t("admin.offer.vat_percent")}
            hint={t("admin.offer.vat_hint")}
            inputMode="decimal"
            required
          />
          <Select
            name="period"
            label={t("admin.offer.period")}
            hint={t("admin.offer.period_hint")}
            value={values.period}
            error={errors.period}
            options={PERIODS.map((value) => ({ value, label: t(`admin.period.${value}`) }))}
            required
          />
          <Select
            name="category"
            label={t("admin.offer.category")}
            hint={t("admin.offer.category_hint")}
            value={values.category}
            error={errors.category}
            options={CATEGORIES.map((value) => ({ value, label: t(`admin.category.${value}`) }))}
            required
          />
          <Line
            {...props}
            name="slug"
            label={t("admin.offer.slug")}
            hint={t("admin.offer.slug_hint")}
            autocapitalize="none"
            required
          />
          <Line
            {...props}
            name="order"
            label={t("admin.offer.order")}
            hint={t("admin.offer.order_hint")}
            inputMode="numeric"
            required
          />
        </div>
        <Checkbox
          name="published"
          label={t("admin.offer.published")}
          hint={t("admin.offer.published_hint")}
          checked={values.published !== undefined}
        />
        <Checkbox
          name="highlighted"
          label={t("admin.offer.highlighted")}
          hint={t("admin.offer.highlighted_hint")}
          checked={values.highlighted !== undefined}
        />
      </div>
    </Card>
  );
}

function Line(
  { values, errors, state: { t }, ...field }: OfferFormProps & Omit<FieldProps, "value" | "error">,
) {
  return (
    <Field
      {...field}
      value={values[field.name]}
      error={errors[field.name]}
      optional={field.required ? undefined : t("common.optional")}
    />
  );
}

function Area(
  { values, errors, state: { t }, ...area }:
    & OfferFormProps
    & Omit<TextareaProps, "value" | "error">,
) {
  return (
    <Textarea
      {...area}
      value={values[area.name]}
      error={errors[area.name]}
      optional={area.required ? undefined : t("common.optional")}
    />
  );
}
