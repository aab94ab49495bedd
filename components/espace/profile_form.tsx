/** The form of a client's profile. */
import type { State } from "@/app_state.ts";
import { countryOptions } from "@/components/checkout/countries.ts";
import { Button } from "@/components/ui/button.tsx";
import { type Option, Select } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Field, type FieldProps } from "@/components/ui/field.tsx";
import { AGE_BANDS, GENDERS } from "@/domain/accounts/demographics.ts";
import { LOCALES } from "@/domain/kernel/i18n.ts";

/** What the form takes. */
export interface ProfileFormProps {
  /** What one signs in with; changed by nobody here. */
  email: string;
  values: Readonly<Record<string, string>>;
  /** What is wrong, by the field's path. */
  errors: Readonly<Record<string, string>>;
  state: Pick<State, "t" | "locale">;
}

/** Identity, contacts, billing, what one may say of oneself. */
export function ProfileForm(props: ProfileFormProps) {
  const { email, values, errors, state: { t, locale } } = props;
  return (
    <form method="post" class="form-cards form-narrow" noValidate>
      <Card title={t("espace.profile.identity")} icon="user">
        <div class="field-columns">
          <Line {...props} name="fullName" label={t("espace.profile.full_name")} required />
          <Field
            name="email"
            type="email"
            label={t("espace.profile.email")}
            hint={t("espace.profile.email_hint")}
            value={email}
            readOnly
          />
          <Select
            name="locale"
            label={t("espace.profile.language")}
            hint={t("espace.profile.language_hint")}
            value={values.locale}
            error={errors.locale}
            options={LOCALES.map((value) => ({ value, label: t(`espace.language.${value}`) }))}
          />
        </div>
      </Card>
      <Card title={t("espace.profile.contacts")} icon="phone">
        <p class="muted">{t("espace.profile.contacts_text")}</p>
        <div class="field-columns">
          <Line
            {...props}
            name="telegram"
            label="Telegram"
            hint={t("espace.profile.telegram_hint")}
            autocapitalize="none"
          />
          <Line
            {...props}
            name="whatsapp"
            label="WhatsApp"
            hint={t("espace.profile.whatsapp_hint")}
            type="tel"
            autocomplete="tel"
          />
          <Line
            {...props}
            name="discord"
            label="Discord"
            hint={t("espace.profile.discord_hint")}
            autocapitalize="none"
          />
        </div>
      </Card>
      <Card title={t("espace.profile.billing")} icon="pin">
        <p class="muted">{t("espace.profile.billing_text")}</p>
        <div class="field-columns">
          <Line
            {...props}
            name="address.line1"
            label={t("espace.profile.line1")}
            autocomplete="address-line1"
          />
          <Line
            {...props}
            name="address.line2"
            label={t("espace.profile.line2")}
            autocomplete="address-line2"
          />
          <Line
            {...props}
            name="address.postalCode"
            label={t("espace.profile.postal_code")}
            autocomplete="postal-code"
          />
          <Line
            {...props}
            name="address.city"
            label={t("espace.profile.city")}
            autocomplete="address-level2"
          />
          <Select
            name="address.country"
            label={t("espace.profile.country")}
            value={values["address.country"]}
            error={errors["address.country"]}
            options={countryOptions(locale)}
            autocomplete="country"
          />
          <Line
            {...props}
            name="company"
            label={t("espace.profile.company")}
            autocomplete="organization"
          />
          <Line
            {...props}
            name="vatNumber"
            label={t("espace.profile.vat_number")}
            hint={t("espace.profile.vat_hint")}
          />
        </div>
      </Card>
      <Card title={t("espace.profile.about")} icon="chart">
        <p class="muted">{t("espace.profile.about_text")}</p>
        <div class="field-columns">
          <Answer
            {...props}
            name="demographics.gender"
            label={t("espace.profile.gender")}
            options={GENDERS.map((value) => ({
              value,
              label: t(`espace.profile.gender.${value}`),
            }))}
          />
          <Answer
            {...props}
            name="demographics.ageBand"
            label={t("espace.profile.age")}
            options={AGE_BANDS.map((value) => ({
              value,
              label: t("espace.profile.age_years", { band: value }),
            }))}
          />
          <Answer
            {...props}
            name="demographics.country"
            label={t("espace.profile.living")}
            options={countryOptions(locale)}
          />
        </div>
      </Card>
      <div class="form-actions">
        <Button size="large" icon="check">{t("espace.profile.save")}</Button>
      </div>
    </form>
  );
}

function Line(
  { values, errors, state: { t }, email: _, ...field }:
    & ProfileFormProps
    & Omit<FieldProps, "value" | "error">,
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

/** A question that needs no answer. */
function Answer(
  { name, label, options, values, errors, state: { t } }: ProfileFormProps & {
    name: string;
    label: string;
    options: readonly Option[];
  },
) {
  return (
    <Select
      name={name}
      label={label}
      placeholder={t("espace.profile.unsaid")}
      value={values[name]}
      error={errors[name]}
      options={options}
    />
  );
}
