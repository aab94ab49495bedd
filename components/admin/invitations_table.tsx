/** Invitations that nobody has accepted yet. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Table } from "@/components/ui/table.tsx";
import type { Invitation } from "@/domain/accounts/invitations.ts";
import type { User } from "@/domain/accounts/model.ts";
import { mayManage } from "@/domain/accounts/roles.ts";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { RoleBadge } from "./accounts_table.tsx";

/** The table; a button takes an invitation back, for those who may. */
export function InvitationsTable(
  { invitations, reader, state: { t, locale } }: {
    invitations: readonly Invitation[];
    reader: User;
    state: Pick<State, "t" | "locale">;
  },
) {
  return (
    <Table
      caption={t("users.pending")}
      rows={invitations}
      columns={[
        { header: t("users.email"), rowHeader: true, cell: ({ email }) => email },
        { header: t("users.role"), cell: ({ role }) => <RoleBadge role={role} t={t} /> },
        { header: t("users.invited_by"), cell: ({ invitedBy }) => invitedBy.name },
        {
          header: t("users.expires"),
          cell: ({ expiresAt }) => <span class="nowrap">{formatInstant(expiresAt, locale)}</span>,
        },
        {
          header: t("users.cancel_invitation"),
          hideHeader: true,
          cell: ({ id, role, email }) =>
            mayManage(reader.role, role) && (
              <form method="post" action="/admin/users">
                <input type="hidden" name="cancel" value={id} />
                <Button
                  variant="secondary"
                  size="small"
                  aria-label={`${t("users.cancel_invitation")} : ${email}`}
                >
                  {t("users.cancel_invitation")}
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}
