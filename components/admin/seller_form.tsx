/** The form of the seller's settings: identity, bank, opening hours, wordings. */
import type { ComponentChildren } from "preact";
import type { State } from "@/app_state.ts";
import { countryOptions } from "@/components/checkout/countries.ts";
import { Button } from "@/components/ui/button.tsx";
import { RadioGroup, Select } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Field, type FieldProps, Textarea } from "@/components/ui/field.tsx";
import { dayName, sellerLabel, WEEK } from "./seller_fields.ts";

/** What the form takes. */
export interface SellerFormProps {
  /** What the fields hold, by their paths. */
  values: Readonly<Record<string, string>>;
  /** What is wrong, by path. */
  errors: Readonly<Record<string, string>>;
  state: Pick<State, "t" | "locale">;
}

/** The whole form. */
export function SellerForm(props: SellerFormProps) {
  const { t } = props.state;
  return (
    <form method="post" class="form-cards" noValidate>
      <p class="small muted">{t("common.required_note")}</p>
      <Identity {...props} />
      <Bank {...props} />
      <Hours {...props} />
      <Wordings {...props} />
      <div class="form-actions">
        <Button size="large" icon="check">{t("admin.save")}</Button>
        <p class="small muted">{t("admin.seller.save_note")}</p>
      </div>
    </form>
  );
}

function Identity(props: SellerFormProps) {
  const { values, errors, state: { t, locale } } = props;
  return (
    <FormCard title={t("admin.seller.identity")}>
      <div class="field-columns">
        <Line {...props} path="legalName" required autocomplete="organization" />
        <Line {...props} path="legalForm" required hint={t("admin.seller.legalForm_hint")} />
        <Line {...props} path="siren" required inputMode="numeric" />
        <Line {...props} path="siret" required inputMode="numeric" />
        <Line {...props} path="capital" hint={t("admin.seller.capital_hint")} />
        <Line {...props} path="rcsCity" hint={t("admin.seller.rcsCity_hint")} />
      </div>
      <RadioGroup
        name="vatRegime"
        legend={t("admin.seller.vatRegime")}
        value={values.vatRegime}
        error={errors.vatRegime}
        options={[
          {
            value: "standard",
            label: t("admin.seller.vat_standard"),
            hint: t("admin.seller.vat_standard_hint"),
          },
          {
            value: "franchise",
            label: t("admin.seller.vat_franchise"),
            hint: t("admin.seller.vat_franchise_hint"),
          },
        ]}
      />
      <Line {...props} path="vatNumber" hint={t("admin.seller.vatNumber_hint")} />
      <div class="field-columns" id="address">
        <Line {...props} path="address.line1" required autocomplete="address-line1" />
        <Line {...props} path="address.line2" autocomplete="address-line2" />
        <Line {...props} path="address.postalCode" required autocomplete="postal-code" />
        <Line {...props} path="address.city" required autocomplete="address-level2" />
        <Select
          name="address.country"
          label={sellerLabel("address.country", t, locale)}
          options={countryOptions(locale)}
          value={values["address.country"]}
          error={errors["address.country"]}
          required
        />
      </div>
      <div class="field-columns">
        <Line {...props} path="email" type="email" required autocomplete="email" />
        <Line {...props} path="phone" type="tel" autocomplete="tel" />
        <Line {...props} path="publisher" required hint={t("admin.seller.publisher_hint")} />
      </div>
      <Area {...props} path="host" hint={t("admin.seller.host_hint")} max={300} optional />
      <Area {...props} path="mediator" hint={t("admin.seller.mediator_hint")} max={300} />
    </FormCard>
  );
}

function Bank(props: SellerFormProps) {
  const { t } = props.state;
  return (
    <FormCard title={t("admin.seller.bank")} lead={t("admin.seller.bank_text")}>
      <div class="field-columns">
        <Line {...props} path="accountHolder" required />
        <Line {...props} path="iban" required />
        <Line {...props} path="bic" required />
        <Line
          {...props}
          path="paymentDays"
          required
          type="number"
          min={1}
          max={60}
          hint={t("admin.seller.paymentDays_hint")}
        />
      </div>
    </FormCard>
  );
}

function Hours({ values, errors, state: { t, locale } }: SellerFormProps) {
  return (
    <FormCard title={t("admin.seller.openingHours")} lead={t("admin.seller.hours_text")}>
      <div class="hours" id="openingHours">
        {WEEK.map((day) => (
          <fieldset class="hours-day">
            <legend>{dayName(day, locale)}</legend>
            {(["opens", "closes"] as const).map((end) => {
              const path = `openingHours.${day}.${end}`;
              return (
                <Field
                  name={path}
                  type="time"
                  label={t(end === "opens" ? "admin.seller.from" : "admin.seller.to")}
                  value={values[path]}
                  error={errors[path]}
                />
              );
            })}
          </fieldset>
        ))}
      </div>
    </FormCard>
  );
}

function Wordings(props: SellerFormProps) {
  const { t } = props.state;
  return (
    <FormCard title={t("admin.seller.mentions")} lead={t("admin.seller.mentions_text")}>
      <Area {...props} path="franchiseMention" max={200} />
      <Area {...props} path="penaltyMention" max={400} />
      <Area {...props} path="recoveryMention" max={300} />
      <Area {...props} path="discountMention" max={200} />
    </FormCard>
  );
}

function FormCard(
  { title, lead, children }: { title: string; lead?: string; children: ComponentChildren },
) {
  return (
    <Card title={title}>
      {lead && <p class="muted">{lead}</p>}
      <div class="stack">{children}</div>
    </Card>
  );
}

function Line(
  { path, values, errors, state: { t, locale }, ...field }:
    & SellerFormProps
    & { path: string }
    & Omit<FieldProps, "name" | "label" | "value" | "error">,
) {
  return (
    <Field
      {...field}
      name={path}
      label={sellerLabel(path, t, locale)}
      value={values[path]}
      error={errors[path]}
      optional={field.required ? undefined : t("common.optional")}
    />
  );
}

function Area(
  { path, hint, max, optional = false, values, errors, state: { t, locale } }: SellerFormProps & {
    path: string;
    hint?: string;
    max: number;
    optional?: boolean;
  },
) {
  return (
    <Textarea
      name={path}
      label={sellerLabel(path, t, locale)}
      hint={hint}
      value={values[path]}
      error={errors[path]}
      maxLength={max}
      rows={2}
      required={!optional}
      optional={optional ? t("common.optional") : undefined}
    />
  );
}
