/** `/espace/notifications/preferences`: what somebody is told, where and when. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { PreferencesForm } from "@/components/notifications/preferences_form.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Breadcrumb } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import type { User } from "@/domain/accounts/model.ts";
import { nestFields } from "@/domain/kernel/fields.ts";
import { CHANNELS } from "@/domain/notifications/delivery_model.ts";
import { savePreferences, topicsFor } from "@/domain/notifications/preferences.ts";
import { getReach, type Reach } from "@/domain/notifications/reach.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

const PATH = "/espace/notifications/preferences";

/** Shows the wishes and saves them. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const reader = requirePermission(user, "espace.use");
    return page({ ...formOf(reader, await getReach(deps, reader.id)), refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, t } = ctx.state;
    const user = requirePermission(ctx.state.user, "espace.use");
    const values = await readForm(ctx.req);
    const { choices = {} } = nestFields(values) as Partial<Pick<Reach, "choices">>;
    const typed = { from: values["quiet.from"] ?? "", to: values["quiet.to"] ?? "" };
    const quiet = values["quiet.on"] ? typed : null;
    const urgent = values.urgent !== undefined;
    try {
      await savePreferences(deps, user, { choices, quiet, urgent });
      return ctx.redirect(`${PATH}?done=saved`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const reach = { ...await getReach(deps, user.id), choices, urgent };
      return page({ ...formOf(user, reach), typed, refusal }, init);
    }
  },
});

function formOf(user: User, reach: Reach) {
  const channels = CHANNELS.filter((one) => one === "email" || reach.links[one]);
  return { topics: topicsFor(user), channels, reach, typed: undefined as Typed };
}

type Typed = { from: string; to: string } | undefined;

/** The form. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { refusal, ...form } = data;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={t("notifications.prefs.title")} unlisted />
      <Breadcrumb
        t={t}
        items={[
          { label: t("notifications.title"), href: "/espace/notifications" },
          { label: t("notifications.prefs.title") },
        ]}
      />
      <PageHeader title={t("notifications.prefs.title")} lead={t("notifications.prefs.lead")} />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "notifications.prefs.done" }} />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <PreferencesForm {...form} errors={refusal.fields} state={state} />
    </>
  );
});
