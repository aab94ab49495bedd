/** `/espace/trading/positions`: an account's positions as a table, narrowed by an address. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import {
  EXPORT_PATH,
  POSITIONS_PATH,
  TRADING_PATH,
  withQuery,
} from "@/components/espace/trading/paths.ts";
import {
  PositionFilters,
  readFilterChoice,
} from "@/components/espace/trading/position_filters.tsx";
import { OpenPositionTable, PositionTable } from "@/components/espace/trading/position_table.tsx";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { accountWords } from "@/components/espace/trading/words.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { readPositionFilter } from "@/domain/trading/position_filter.ts";
import { pagePositions, readOpenPositions, tradeCounts } from "@/domain/trading/read_trades.ts";
import { readStatistics } from "@/domain/trading/statistics/read_statistics.ts";
import TradingLive from "@/islands/TradingLive.tsx";
import { NO_REFUSAL, refuseForm } from "@/middleware/form.ts";

const LIVE_PART = "positions";

/** Reads a page of them, of the first account unless told. */
export const handler = define.handlers({
  async GET(ctx) {
    const { url, state: { deps, user, t } } = ctx;
    const accounts = await listTradingAccounts(deps, user);
    const wished = url.searchParams.get("account");
    const account = wished ? accounts.find(({ id }) => id === wished) : accounts[0];
    if (wished && !account) throw new Problem("not-found");
    // Without an account there is nothing to narrow: the section's start says what to do.
    if (!account) return ctx.redirect(TRADING_PATH, 303);
    const choice = readFilterChoice(url);
    const cursor = url.searchParams.get("cursor") ?? undefined;
    let refused = { refusal: NO_REFUSAL, init: {} };
    let filter = {};
    try {
      filter = readPositionFilter(choice);
    } catch (error) {
      refused = refuseForm(error, t);
    }
    const { revision } = await tradeCounts(deps, account.id);
    const [positions, open, { statistics }] = await Promise.all([
      pagePositions(deps, account.id, filter, { cursor }),
      readOpenPositions(deps, account.id),
      readStatistics(deps, user, account.id),
    ]);
    const symbols = statistics.bySymbol.map(({ name }) => name).sort();
    const data = { accounts, account, choice, cursor, positions, open, symbols, revision };
    return page({ ...data, refusal: refused.refusal }, refused.init);
  },
});

/** Filters, open positions, closed ones. */
export default define.page<typeof handler>(({ data, state }) => {
  const { accounts, account, choice, cursor, positions, open, symbols, revision, refusal } = data;
  const { t } = state;
  const words = accountWords(account, state);
  const query = { account: account.id, ...choice };
  const next = positions.nextCursor;
  return (
    <>
      <PageHead state={state} title={t("positions.title")} unlisted />
      <PageHeader
        title={t("positions.title")}
        lead={t("positions.lead")}
        actions={
          <LinkButton variant="secondary" icon="download" href={withQuery(EXPORT_PATH, query)}>
            {t("positions.export")}
          </LinkButton>
        }
      />
      <TradingTabs current="positions" account={account.id} t={t} />
      <PositionFilters
        accounts={accounts}
        chosen={account.id}
        symbols={symbols}
        choice={choice}
        errors={refusal.fields}
        t={t}
      />
      {cursor === undefined && (
        <TradingLive
          source={`/api/trading/accounts/${account.id}/events?after=${revision}`}
          targets={[LIVE_PART]}
          texts={{
            on: t("stats.live.on"),
            updated: t("stats.live.updated"),
            off: t("stats.live.off"),
          }}
        />
      )}
      <div id={LIVE_PART}>
        {open.length > 0 && cursor === undefined && (
          <section class="part" aria-labelledby="open">
            <h2 id="open">{t("positions.open")}</h2>
            <OpenPositionTable positions={open} words={words} />
          </section>
        )}
        <section class="part" aria-labelledby="closed">
          <h2 id="closed">{t("positions.closed")}</h2>
          {positions.items.length > 0
            ? <PositionTable positions={positions.items} words={words} />
            : (
              <EmptyState
                icon="search"
                title={t(next ? "positions.further_title" : "positions.none_title")}
              >
                <p>{t(next ? "positions.further" : "positions.none")}</p>
              </EmptyState>
            )}
          <Pagination
            t={t}
            firstHref={cursor ? withQuery(POSITIONS_PATH, query) : undefined}
            nextHref={next ? withQuery(POSITIONS_PATH, { ...query, cursor: next }) : undefined}
          />
        </section>
      </div>
    </>
  );
});
