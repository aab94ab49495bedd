/** `/compte/verifier`: confirms an address. By a button, since programs that scan mail follow links. */
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
import { peekLink } from "@/domain/accounts/mailed_link.ts";
import { verifyEmail } from "@/domain/accounts/verify_email.ts";
import { readForm } from "@/middleware/form.ts";

/** Where one is: asked to confirm, done, or with a link that doesn't work. */
type View = { email: string; token: string } | { done: true } | { reason: string };

/** Shows the button; confirms. */
export const handler = define.handlers({
  async GET({ state: { deps, t }, url }) {
    if (url.searchParams.has("done")) return page<View>({ done: true });
    const token = url.searchParams.get("token") ?? "";
    try {
      const { email } = await peekLink(deps, "verify-email", token);
      return page<View>({ email, token }, TOKEN_PAGE);
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
  async POST(ctx) {
    const { deps, t, href } = ctx.state;
    const { token = "" } = await readForm(ctx.req);
    try {
      await verifyEmail(deps, token);
      return ctx.redirect(href("/compte/verifier?done"), 303);
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
      <InvalidLink reason={data.reason} href="/espace" action="auth.link.to_espace" state={state} />
    );
  }
  if ("done" in data) {
    return (
      <AccountTask title={t("auth.verify.done_title")} lead={t("auth.verify.done")} state={state}>
        <div class="button-row">
          <LinkButton href="/espace">{t("auth.link.to_espace")}</LinkButton>
        </div>
      </AccountTask>
    );
  }
  const { email, token } = data;
  return (
    <AccountTask title={t("auth.verify.title")} lead={t("auth.verify.lead")} state={state}>
      <TokenForm action={href("/compte/verifier")} token={token}>
        <p>
          <strong>{email}</strong>
        </p>
        <Button block size="large" icon="check">{t("auth.verify.submit")}</Button>
      </TokenForm>
    </AccountTask>
  );
});
