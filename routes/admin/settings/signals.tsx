/** `/admin/settings/signals`: how long members see a signal before everybody. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { wholeNumber } from "@/components/admin/signal_fields.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { saveSignalSettings, signalSettings } from "@/domain/signals/delay.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** Shows the delay and saves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    requirePermission(user, "settings.edit");
    const { delayMinutes } = await signalSettings(deps);
    return page({ typed: String(delayMinutes), refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "settings.edit");
    const form = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, form);
    if (asking) return asking;
    const typed = form.delayMinutes ?? "";
    try {
      await saveSignalSettings(deps, user, { delayMinutes: wholeNumber(typed) });
      return ctx.redirect("/admin/settings/signals?done=saved", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ typed, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { typed, refusal }, state, url }) => {
  const { t } = state;
  const title = t("signals.admin.settings");
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        lead={t("signals.admin.settings_text")}
        t={t}
        breadcrumb={[{ label: t("signals.admin.title"), href: "/admin/signals" }, { label: title }]}
      />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "signals.admin.done_settings" }} />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
      </div>
      <div class="form-narrow">
        <Card>
          <form method="post" class="stack" noValidate>
            <Field
              name="delayMinutes"
              label={t("signals.admin.delay")}
              value={typed}
              error={refusal.fields.delayMinutes}
              inputMode="numeric"
              required
            />
            <Button>{t("signals.admin.settings_save")}</Button>
          </form>
        </Card>
      </div>
    </>
  );
});
