/** `/espace/trading/comparaison`: one's accounts side by side, in percent and pips alone. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { CONNECT_PATH, IMPORT_PATH } from "@/components/espace/terminal/paths.ts";
import { Comparison } from "@/components/espace/trading/comparison.tsx";
import { COMPARISON_PATH } from "@/components/espace/trading/paths.ts";
import { daysOf, PeriodFilter, readPeriod } from "@/components/espace/trading/period.tsx";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import type { User } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { readStatistics } from "@/domain/trading/statistics/read_statistics.ts";
import Charts from "@/islands/Charts.tsx";
import { NO_REFUSAL, refuseForm } from "@/middleware/form.ts";

/** Reads every account over one period. */
export const handler = define.handlers({
  async GET({ url, state: { deps, user, t } }) {
    const choice = readPeriod(url);
    try {
      const readings = await readAll(deps, user, daysOf(choice, deps.clock));
      return page({ choice, readings, refusal: NO_REFUSAL });
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ choice, readings: await readAll(deps, user, {}), refusal }, init);
    }
  },
});

async function readAll(deps: Deps, user: User | null, range: object) {
  const accounts = await listTradingAccounts(deps, user);
  return await Promise.all(accounts.map(({ id }) => readStatistics(deps, user, id, range)));
}

/** The comparison; without two accounts, how to get there. */
export default define.page<typeof handler>(({ data: { choice, readings, refusal }, state }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("comparison.title")} unlisted />
      <PageHeader title={t("comparison.title")} lead={t("comparison.lead")} />
      <TradingTabs current="comparison" t={t} />
      {readings.length < 2
        ? (
          <EmptyState
            icon="chart"
            title={t("comparison.need_two_title")}
            action={
              <div class="button-row">
                <LinkButton href={CONNECT_PATH}>{t("stats.connect")}</LinkButton>
                <LinkButton variant="secondary" href={IMPORT_PATH}>{t("stats.import")}</LinkButton>
              </div>
            }
          >
            <p>{t("comparison.need_two")}</p>
          </EmptyState>
        )
        : (
          <>
            <PeriodFilter
              path={COMPARISON_PATH}
              choice={choice}
              keep={{}}
              errors={refusal.fields}
              t={t}
            />
            <Comparison readings={readings} state={state} />
            <Charts />
          </>
        )}
    </>
  );
});
