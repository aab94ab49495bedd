/** `/admin/users/invite`: inviting somebody into the team. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { RoleChoice } from "@/components/admin/role_choice.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { invite, INVITED_ROLES } from "@/domain/accounts/invitations.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

const EMPTY: Record<string, string> = { email: "", role: "support" };

/** Shows the form; sends the invitation. */
export const handler = define.handlers({
  GET({ state }) {
    const { role } = requirePermission(state.user, "accounts.manage");
    return page({ reader: role, values: EMPTY, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { user, services, t } = ctx.state;
    const { role } = requirePermission(user, "accounts.manage");
    const values = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, values);
    if (asking) return asking;
    try {
      await invite(services.sessions, user, values);
      return ctx.redirect("/admin/users?done=invited", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ reader: role, values, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { reader, values, refusal }, state }) => {
  const { t } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={t("invite.title")} unlisted />
      <PageHeader
        title={t("invite.title")}
        lead={t("invite.lead")}
        t={t}
        breadcrumb={[
          { label: t("users.title"), href: "/admin/users" },
          { label: t("invite.title") },
        ]}
      />
      <div class="notices">
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <div class="form-narrow">
        <Card>
          <form method="post" class="stack" noValidate>
            <Field
              name="email"
              type="email"
              label={t("invite.email")}
              value={values.email}
              error={refusal.fields.email}
              autocomplete="off"
              required
            />
            <RoleChoice
              roles={INVITED_ROLES}
              reader={reader}
              value={values.role}
              error={refusal.fields.role}
              t={t}
            />
            <Button icon="mail">{t("invite.submit")}</Button>
          </form>
        </Card>
      </div>
    </>
  );
});
