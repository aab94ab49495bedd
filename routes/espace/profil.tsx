/** `/espace/profil`: who the client is and how to reach them. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { ProfileForm } from "@/components/espace/profile_form.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { editProfile } from "@/domain/accounts/edit_profile.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getAccount } from "@/domain/accounts/profile.ts";
import { flattenFields, nestFields } from "@/domain/kernel/fields.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { renewAccess } from "@/middleware/renew_access.ts";

/** Shows the profile and saves it; the next page greets by the new name, in the new language. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const { id } = requirePermission(user, "espace.use");
    const { email, fullName, locale, profile, demographics } = await getAccount(deps, id);
    const address = profile.address ?? { country: "FR" };
    const values = flattenFields({ ...profile, address, fullName, locale, demographics });
    return page({ email, values, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, t } = ctx.state;
    const user = requirePermission(ctx.state.user, "espace.use");
    const values = await readForm(ctx.req);
    try {
      const next = await editProfile(deps, user, nestFields(values));
      const response = ctx.redirect("/espace/profil?done=saved", 303);
      return await renewAccess(ctx.state, next, response);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ email: user.email, values, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { email, values, refusal }, state, url }) => {
  const { t } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={t("espace.profile.title")} unlisted />
      <PageHeader title={t("espace.profile.title")} lead={t("espace.profile.lead")} />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "espace.profile.done_saved" }} />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <ProfileForm email={email} values={values} errors={refusal.fields} state={state} />
    </>
  );
});
