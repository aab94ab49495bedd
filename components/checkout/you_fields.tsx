/** Who orders, and for a new client the password of the account to be made. */
import { SIGN_IN_PATH } from "@/components/layout/shell_state.ts";
import { FieldGroup } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import { PASSWORD_MIN } from "@/domain/accounts/model.ts";
import type { FieldsProps } from "./order_form.tsx";

/** What {@linkcode YouFields} takes. */
export interface YouFieldsProps extends FieldsProps {
  /** Nobody is signed in: an account is made. */
  isNew: boolean;
  emailTaken: boolean;
  /** Where to come back to after signing in. */
  next: string;
}

/** Name, address and, for a new client, password. */
export function YouFields({ values, errors, state, isNew, emailTaken, next }: YouFieldsProps) {
  const { t, href } = state;
  const signIn = `${href(SIGN_IN_PATH)}?next=${encodeURIComponent(next)}`;
  return (
    <FieldGroup
      id="you"
      legend={t("checkout.order.you")}
      hint={isNew && (
        <>
          {t("checkout.order.account_hint")} {t("checkout.order.have_account")}{" "}
          <a href={signIn}>{t("checkout.order.sign_in")}</a>
        </>
      )}
    >
      <Field
        name="fullName"
        label={t("checkout.order.full_name")}
        hint={t("checkout.order.full_name_hint")}
        value={values.fullName}
        error={errors.fullName}
        autocomplete="name"
        required
      />
      <Field
        name="email"
        type="email"
        label={t("checkout.order.email")}
        hint={emailTaken
          ? <a href={signIn}>{t("checkout.order.sign_in_to_continue")}</a>
          : t("checkout.order.email_hint")}
        value={values.email}
        error={errors.email}
        autocomplete="email"
        required
      />
      {isNew && (
        <Field
          name="password"
          type="password"
          label={t("checkout.order.password")}
          hint={t("checkout.order.password_hint", { min: PASSWORD_MIN })}
          error={errors.password}
          autocomplete="new-password"
          required
        />
      )}
    </FieldGroup>
  );
}
