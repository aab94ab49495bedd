/** `/espace/trading/connexion`: one's trading accounts, and adding one. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import {
  CONNECT_PATH,
  IMPORT_PATH,
  RANKING_PATH,
  setupPath,
} from "@/components/espace/terminal/paths.ts";
import { SetupPage } from "@/components/espace/terminal/setup_page.tsx";
import { ConnectionBadge } from "@/components/espace/terminal/status_card.tsx";
import { TRADING_PATH, withQuery } from "@/components/espace/trading/paths.ts";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { RadioGroup } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Table } from "@/components/ui/table.tsx";
import { transact } from "@/domain/kernel/tx.ts";
import {
  createTradingAccount,
  type NewTradingAccount,
} from "@/domain/trading/create_trading_account.ts";
import { PLATFORMS } from "@/domain/trading/model.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

const NOTHING_TYPED: Record<string, string> = {};

/** Lists the accounts; a post adds one, and its answer alone shows the key. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const accounts = await listTradingAccounts(deps, user);
    const made = null as NewTradingAccount | null;
    return page({ accounts, made, values: NOTHING_TYPED, refusal: NO_REFUSAL });
  },
  async POST({ req, state: { deps, user, t } }) {
    const values = await readForm(req);
    try {
      const made = await transact(deps, (tx) => createTradingAccount(deps, tx, user, values));
      const headers = { "cache-control": "no-store" };
      return page({ accounts: [], made, values, refusal: NO_REFUSAL }, { headers });
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const accounts = await listTradingAccounts(deps, user);
      return page({ accounts, made: null, values, refusal }, init);
    }
  },
});

/** The accounts, then the form; right after adding, the new account's page. */
export default define.page<typeof handler>(({ data, state }) => {
  const { accounts, made, values, refusal } = data;
  const { t } = state;
  if (made) return <SetupPage {...made} state={state} />;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={t("terminal.title")} unlisted />
      <PageHeader title={t("terminal.title")} lead={t("terminal.lead")} />
      <TradingTabs current="accounts" t={t} />
      <div class="notices">
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      {accounts.length > 0 && (
        <section class="part" aria-labelledby="accounts">
          <h2 id="accounts">{t("terminal.accounts")}</h2>
          <Table
            caption={t("terminal.accounts")}
            rows={accounts}
            columns={[
              {
                header: t("terminal.accounts.name"),
                rowHeader: true,
                cell: ({ id, name }) => <a href={setupPath(id)}>{name}</a>,
              },
              {
                header: t("terminal.accounts.platform"),
                cell: ({ platform }) => t(`terminal.${platform}`),
              },
              {
                header: t("terminal.accounts.state"),
                cell: (account) => <ConnectionBadge account={account} state={state} />,
              },
              {
                header: t("stats.place.statistics"),
                hideHeader: true,
                cell: ({ id }) => (
                  <a href={withQuery(TRADING_PATH, { account: id })}>
                    {t("stats.place.statistics")}
                  </a>
                ),
              },
            ]}
          />
          <p>
            <a href={RANKING_PATH}>{t("ranking.join_title")}</a>
          </p>
        </section>
      )}
      <div class="card-list form-narrow">
        <Card title={t("terminal.new.title")} icon="plus">
          <form method="post" action={CONNECT_PATH} class="stack" noValidate>
            <Field
              name="name"
              label={t("terminal.new.name")}
              hint={t("terminal.new.name_hint")}
              value={values.name}
              error={refusal.fields.name}
              maxLength={60}
              required
            />
            <RadioGroup
              id="platform"
              name="platform"
              legend={t("terminal.new.platform")}
              value={values.platform ?? "mt5"}
              error={refusal.fields.platform}
              options={PLATFORMS.map((value) => ({ value, label: t(`terminal.${value}`) }))}
            />
            <Button icon="plus">{t("terminal.new.submit")}</Button>
          </form>
        </Card>
        <p>
          {t("terminal.new.import")} <a href={IMPORT_PATH}>{t("terminal.new.import_link")}</a>
        </p>
      </div>
    </>
  );
});
