/** Everything about one account's terminal, on one page. */
import type { State } from "@/app_state.ts";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { KeyCard } from "./key_card.tsx";
import { CONNECT_PATH } from "./paths.ts";
import { SetupSteps } from "./setup_steps.tsx";
import { StatusCard } from "./status_card.tsx";

/** What {@linkcode SetupPage} takes. */
export interface SetupPageProps {
  account: TradingAccount;
  /** The key, when it was made just now. */
  apiKey: string | null;
  state: State;
}

/** The key and the state first: they are what one comes back for. */
export function SetupPage({ account, apiKey, state }: SetupPageProps) {
  const { t, config } = state;
  return (
    <>
      <PageHead state={state} title={account.name} unlisted />
      <PageHeader
        title={account.name}
        lead={t("terminal.lead")}
        t={t}
        breadcrumb={[{ label: t("terminal.title"), href: CONNECT_PATH }, { label: account.name }]}
      />
      <TradingTabs current="accounts" account={account.id} t={t} />
      <div class="card-list form-narrow">
        <KeyCard account={account} apiKey={apiKey} state={state} />
        <StatusCard account={account} state={state} />
        <SetupSteps platform={account.platform} url={config.publicUrl} t={t} />
      </div>
    </>
  );
}
