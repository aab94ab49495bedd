/** `/espace/securite/adresse`: another address to sign in with; it counts once it is confirmed. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { cancelEmailChange, requestEmailChange } from "@/domain/accounts/change_email.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { requireAccess } from "@/middleware/guard.ts";
import { proveFirst } from "@/middleware/step_up.tsx";

/** Shows the form; asks both addresses, or gives up what was asked. */
export const handler = define.handlers({
  async GET(ctx) {
    const { email } = requirePermission(ctx.state.user, "espace.use");
    const asking = await proveFirst(ctx);
    if (asking) return asking;
    return page({ now: email, email: "", refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, services: { sessions, passwords }, t } = ctx.state;
    const access = requireAccess(ctx.state);
    const form = await readForm(ctx.req);
    const asking = await proveFirst(ctx, form);
    if (asking) return asking;
    const { intent, email = "", currentPassword } = form;
    if (intent === "cancel") {
      await cancelEmailChange(deps, access);
      return ctx.redirect("/espace/securite?done=email_cancelled", 303);
    }
    try {
      await requestEmailChange(sessions, passwords, access, { email, currentPassword });
      return ctx.redirect("/espace/securite?done=email", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ now: access.user.email, email, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { now, email, refusal }, state }) => {
  const { t } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  const title = t("espace.security.email_change");
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        lead={t("espace.security.email_lead")}
        breadcrumb={[
          { label: t("espace.security.title"), href: "/espace/securite" },
          { label: title },
        ]}
        t={t}
      />
      <div class="notices">
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <form method="post" class="form-cards form-narrow" noValidate>
        <Card>
          <div class="stack">
            <p>{t("espace.security.email_now", { email: now })}</p>
            <Field
              name="email"
              type="email"
              label={t("espace.security.email_new")}
              value={email}
              error={refusal.fields.email}
              autocomplete="email"
              required
            />
            <Field
              name="currentPassword"
              type="password"
              label={t("espace.security.password_now")}
              error={refusal.fields.currentPassword}
              autocomplete="current-password"
              required
            />
          </div>
        </Card>
        <div class="form-actions">
          <Button size="large" icon="mail">{t("espace.security.email_submit")}</Button>
        </div>
      </form>
    </>
  );
});
