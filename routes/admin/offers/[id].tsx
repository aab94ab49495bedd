/** `/admin/offers/<id>`: an offer to edit; `/admin/offers/new`, one to add. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { OfferForm } from "@/components/admin/offer_form.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { editOffer, offerFields } from "@/domain/catalog/edit_offer.ts";
import { getOffer } from "@/domain/catalog/offers.ts";
import { nestFields } from "@/domain/kernel/fields.ts";
import { localized } from "@/domain/kernel/i18n.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** What a new offer starts from. */
const BLANK = { vatRate: "20", period: "month", category: "signals", order: "1" };

/** Shows the form and saves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user, locale }, params: { id } }) {
    requirePermission(user, "catalog.edit");
    const offer = id === "new" ? null : await getOffer(deps, user, id);
    const name = offer && localized(offer.name, locale);
    const values: Record<string, string> = offer ? offerFields(offer) : BLANK;
    return page({ name, values, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "catalog.edit");
    const { id } = ctx.params;
    const values = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, values);
    if (asking) return asking;
    try {
      await editOffer(deps, user, id === "new" ? null : id, nestFields(values));
      return ctx.redirect("/admin/offers?done=saved", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const name = id === "new" ? null : values["name.fr"] ?? "";
      return page({ name, values, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { name, values, refusal }, state }) => {
  const { t } = state;
  const title = name ?? t("admin.offers.add");
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[
          { label: t("admin.offers.title"), href: "/admin/offers" },
          { label: title },
        ]}
      />
      <div class="notices">
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <OfferForm values={values} errors={refusal.fields} state={state} />
    </>
  );
});
