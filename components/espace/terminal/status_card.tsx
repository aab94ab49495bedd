/** Whether an account's terminal is heard: green from its first heartbeat on. */
import type { State } from "@/app_state.ts";
import { Badge, Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import TerminalWatch from "@/islands/TerminalWatch.tsx";
import { TRADING_PATH, withQuery } from "@/components/espace/trading/paths.ts";
import { setupPath } from "./paths.ts";

type Reader = Pick<State, "t" | "locale" | "deps">;

/** Heartbeats come at least every few minutes: an hour without one is silence. */
const SILENT_AFTER_MS = 60 * 60_000;

/** The state in a word. */
export function ConnectionBadge({ account, state }: { account: TradingAccount; state: Reader }) {
  const { t, locale } = state;
  const { keyRevokedAt, lastHeartbeatAt } = account;
  if (keyRevokedAt !== null) return <Badge tone="error">{t("terminal.state.revoked")}</Badge>;
  if (lastHeartbeatAt === null) {
    return <Badge tone="warning" icon="clock">{t("terminal.state.waiting")}</Badge>;
  }
  const age = state.deps.clock().epochMilliseconds - Date.parse(lastHeartbeatAt);
  return age > SILENT_AFTER_MS
    ? (
      <Badge tone="neutral" icon="clock">
        {t("terminal.state.silent", { when: formatInstant(lastHeartbeatAt, locale) })}
      </Badge>
    )
    : <Badge tone="success" icon="check">{t("terminal.state.connected")}</Badge>;
}

/** The state with what the terminal told. */
export function StatusCard({ account, state }: { account: TradingAccount; state: Reader }) {
  const { t, locale } = state;
  const { id, lastHeartbeatAt, login, broker, server } = account;
  return (
    <Card
      title={t("terminal.status.title")}
      icon="signal"
      aside={<ConnectionBadge account={account} state={state} />}
    >
      {lastHeartbeatAt
        ? (
          <Alert tone="success" title={t("terminal.status.connected")}>
            <p>
              {t("terminal.status.account", {
                login: login ?? "",
                broker: broker ?? "",
                server: server ?? "",
              })}
            </p>
            <p>{t("terminal.status.last", { when: formatInstant(lastHeartbeatAt, locale) })}</p>
            <p>
              <a href={withQuery(TRADING_PATH, { account: id })}>{t("import.see_results")}</a>
            </p>
          </Alert>
        )
        : (
          <>
            <p>{t("terminal.status.waiting")}</p>
            <TerminalWatch
              source={`/api/trading/accounts/${id}/events`}
              next={setupPath(id)}
              texts={{
                watching: t("terminal.status.watching"),
                moving: t("terminal.status.moving"),
              }}
            />
            <noscript>
              <LinkButton variant="secondary" href={setupPath(id)}>
                {t("terminal.status.check")}
              </LinkButton>
            </noscript>
          </>
        )}
    </Card>
  );
}
