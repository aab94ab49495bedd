/** Where one is signed in, on the page of one's security. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Badge, Card } from "@/components/ui/display.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import type { SessionView } from "@/domain/accounts/session_list.ts";
import { formatInstant } from "@/domain/kernel/i18n.ts";

/** What the card takes. */
export interface SessionsCardProps {
  sessions: readonly SessionView[];
  state: Pick<State, "t" | "locale">;
}

/** The sessions, each with its button, and one button for all the others. */
export function SessionsCard({ sessions, state }: SessionsCardProps) {
  const { t } = state;
  return (
    <Card title={t("espace.security.sessions")} icon="globe">
      <p class="muted">{t("espace.security.sessions_text")}</p>
      <Table
        caption={t("espace.security.sessions")}
        rows={sessions}
        columns={columns(state)}
      />
      {sessions.length > 1 && (
        <form method="post" action="/espace/securite/sessions">
          <Button variant="danger" name="others" value="all">
            {t("espace.security.sessions_end_others")}
          </Button>
        </form>
      )}
    </Card>
  );
}

function columns({ t, locale }: SessionsCardProps["state"]): Column<SessionView>[] {
  const name = ({ device }: SessionView) => device ?? t("espace.security.session_unknown");
  return [
    {
      header: t("espace.security.session_device"),
      rowHeader: true,
      cell: (session) => (
        <>
          {name(session)}{" "}
          {session.current && <Badge tone="gold">{t("espace.security.session_current")}</Badge>}
        </>
      ),
    },
    {
      header: t("espace.security.session_place"),
      cell: ({ address }) => <span class="nowrap">{address}</span>,
    },
    {
      header: t("espace.security.session_used"),
      cell: ({ lastUsedAt }) => <span class="nowrap">{formatInstant(lastUsedAt, locale)}</span>,
    },
    {
      header: t("espace.security.session_since"),
      cell: ({ createdAt }) => <span class="nowrap">{formatInstant(createdAt, locale)}</span>,
    },
    {
      header: t("espace.security.session_end"),
      hideHeader: true,
      cell: (session) => (
        <form method="post" action="/espace/securite/sessions">
          <Button
            variant="secondary"
            size="small"
            name="session"
            value={session.id}
            aria-label={t("espace.security.session_end_label", {
              device: name(session),
              at: formatInstant(session.createdAt, locale),
            })}
          >
            {t("espace.security.session_end")}
          </Button>
        </form>
      ),
    },
  ];
}
