/** `/admin/settings/seller`: who sells, as invoices and legal pages say it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import {
  sellerFields,
  sellerInput,
  sellerLabel,
  stillMissing,
} from "@/components/admin/seller_fields.ts";
import { SellerForm } from "@/components/admin/seller_form.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getSellerDraft, saveSeller } from "@/domain/settings/seller.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** Shows the form; saves it when it is complete, else shows what is missing. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    requirePermission(user, "settings.edit");
    const values = sellerFields(await getSellerDraft(deps));
    return page({ values, missing: stillMissing(values), refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "settings.edit");
    const values = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, values);
    if (asking) return asking;
    try {
      await saveSeller(deps, user, sellerInput(values));
      return ctx.redirect("/admin/settings/seller?done=saved", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ values, missing: [], refusal }, init);
    }
  },
});

/** The settings. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, locale } = state;
  const { values, missing, refusal } = data;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({
    field,
    message: t("admin.seller.error", { field: sellerLabel(field, t, locale), message }),
  }));
  return (
    <>
      <PageHead state={state} title={t("admin.seller.title")} unlisted />
      <PageHeader title={t("admin.seller.title")} lead={t("admin.seller.lead")} />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "admin.seller.done_saved" }} />
        {missing.length > 0 && (
          <Alert tone="warning" title={t("admin.seller.incomplete")}>
            <p>{t("admin.seller.incomplete_text")}</p>
            <ul class="inline-list">
              {missing.map((field) => (
                <li>
                  <a href={`#${field}`}>{sellerLabel(field, t, locale)}</a>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
        {errors.length > 0 && <p class="muted">{t("admin.seller.not_saved")}</p>}
      </div>
      <SellerForm values={values} errors={refusal.fields} state={state} />
    </>
  );
});
