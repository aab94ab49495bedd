/** `/reinitialiser`: chooses another password by the link of a mail. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import {
  AccountTask,
  INVALID_LINK_PAGE,
  InvalidLink,
  linkRefusal,
  TOKEN_PAGE,
  TokenForm,
} from "@/components/site/account_task.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { PASSWORD_MIN } from "@/domain/accounts/model.ts";
import { resetOwner, resetPassword } from "@/domain/accounts/reset_password.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { expiredCookies, setSessionCookies } from "@/middleware/session_cookies.ts";

/** Where one is: asked for a password, or with a link that doesn't work. */
type View = { email: string; token: string; refusal: FormRefusal } | { reason: string };

/** Shows the form; replaces the password and sends on to signing in with it. */
export const handler = define.handlers({
  async GET({ state: { deps, t }, url }) {
    const token = url.searchParams.get("token") ?? "";
    try {
      const { email } = await resetOwner(deps, token);
      return page<View>({ email, token, refusal: NO_REFUSAL }, TOKEN_PAGE);
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
  async POST(ctx) {
    const { deps, services, config, t, href } = ctx.state;
    const { token = "", password } = await readForm(ctx.req);
    try {
      const { email } = await resetOwner(deps, token);
      try {
        await resetPassword(deps, services.passwords, { token, password });
      } catch (error) {
        const { refusal, init } = refuseForm(error, t);
        return page<View>({ email, token, refusal }, { ...TOKEN_PAGE, ...init });
      }
      const response = ctx.redirect(href("/connexion?done=reset"), 303);
      return setSessionCookies(response, expiredCookies(config.publicUrl));
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
});

/** The form, or why there is none. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  if ("reason" in data) {
    return (
      <InvalidLink
        reason={data.reason}
        href={href("/mot-de-passe-oublie")}
        action="auth.reset.again"
        state={state}
      />
    );
  }
  const { email, token, refusal } = data;
  return (
    <AccountTask
      title={t("auth.reset.title")}
      lead={t("auth.reset.lead")}
      refusal={refusal}
      state={state}
    >
      <TokenForm action={href("/reinitialiser")} token={token}>
        <Field
          name="email"
          type="email"
          label={t("auth.field.email")}
          value={email}
          autocomplete="username"
          readOnly
        />
        <Field
          name="password"
          type="password"
          label={t("auth.field.new_password")}
          hint={t("auth.field.password_hint", { min: PASSWORD_MIN })}
          error={refusal.fields.password}
          autocomplete="new-password"
          required
        />
        <Button block size="large">{t("auth.reset.submit")}</Button>
      </TokenForm>
    </AccountTask>
  );
});
