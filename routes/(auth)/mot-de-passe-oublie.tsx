/** `/mot-de-passe-oublie`: asks for a link to choose another password. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { AccountTask } from "@/components/site/account_task.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { requestPasswordReset } from "@/domain/accounts/reset_password.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

/** Shows the form; gives the same answer whether or not the address has an account. */
export const handler = define.handlers({
  GET({ state: { user } }) {
    return page({ email: user?.email ?? "", sent: false, refusal: NO_REFUSAL });
  },
  async POST({ state: { deps, visitor, t }, req }) {
    const { email = "" } = await readForm(req);
    try {
      await requestPasswordReset(deps, { email }, visitor);
      return page({ email: email.trim(), sent: true, refusal: NO_REFUSAL });
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ email, sent: false, refusal }, init);
    }
  },
});

/** The form, or what to do next. */
export default define.page<typeof handler>(({ data: { email, sent, refusal }, state }) => {
  const { t, href } = state;
  return (
    <AccountTask
      title={t("auth.forgot.title")}
      lead={t("auth.forgot.lead")}
      refusal={refusal}
      state={state}
    >
      {sent
        ? (
          <Alert tone="success" title={t("auth.forgot.sent_title")} live>
            <p>{t("auth.forgot.sent", { email })}</p>
            <p>{t("auth.forgot.sent_more")}</p>
          </Alert>
        )
        : (
          <Card>
            <form method="post" action={href("/mot-de-passe-oublie")} class="stack" noValidate>
              <Field
                name="email"
                type="email"
                label={t("auth.field.email")}
                value={email}
                error={refusal.fields.email}
                autocomplete="username"
                required
              />
              <Button block size="large">{t("auth.forgot.submit")}</Button>
            </form>
          </Card>
        )}
      <p>
        <LinkButton variant="quiet" href={href("/connexion")}>
          {t("auth.back_to_sign_in")}
        </LinkButton>
      </p>
    </AccountTask>
  );
});
