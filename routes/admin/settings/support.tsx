/** `/admin/settings/support`: the channels beside the conversation, and the promise. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { flattenFields } from "@/domain/kernel/fields.ts";
import { getSupportSettings, saveSupportSettings } from "@/domain/support/settings.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** Shows what is set and saves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    requirePermission(user, "settings.edit");
    return page({ typed: flattenFields(await getSupportSettings(deps)), refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "settings.edit");
    const typed = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, typed);
    if (asking) return asking;
    try {
      await saveSupportSettings(deps, user, {
        ...typed,
        promiseMinutes: typed.promiseMinutes ?? "",
      });
      return ctx.redirect("/admin/settings/support?done=saved", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ typed, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { typed, refusal }, state, url }) => {
  const { t } = state;
  const title = t("support.settings");
  const fields = ["whatsapp", "telegram", "discord"] as const;
  const errors = [...fields, "promiseMinutes"].flatMap((field) =>
    refusal.fields[field] ? [{ field, message: refusal.fields[field] }] : []
  );
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        lead={t("support.settings.lead")}
        t={t}
        breadcrumb={[{ label: t("support.inbox"), href: "/admin/support" }, { label: title }]}
      />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "support.done.settings" }} />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
      </div>
      <div class="form-narrow">
        <Card>
          <form method="post" class="stack" noValidate>
            <ErrorSummary errors={errors} t={t} />
            {fields.map((name) => (
              <Field
                name={name}
                label={t(`support.settings.${name}`)}
                hint={t("support.settings.empty_hint")}
                value={typed[name]}
                error={refusal.fields[name]}
                optional={t("support.optional")}
              />
            ))}
            <Field
              name="promiseMinutes"
              label={t("support.settings.promise")}
              hint={t("support.settings.promise_hint")}
              value={typed.promiseMinutes}
              error={refusal.fields.promiseMinutes}
              inputMode="numeric"
              required
            />
            <Button>{t("support.save")}</Button>
          </form>
        </Card>
      </div>
    </>
  );
});
