/** `/admin`: what waits for somebody, and what happened last. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { AuditTable } from "@/components/admin/audit_table.tsx";
import { DeskFigures } from "@/components/admin/desk_figures.tsx";
import { type PaymentRow, PaymentsTable } from "@/components/admin/payments_table.tsx";
import { sellerLabel } from "@/components/admin/seller_fields.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import { can, requirePermission } from "@/domain/accounts/permissions.ts";
import { listAudit } from "@/domain/kernel/audit.ts";
import { formatList } from "@/domain/kernel/i18n.ts";
import { listDeadJobs } from "@/domain/kernel/outbox.ts";
import { channelsSkipping } from "@/domain/notifications/channel_skips.ts";
import { countPayments } from "@/domain/payments/count_payments.ts";
import { hasDuplicateTransaction, listByStatus } from "@/domain/payments/list_payments.ts";
import { sellerGaps } from "@/domain/settings/seller.ts";

/** More gaps than this are not named one by one: the settings page does that. */
const NAMED_GAPS = 6;

/** Reads what the person may see; null stands for what isn't theirs. */
export const handler = define.handlers({
  async GET({ state }) {
    const { deps } = state;
    const { role } = requirePermission(state.user, "admin.use");
    const [desk, gaps, dead, audit, skipping] = await Promise.all([
      can(role, "payments.read") ? readDesk(state) : null,
      can(role, "settings.edit") ? sellerGaps(deps) : {},
      can(role, "jobs.manage") ? listDeadJobs(deps, { limit: 99 }) : null,
      can(role, "audit.read") ? listAudit(deps, { limit: 8 }) : null,
      can(role, "settings.edit") ? channelsSkipping(deps) : [],
    ]);
    return page({ desk, gaps: Object.keys(gaps), dead, audit, skipping, now: deps.clock() });
  },
});

async function readDesk({ deps, user }: Pick<State, "deps" | "user">) {
  const [submitted, pending, next] = await Promise.all([
    countPayments(deps, user, "transaction_submitted"),
    countPayments(deps, user, "pending"),
    listByStatus(deps, user, "transaction_submitted", { limit: 5 }),
  ]);
  const rows = await Promise.all(next.items.map(async (payment): Promise<PaymentRow> => ({
    payment,
    duplicate: await hasDuplicateTransaction(deps, payment),
  })));
  return { submitted, pending, rows };
}

/** The dashboard. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, locale, user } = state;
  const { desk, gaps, dead, audit, skipping, now } = data;
  return (
    <>
      <PageHead state={state} title={t("admin.home.title")} unlisted />
      <PageHeader
        title={t("admin.home.hello", { name: user?.fullName ?? "" })}
        lead={t("admin.home.lead")}
      />
      {skipping.length > 0 && (
        <div class="notices">
          <Alert tone="warning" title={t("notifications.channels.skipping")}>
            <p>
              {t("notifications.channels.skipping_text", {
                channels: formatList(
                  skipping.map((channel) => t(`notifications.channel.${channel}`)),
                  locale,
                ),
              })}
            </p>
            <p>
              <a href="/admin/channels">{t("notifications.channels.title")}</a>
            </p>
          </Alert>
        </div>
      )}
      {gaps.length > 0 && (
        <div class="notices">
          <Alert tone="warning" title={t("admin.home.gaps")}>
            <p>
              {gaps.length > NAMED_GAPS ? t("admin.home.gaps_many") : t("admin.home.gaps_text", {
                fields: formatList(gaps.map((gap) => sellerLabel(gap, t, locale)), locale),
              })}
            </p>
            <p>
              <a href="/admin/settings/seller">{t("admin.home.gaps_link")}</a>
            </p>
          </Alert>
        </div>
      )}
      <DeskFigures desk={desk} dead={dead} now={now} state={state} />
      {desk && (
        <section class="part" aria-labelledby="next">
          <div class="part-head">
            <h2 id="next">{t("admin.home.next")}</h2>
            <LinkButton variant="quiet" iconEnd="arrow" href="/admin/payments">
              {t("admin.home.all_payments")}
            </LinkButton>
          </div>
          {desk.rows.length === 0
            ? (
              <EmptyState icon="check" title={t("admin.payments.none_submitted")}>
                <p>{t("admin.payments.none_submitted_text")}</p>
              </EmptyState>
            )
            : <PaymentsTable state={state} rows={desk.rows} now={now} />}
        </section>
      )}
      {audit && audit.items.length > 0 && (
        <section class="part" aria-labelledby="last">
          <div class="part-head">
            <h2 id="last">{t("admin.home.last")}</h2>
            <LinkButton variant="quiet" iconEnd="arrow" href="/admin/audit">
              {t("admin.home.all_audit")}
            </LinkButton>
          </div>
          <AuditTable entries={audit.items} state={state} />
        </section>
      )}
    </>
  );
});
