/** Where an adviser writes. */
import { FieldGroup } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import type { FieldsProps } from "./order_form.tsx";

/** Three ways to be reached, of which one is needed. */
export function ContactFields({ values, errors, state: { t } }: FieldsProps) {
  return (
    <FieldGroup
      id="contact"
      legend={t("checkout.order.contact")}
      hint={t("checkout.order.contact_hint")}
    >
      <Field
        name="telegram"
        label={t("checkout.order.telegram")}
        optional={t("checkout.order.recommended")}
        hint={t("checkout.order.telegram_hint")}
        value={values.telegram}
        error={errors.telegram}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Field
        name="whatsapp"
        type="tel"
        label={t("checkout.order.whatsapp")}
        hint={t("checkout.order.whatsapp_hint")}
        value={values.whatsapp}
        error={errors.whatsapp}
        autocomplete="tel"
      />
      <Field
        name="discord"
        label={t("checkout.order.discord")}
        hint={t("checkout.order.discord_hint")}
        value={values.discord}
        error={errors.discord}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
    </FieldGroup>
  );
}
