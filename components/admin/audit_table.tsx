/** The audit trail: who did what to what, when. */
import type { State } from "@/app_state.ts";
import { Table } from "@/components/ui/table.tsx";
import type { AuditEntry } from "@/domain/kernel/audit.ts";
import { formatInstant, type MessageKey } from "@/domain/kernel/i18n.ts";
import { isId } from "@/domain/kernel/ids.ts";

const ACTIONS: Readonly<Record<string, MessageKey>> = {
  "account.recovery_code_used": "admin.audit.recovery_code_used",
  "account.recovery_codes_renewed": "admin.audit.recovery_codes_renewed",
  "account.role_changed": "admin.audit.role_changed",
  "account.second_factor_disabled": "admin.audit.second_factor_disabled",
  "account.second_factor_enabled": "admin.audit.second_factor_enabled",
  "account.second_factor_reset": "admin.audit.second_factor_reset",
  "invitation.accepted": "admin.audit.invitation_accepted",
  "invitation.cancelled": "admin.audit.invitation_cancelled",
  "invitation.sent": "admin.audit.invitation_sent",
  "settings.security.saved": "admin.audit.security_saved",
  "account.erased": "admin.audit.account_erased",
  "account.exported": "admin.audit.account_exported",
  "account.registered": "admin.audit.account_registered",
  "account.profile_saved": "admin.audit.account_profile_saved",
  "job.dead": "admin.audit.job_dead",
  "job.retried": "admin.audit.job_retried",
  "notice.ending": "admin.audit.notice_ending",
  "notice.handled": "admin.audit.notice_handled",
  "notice.withdrawal": "admin.audit.notice_withdrawal",
  "offer.saved": "admin.audit.offer_saved",
  "payment.cancelled": "admin.audit.payment_cancelled",
  "payment.confirmed": "admin.audit.payment_confirmed",
  "payment.expired": "admin.audit.payment_expired",
  "payment.noted": "admin.audit.payment_noted",
  "payment.pending": "admin.audit.payment_pending",
  "payment.rejected": "admin.audit.payment_rejected",
  "payment.transaction_submitted": "admin.audit.payment_transaction_submitted",
  "session.reuse_detected": "admin.audit.session_reuse_detected",
  "settings.seller.saved": "admin.audit.settings_seller_saved",
  "signal.activated": "signals.event.activated",
  "signal.amended": "signals.event.amended",
  "signal.breakeven": "signals.event.breakeven",
  "signal.cancelled": "signals.event.cancelled",
  "signal.closed": "signals.event.closed",
  "signal.expired": "signals.event.expired",
  "signal.published": "signals.event.published",
  "signal.stop_hit": "signals.event.stop_hit",
  "signal.target_hit": "signals.audit.target_hit",
  "signals.settings_saved": "signals.audit.settings_saved",
  "subscription.end_requested": "admin.audit.subscription_end_requested",
  "subscription.ended": "admin.audit.subscription_ended",
  "subscription.expired": "admin.audit.subscription_expired",
};

/** Where the thing itself is shown, for the areas that have such a page. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  payments: (id) => `/admin/payments/${id}`,
  notices: (id) => `/admin/notices/${id}`,
  catalog: (id) => `/admin/offers/${id}`,
  signals: (id) => `/admin/signals/${id}`,
  settings: (id) => `/admin/settings/${id}`,
  accounts: (id) => `/admin/users/${id}`,
  invitations: () => "/admin/users",
  jobs: () => "/admin/jobs",
};

/** The entries as a table. */
export function AuditTable(
  { entries, state: { t, locale } }: {
    entries: readonly AuditEntry[];
    state: Pick<State, "t" | "locale">;
  },
) {
  return (
    <Table
      caption={t("admin.audit.title")}
      rows={entries}
      columns={[
        {
          header: t("admin.audit.action"),
          rowHeader: true,
          cell: ({ action, note }) => (
            <>
              {ACTIONS[action] ? t(ACTIONS[action]) : <code>{action}</code>}
              {note && <span class="row-note">{note}</span>}
            </>
          ),
        },
        { header: t("admin.audit.actor"), cell: ({ actor }) => actor.name },
        {
          header: t("admin.audit.subject"),
          cell: ({ subject: [area, id] }) => {
            const address = PAGES[area]?.(id);
            const name = <code>{shortName(id)}</code>;
            return address ? <a href={address}>{name}</a> : name;
          },
        },
        {
          header: t("admin.audit.at"),
          align: "end",
          cell: ({ at }) => <span class="nowrap">{formatInstant(at, locale)}</span>,
        },
      ]}
    />
  );
}

/** The end of a long id, where ids of one hour differ. */
function shortName(id: string): string {
  return isId(id) ? `…${id.slice(-6)}` : id;
}
