/** `/compte/adresse/annuler`: refuses or undoes a change of address, for who reads the old one. */
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
import { peekEmailUndo, undoEmailChange } from "@/domain/accounts/change_email.ts";
import { readForm } from "@/middleware/form.ts";
import { expiredCookies, setSessionCookies } from "@/middleware/session_cookies.ts";

/** Where one is: asked, or with a link that doesn't work. */
type View = { email: string; token: string } | { reason: string };

/** Shows what the button does; does it, and goes on to choosing another password. */
export const handler = define.handlers({
  async GET({ state: { deps, t }, url }) {
    const token = url.searchParams.get("token") ?? "";
    try {
      const { email } = await peekEmailUndo(deps, token);
      return page<View>({ email, token }, TOKEN_PAGE);
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
  async POST(ctx) {
    const { services, config, t, href } = ctx.state;
    const { token = "" } = await readForm(ctx.req);
    try {
      const reset = await undoEmailChange(services.sessions, token);
      const response = ctx.redirect(href(`/reinitialiser?token=${reset}`), 303);
      return setSessionCookies(response, expiredCookies(config.publicUrl));
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
});

/** The button, or why there is none. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  if ("reason" in data) {
    return (
      <InvalidLink
        reason={data.reason}
        href={href("/mot-de-passe-oublie")}
        action="auth.forgot.title"
        state={state}
      />
    );
  }
  const { email, token } = data;
  return (
    <AccountTask
      title={t("auth.undo_email.title")}
      lead={t("auth.undo_email.lead", { email })}
      state={state}
    >
      <TokenForm action={href("/compte/adresse/annuler")} token={token}>
        <Button block size="large" variant="danger">{t("auth.undo_email.submit")}</Button>
      </TokenForm>
    </AccountTask>
  );
});
