/** The audit trail: who did what to what, when. */
import type { State } from "@/app_state.ts";
import { Table } from "@/components/ui/table.tsx";
import type { AuditEntry } from "@/domain/kernel/audit.ts";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { isId } from "@/domain/kernel/ids.ts";

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
              {t(`audit.${action}`)}
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
