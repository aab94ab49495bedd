/** The account's API key: shown once, afterwards only how it begins. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { CopyLines } from "./copy_line.tsx";
import { setupPath } from "./paths.ts";

/** What {@linkcode KeyCard} takes. */
export interface KeyCardProps {
  account: TradingAccount;
  /** The key, when it was made just now. */
  apiKey: string | null;
  state: Pick<State, "t">;
}

/** The key with its button, or the form that makes another. */
export function KeyCard({ account, apiKey, state: { t } }: KeyCardProps) {
  if (apiKey !== null) {
    return (
      <Card title={t("terminal.key.title")} icon="shield" look="gold">
        <Alert tone="warning" live>
          <p>{t("terminal.key.once")}</p>
        </Alert>
        <CopyLines
          t={t}
          values={[{
            id: "terminal-key",
            term: t("terminal.key.title"),
            value: apiKey,
            name: t("terminal.key.name"),
          }]}
        />
      </Card>
    );
  }
  return (
    <Card title={t("terminal.key.title")} icon="shield">
      <p>{t("terminal.key.hidden", { hint: `${account.keyHint}…` })}</p>
      <form method="post" action={setupPath(account.id)} class="stack">
        <input type="hidden" name="action" value="renew" />
        <p class="muted small">{t("terminal.key.renew_text")}</p>
        <Button variant="secondary">{t("terminal.key.renew")}</Button>
      </form>
    </Card>
  );
}
