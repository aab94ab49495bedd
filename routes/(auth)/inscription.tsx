/** `/inscription`: making an account. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { AgreedDocuments } from "@/components/site/agreed_documents.tsx";
import { AuthFrame } from "@/components/site/auth_frame.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { PASSWORD_MIN, registrationSchema } from "@/domain/accounts/model.ts";
import { register } from "@/domain/accounts/register_account.ts";
import { parseInput } from "@/domain/kernel/input.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { goOn, nextOf } from "@/middleware/sign_in.ts";

/** Shows the form; makes the account, signs it in and goes on to `next`. */
export const handler = define.handlers({
  GET({ state, url }) {
    const next = nextOf(url.searchParams.get("next"));
    if (state.user) return goOn(state.user, next);
    return page({ next, email: "", fullName: "", refusal: NO_REFUSAL });
  },
  async POST({ state, req }) {
    const form = await readForm(req);
    const next = nextOf(form.next);
    const { sessions, passwords } = state.services;
    try {
      const registration = parseInput(registrationSchema, form);
      const { locale, visitor } = state;
      const tokens = await register(sessions, passwords, registration, locale, visitor);
      return goOn(tokens.user, next, { tokens, publicUrl: state.config.publicUrl });
    } catch (error) {
      const { refusal, init } = refuseForm(error, state.t);
      const { email = "", fullName = "" } = form;
      return page({ next, email, fullName, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { fields } = data.refusal;
  return (
    <AuthFrame page="register" next={data.next} refusal={data.refusal} state={state}>
      <Field
        name="fullName"
        label={t("auth.field.full_name")}
        hint={t("auth.field.full_name_hint")}
        value={data.fullName}
        error={fields.fullName}
        autocomplete="name"
        required
      />
      <Field
        name="email"
        type="email"
        label={t("auth.field.email")}
        value={data.email}
        error={fields.email}
        autocomplete="email"
        required
      />
      <Field
        name="password"
        type="password"
        label={t("auth.field.password")}
        hint={t("auth.field.password_hint", { min: PASSWORD_MIN })}
        error={fields.password}
        autocomplete="new-password"
        required
      />
      <AgreedDocuments state={state} />
      <Button block size="large">{t("auth.register.submit")}</Button>
    </AuthFrame>
  );
});
