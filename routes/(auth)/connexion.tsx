/** `/connexion`: signing in. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { AuthFrame } from "@/components/site/auth_frame.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { credentialsSchema } from "@/domain/accounts/model.ts";
import { SecondFactorRequired } from "@/domain/accounts/second_factor_sign_in.ts";
import { signIn } from "@/domain/accounts/sign_in.ts";
import { parseInput } from "@/domain/kernel/input.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { askForCode, goOn, nextOf } from "@/middleware/sign_in.ts";

/** Shows the form; signs in, or on to the second factor, and goes on to `next`. */
export const handler = define.handlers({
  GET({ state, url }) {
    const next = nextOf(url.searchParams.get("next"));
    if (state.user) return goOn(state.user, next);
    return page({ next, email: "", refusal: NO_REFUSAL });
  },
  async POST({ state, req }) {
    const form = await readForm(req);
    const next = nextOf(form.next);
    const { sessions, passwords } = state.services;
    try {
      const credentials = parseInput(credentialsSchema, form);
      const tokens = await signIn(sessions, passwords, credentials, state.visitor);
      return goOn(tokens.user, next, { tokens, publicUrl: state.config.publicUrl });
    } catch (error) {
      if (error instanceof SecondFactorRequired) return askForCode(state, error, next);
      const { refusal, init } = refuseForm(error, state.t);
      return page({ next, email: form.email ?? "", refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { next, email, refusal }, state, url }) => {
  const { t } = state;
  return (
    <AuthFrame
      page="sign_in"
      next={next}
      refusal={refusal}
      state={state}
      notice={<Result state={state} url={url} messages={{ reset: "auth.sign_in.done_reset" }} />}
    >
      <Field
        name="email"
        type="email"
        label={t("auth.field.email")}
        value={email}
        error={refusal.fields.email}
        autocomplete="username"
        required
      />
      <Field
        name="password"
        type="password"
        label={t("auth.field.password")}
        error={refusal.fields.password}
        autocomplete="current-password"
        required
      />
      <Button block size="large">{t("auth.sign_in.submit")}</Button>
    </AuthFrame>
  );
});
