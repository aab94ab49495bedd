/** `/admin/signals/new`: a signal to publish. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { asNewSignal, parisText } from "@/components/admin/signal_fields.ts";
import { SignalForm } from "@/components/admin/signal_form.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { delayText } from "@/components/signals/words.ts";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import type { User } from "@/domain/accounts/model.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getAccount } from "@/domain/accounts/profile.ts";
import { isoInstant, shift } from "@/domain/kernel/clock.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { signalSettings } from "@/domain/signals/delay.ts";
import { publishSignal } from "@/domain/signals/publish.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

/** How long a new signal is valid unless told, in hours. */
const VALID_HOURS = 48;

/** Shows the form and publishes. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const { id } = requirePermission(user, "signals.publish");
    const validUntil = parisText(shift(isoInstant(deps.clock()), { hours: VALID_HOURS }));
    const { jobTitle = "" } = await getAccount(deps, id);
    const values: Record<string, string> = { side: "buy", riskPercent: "1", validUntil, jobTitle };
    return page({ values, refusal: NO_REFUSAL, ...await readChoices(deps, user) });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "signals.publish");
    const values = await readForm(ctx.req);
    try {
      const { id } = await publishSignal(deps, user, asNewSignal(values));
      return ctx.redirect(`/admin/signals/${id}?done=published`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ values, refusal, ...await readChoices(deps, user) }, init);
    }
  },
});

/** What the form offers: the delay that counts unless told, one's own accounts. */
async function readChoices(deps: Deps, user: User | null) {
  const [settings, accounts] = await Promise.all([
    signalSettings(deps),
    listTradingAccounts(deps, user),
  ]);
  return { settings, accounts };
}

/** The form. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { values, refusal, settings, accounts } = data;
  const title = t("signals.admin.new");
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({
    field: field === "targets" ? "targets.0" : field,
    message,
  }));
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[{ label: t("signals.admin.title"), href: "/admin/signals" }, { label: title }]}
      />
      <div class="notices">
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <SignalForm
        values={values}
        errors={refusal.fields}
        delay={delayText(settings.delayMinutes, state.locale)}
        accounts={accounts}
        state={state}
      />
    </>
  );
});
