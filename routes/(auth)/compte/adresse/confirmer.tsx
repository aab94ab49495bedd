/** `/compte/adresse/confirmer`: confirms the address that is to replace an account's, by a button. */
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
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { confirmEmailChange } from "@/domain/accounts/change_email.ts";
import { peekLink } from "@/domain/accounts/mailed_link.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { renewAccess } from "@/middleware/renew_access.ts";

/** Where one is: asked to confirm, done, or with a link that doesn't work. */
type View =
  | { email: string; token: string; refusal: FormRefusal }
  | { done: true }
  | { reason: string };

/** Shows the button; moves the account to the address. */
export const handler = define.handlers({
  async GET({ state: { deps, t }, url }) {
    if (url.searchParams.has("done")) return page<View>({ done: true });
    const token = url.searchParams.get("token") ?? "";
    try {
      const { email } = await peekLink(deps, "confirm-email", token);
      return page<View>({ email, token, refusal: NO_REFUSAL }, TOKEN_PAGE);
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
  async POST(ctx) {
    const { deps, t, href, user } = ctx.state;
    const { token = "" } = await readForm(ctx.req);
    try {
      const { email } = await peekLink(deps, "confirm-email", token);
      try {
        const changed = await confirmEmailChange(deps, token);
        const response = ctx.redirect(href("/compte/adresse/confirmer?done"), 303);
        return user?.id === changed.id ? await renewAccess(ctx.state, changed, response) : response;
      } catch (error) {
        // Somebody has taken the address since.
        const { refusal, init } = refuseForm(error, t);
        return page<View>({ email, token, refusal }, init);
      }
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
});

/** The button, or what became of it. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  if ("reason" in data) {
    return (
      <InvalidLink
        reason={data.reason}
        href="/espace/securite"
        action="auth.link.to_espace"
        state={state}
      />
    );
  }
  if ("done" in data) {
    return (
      <AccountTask
        title={t("auth.confirm_email.done_title")}
        lead={t("auth.confirm_email.done")}
        state={state}
      >
        <div class="button-row">
          <LinkButton href="/espace">{t("auth.link.to_espace")}</LinkButton>
        </div>
      </AccountTask>
    );
  }
  const { email, token, refusal } = data;
  return (
    <AccountTask
      title={t("auth.confirm_email.title")}
      lead={t("auth.confirm_email.lead")}
      refusal={refusal}
      state={state}
    >
      <TokenForm action={href("/compte/adresse/confirmer")} token={token}>
        <p id="email">
          <strong>{email}</strong>
        </p>
        <Button block size="large" icon="check">{t("auth.confirm_email.submit")}</Button>
      </TokenForm>
    </AccountTask>
  );
});
