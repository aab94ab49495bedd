/** To whom the invoice is made out. */
import { FieldGroup, Select } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import { countryOptions } from "./countries.ts";
import type { FieldsProps } from "./order_form.tsx";

/** The billing address, and the company behind a fold. */
export function BillingFields(props: FieldsProps) {
  const { values, errors, state: { t, locale } } = props;
  const optional = t("common.optional");
  return (
    <FieldGroup id="billing" legend={t("checkout.order.billing")}>
      <Field
        name="line1"
        label={t("checkout.order.line1")}
        value={values.line1}
        error={errors.line1}
        autocomplete="billing address-line1"
        required
      />
      <Field
        name="line2"
        label={t("checkout.order.line2")}
        optional={optional}
        value={values.line2}
        error={errors.line2}
        autocomplete="billing address-line2"
      />
      <div class="field-columns">
        <Field
          name="postalCode"
          label={t("checkout.order.postal_code")}
          value={values.postalCode}
          error={errors.postalCode}
          autocomplete="billing postal-code"
          required
        />
        <Field
          name="city"
          label={t("checkout.order.city")}
          value={values.city}
          error={errors.city}
          autocomplete="billing address-level2"
          required
        />
      </div>
      <Select
        name="country"
        label={t("checkout.order.country")}
        options={countryOptions(locale)}
        placeholder={t("checkout.order.country_choose")}
        value={values.country}
        error={errors.country}
        autocomplete="billing country"
        required
      />
      <CompanyFields {...props} />
    </FieldGroup>
  );
}

function CompanyFields({ values, errors, state: { t } }: FieldsProps) {
  const { company, vatNumber } = values;
  const open = Boolean(company || vatNumber || errors.company || errors.vatNumber);
  return (
    <details class="fold" open={open}>
      <summary>{t("checkout.order.company_group")}</summary>
      <Field
        name="company"
        label={t("checkout.order.company")}
        optional={t("common.optional")}
        value={company}
        error={errors.company}
        autocomplete="billing organization"
      />
      <Field
        name="vatNumber"
        label={t("checkout.order.vat_number")}
        optional={t("common.optional")}
        hint={t("checkout.order.vat_number_hint")}
        value={vatNumber}
        error={errors.vatNumber}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </details>
  );
}
