/** One's accounts in a row: which one is looked at, what each is worth. */
import { ConnectionBadge } from "@/components/espace/terminal/status_card.tsx";
import type { State } from "@/app_state.ts";
import { classNames } from "@/components/ui/class_names.ts";
import { Badge } from "@/components/ui/display.tsx";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { accountWords } from "./words.ts";

/** What {@linkcode AccountCards} takes. */
export interface AccountCardsProps {
  id: string;
  accounts: readonly TradingAccount[];
  chosen: string;
  hrefOf: (account: TradingAccount) => string;
  state: Pick<State, "t" | "locale" | "deps">;
}

/** The accounts, each a link to its figures. */
export function AccountCards({ id, accounts, chosen, hrefOf, state }: AccountCardsProps) {
  const { t } = state;
  return (
    <nav id={id} aria-label={t("stats.accounts")}>
      <ul class="account-cards">
        {accounts.map((account) => {
          const current = account.id === chosen;
          const words = accountWords(account, state);
          return (
            <li key={account.id} class={classNames("account-card", current && "account-current")}>
              <a href={hrefOf(account)} aria-current={current ? "page" : undefined}>
                {account.name}
              </a>
              <p class="account-worth">
                {account.equity === null ? t("stats.no_worth") : words.money(account.equity)}
              </p>
              <p class="badges">
                <ConnectionBadge account={account} state={state} />
                {account.isDemo && <Badge>{t("stats.demo_account")}</Badge>}
              </p>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
