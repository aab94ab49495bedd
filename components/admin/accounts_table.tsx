/** Accounts, each with its role. */
import type { State } from "@/app_state.ts";
import { Badge, type Tone } from "@/components/ui/display.tsx";
import { Table } from "@/components/ui/table.tsx";
import type { AccountRow } from "@/domain/accounts/list_accounts.ts";
import type { Role } from "@/domain/accounts/model.ts";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";

const TONES: Record<Role, Tone> = {
  client: "neutral",
  support: "info",
  editor: "info",
  admin: "gold",
  owner: "gold",
};

/** A role as a label. */
export function RoleBadge({ role, t }: { role: Role; t: State["t"] }) {
  return <Badge tone={TONES[role]}>{t(`role.${role}`)}</Badge>;
}

/** The table; each name leads to its account. */
export function AccountsTable(
  { rows, state: { t, locale, user } }: {
    rows: readonly AccountRow[];
    state: Pick<State, "t" | "locale" | "user">;
  },
) {
  return (
    <Table
      caption={t("users.title")}
      rows={rows}
      columns={[
        {
          header: t("users.name"),
          rowHeader: true,
          cell: ({ account: { id, fullName, email } }) => (
            <>
              <a class="row-link" href={`/admin/users/${id}`}>{fullName}</a>
              {id === user?.id && <span class="muted">{` (${t("users.you")})`}</span>}
              <span class="row-note">{email}</span>
            </>
          ),
        },
        {
          header: t("users.role"),
          cell: ({ account }) => <RoleBadge role={account.role} t={t} />,
        },
        {
          header: t("users.factor"),
          cell: ({ hasSecondFactor }) =>
            hasSecondFactor
              ? <Badge tone="success">{t("users.factor_yes")}</Badge>
              : <span class="muted">{t("users.factor_no")}</span>,
        },
        {
          header: t("users.since"),
          align: "end",
          cell: ({ account }) => (
            <span class="nowrap">{formatDay(businessDay(account.createdAt), locale)}</span>
          ),
        },
      ]}
    />
  );
}
