/** `/espace/trading`: one's accounts, and the figures of the one that is looked at. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { CONNECT_PATH, IMPORT_PATH } from "@/components/espace/terminal/paths.ts";
import { AccountCards } from "@/components/espace/trading/account_cards.tsx";
import { AccountFigures } from "@/components/espace/trading/account_figures.tsx";
import { TRADING_PATH, withQuery } from "@/components/espace/trading/paths.ts";
import {
  daysOf,
  PeriodFilter,
  periodQuery,
  readPeriod,
} from "@/components/espace/trading/period.tsx";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import type { User } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { readOpenPositions, tradeCounts } from "@/domain/trading/read_trades.ts";
import { readStatistics } from "@/domain/trading/statistics/read_statistics.ts";
import Charts from "@/islands/Charts.tsx";
import TradingLive from "@/islands/TradingLive.tsx";
import { NO_REFUSAL, refuseForm } from "@/middleware/form.ts";

/** The parts of the page that are taken anew when a deal arrives. */
const ACCOUNTS_PART = "accounts";
const FIGURES_PART = "trading";

/** Reads the account that the address names, the first one unless told. */
export const handler = define.handlers({
  async GET({ url, state: { deps, user, t } }) {
    const accounts = await listTradingAccounts(deps, user);
    const wished = url.searchParams.get("account");
    const account = wished ? accounts.find(({ id }) => id === wished) : accounts[0];
    if (wished && !account) throw new Problem("not-found");
    const choice = readPeriod(url);
    const month = url.searchParams.get("month");
    const shared = { accounts, choice, month };
    if (!account) return page({ ...shared, reading: null, refusal: NO_REFUSAL });
    try {
      const reading = await readAccount(deps, user, account.id, daysOf(choice, deps.clock));
      return page({ ...shared, reading, refusal: NO_REFUSAL });
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const reading = await readAccount(deps, user, account.id, {});
      return page({ ...shared, reading, refusal }, init);
    }
  },
});

async function readAccount(deps: Deps, user: User | null, accountId: string, range: object) {
  // The revision first: what comes from here on is heard of live.
  const counts = await tradeCounts(deps, accountId);
  const [reading, open] = await Promise.all([
    readStatistics(deps, user, accountId, range),
    readOpenPositions(deps, accountId),
  ]);
  return { ...reading, counts, open };
}

/** The accounts, the period, the figures. */
export default define.page<typeof handler>(({ data, state }) => {
  const { accounts, choice, month, reading, refusal } = data;
  const { t } = state;
  const header = (
    <>
      <PageHead state={state} title={t("stats.title")} unlisted />
      <PageHeader title={t("stats.title")} lead={t("stats.lead")} />
      <TradingTabs current="statistics" account={reading?.account.id} t={t} />
    </>
  );
  if (!reading) {
    return (
      <>
        {header}
        <EmptyState
          icon="chart"
          title={t("stats.none_title")}
          action={
            <div class="button-row">
              <LinkButton href={CONNECT_PATH}>{t("stats.connect")}</LinkButton>
              <LinkButton variant="secondary" href={IMPORT_PATH}>{t("stats.import")}</LinkButton>
            </div>
          }
        >
          <p>{t("stats.none")}</p>
        </EmptyState>
      </>
    );
  }
  const { account, counts } = reading;
  const query = { account: account.id, ...periodQuery(choice) };
  return (
    <>
      {header}
      <AccountCards
        id={ACCOUNTS_PART}
        accounts={accounts}
        chosen={account.id}
        hrefOf={({ id }) => withQuery(TRADING_PATH, { ...query, account: id })}
        state={state}
      />
      <PeriodFilter
        path={TRADING_PATH}
        choice={choice}
        keep={{ account: account.id }}
        errors={refusal.fields}
        t={t}
      />
      {counts.isRebuilding && (
        <div class="notices">
          <Alert title={t("stats.rebuilding")} />
        </div>
      )}
      <TradingLive
        source={`/api/trading/accounts/${account.id}/events?after=${counts.revision}`}
        targets={[ACCOUNTS_PART, FIGURES_PART]}
        texts={{
          on: t("stats.live.on"),
          updated: t("stats.live.updated"),
          off: t("stats.live.off"),
        }}
      />
      <div id={FIGURES_PART}>
        <AccountFigures
          reading={reading}
          month={month}
          monthHref={(name) => withQuery(TRADING_PATH, { ...query, month: name })}
          everythingHref={choice.period === "all"
            ? null
            : withQuery(TRADING_PATH, { account: account.id })}
          state={state}
        />
      </div>
      <Charts />
    </>
  );
});
