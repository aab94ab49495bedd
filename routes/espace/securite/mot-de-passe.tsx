/** `/espace/securite/mot-de-passe`: another password, for who knows the present one. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { changePassword } from "@/domain/accounts/change_password.ts";
import { PASSWORD_MIN } from "@/domain/accounts/model.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { requireAccess } from "@/middleware/guard.ts";
import { proveFirst } from "@/middleware/step_up.tsx";

/** Shows the form; replaces the password and ends the other sessions. */
export const handler = define.handlers({
  async GET(ctx) {
    const { email } = requirePermission(ctx.state.user, "espace.use");
    const asking = await proveFirst(ctx);
    if (asking) return asking;
    return page({ email, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, services, t } = ctx.state;
    const access = requireAccess(ctx.state);
    const form = await readForm(ctx.req);
    const asking = await proveFirst(ctx, form);
    if (asking) return asking;
    const { currentPassword, password } = form;
    try {
      await changePassword(deps, services.passwords, access, { currentPassword, password });
      return ctx.redirect("/espace/securite?done=password", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ email: access.user.email, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { email, refusal }, state }) => {
  const { t } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  const title = t("espace.security.password_change");
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        lead={t("espace.security.password_lead")}
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
            <Field
              name="username"
              type="email"
              label={t("auth.field.email")}
              value={email}
              autocomplete="username"
              readOnly
            />
            <Field
              name="currentPassword"
              type="password"
              label={t("espace.security.password_now")}
              error={refusal.fields.currentPassword}
              autocomplete="current-password"
              required
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
          </div>
        </Card>
        <div class="form-actions">
          <Button size="large" icon="check">{title}</Button>
        </div>
      </form>
    </>
  );
});
