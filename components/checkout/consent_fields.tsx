/**
 * What the client agrees to. Nothing is ticked beforehand (Code de la consommation L221-25, L221-28
 * 13°: the request and the acknowledgement are the consumer's own express acts).
 */
import { Checkbox, FieldGroup } from "@/components/ui/choice.tsx";
import type { FieldsProps } from "./order_form.tsx";

/** The consumer's choices about the withdrawal right, and the terms. */
export function ConsentFields({ values, errors, state: { t, href } }: FieldsProps) {
  return (
    <>
      <FieldGroup
        id="withdrawal"
        legend={t("checkout.order.withdrawal")}
        hint={t("checkout.order.withdrawal_text")}
      >
        <Checkbox
          name="immediateService"
          label={t("checkout.order.immediate")}
          hint={t("checkout.order.immediate_hint")}
          checked={values.immediateService === "on"}
        />
        <Checkbox
          name="waiveWithdrawal"
          class="waive-choice"
          label={t("checkout.order.waive")}
          hint={t("checkout.order.waive_hint")}
          checked={values.waiveWithdrawal === "on"}
        />
      </FieldGroup>
      <hr />
      <Checkbox
        name="acceptTerms"
        label={
          <>
            {t("checkout.order.accept")}{" "}
            <a href={href("/cgv")} target="_blank" rel="noopener">
              {t("checkout.order.terms")}
              <span class="visually-hidden">{t("checkout.new_tab")}</span>
            </a>
          </>
        }
        checked={values.acceptTerms === "on"}
        error={errors.acceptTerms}
        required
      />
    </>
  );
}
