/** `/admin/settings/signals`: how long each plan, and everybody, waits for a signal. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { DelayFields, delayValues, readDelay } from "@/components/admin/delay_fields.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import type { Offer } from "@/domain/catalog/model.ts";
import { listAllOffers } from "@/domain/catalog/offers.ts";
import { localized } from "@/domain/kernel/i18n.ts";
import { saveSignalSettings, signalSettings } from "@/domain/signals/delay.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

const EVERYBODY = "delayMinutes";

function planField({ id }: Pick<Offer, "id">): string {
  return `plans.${id}`;
}

/** Shows the delays and saves them. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    requirePermission(user, "settings.edit");
    const [offers, { delayMinutes, plans }] = await Promise.all([
      listAllOffers(deps, user),
      signalSettings(deps),
    ]);
    const values = Object.assign(
      delayValues(EVERYBODY, delayMinutes),
      ...offers.map((offer) => delayValues(planField(offer), plans[offer.id] ?? null)),
    );
    return page({ offers, values, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "settings.edit");
    const values = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, values);
    if (asking) return asking;
    const offers = await listAllOffers(deps, user);
    const plans = Object.fromEntries(
      offers.map((offer) => [offer.id, readDelay(planField(offer), values)])
        .filter(([, minutes]) => minutes !== undefined),
    );
    try {
      const delayMinutes = readDelay(EVERYBODY, values) ?? NaN;
      await saveSignalSettings(deps, user, { delayMinutes, plans });
      return ctx.redirect("/admin/settings/signals?done=saved", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ offers, values, refusal }, init);
    }
  },
});

/** The form. */
export default define.page<typeof handler>(({ data: { offers, values, refusal }, state, url }) => {
  const { t } = state;
  const title = t("signals.admin.settings");
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  const fields = { values, errors: refusal.fields, state };
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
        <ErrorSummary errors={errors} t={t} />
      </div>
      <form method="post" class="form-cards form-narrow" noValidate>
        <Card title={t("signals.delay.everybody")}>
          <p class="muted">{t("signals.delay.everybody_text")}</p>
          <DelayFields
            {...fields}
            name={EVERYBODY}
            legend={t("signals.delay.without_plan")}
            hint={t("signals.delay.everybody_hint")}
            required
          />
        </Card>
        <Card title={t("signals.delay.plans")}>
          <p class="muted">{t("signals.delay.plans_text")}</p>
          {offers.map((offer) => (
            <DelayFields
              {...fields}
              key={offer.id}
              name={planField(offer)}
              legend={nameOf(offer, state)}
              hint={t(
                offer.category === "signals"
                  ? "signals.delay.at_once"
                  : "signals.delay.as_everybody",
              )}
            />
          ))}
          {offers.length === 0 && <p>{t("signals.delay.no_plan")}</p>}
        </Card>
        <div class="form-actions">
          <Button size="large" icon="check">{t("signals.admin.settings_save")}</Button>
        </div>
      </form>
    </>
  );
});

function nameOf({ name, category, period, published }: Offer, { t, locale }: State): string {
  const words = [
    localized(name, locale),
    `${t(`admin.category.${category}`)}, ${t(`admin.period.${period}`)}`,
    ...(published ? [] : [t("signals.delay.unpublished")]),
  ];
  return words.join(" · ");
}
