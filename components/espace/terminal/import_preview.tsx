/** What of a report was understood, and the button that stores it. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Table } from "@/components/ui/table.tsx";
import type { ReportImport } from "@/domain/trading/import/import_record.ts";
import type { ReportSummary } from "@/domain/trading/import/summary.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import ImportProgress from "@/islands/ImportProgress.tsx";
import { formatAmount, formatNumber, formatServerTime } from "./formats.ts";
import { IMPORT_PATH } from "./paths.ts";

/** What {@linkcode ImportPreview} takes. */
export interface ImportPreviewProps {
  record: ReportImport;
  account: TradingAccount;
  state: Pick<State, "t" | "locale">;
}

/** The figures, the first lines, and the decision. */
export function ImportPreview({ record, account, state }: ImportPreviewProps) {
  const { t } = state;
  const { id, summary } = record;
  return (
    <>
      <Alert title={t("import.nothing_stored")} live />
      <Card title={t("import.understood")} icon="search" look="gold">
        <DescriptionList items={facts(summary, account, state)} />
        <form method="post" action={IMPORT_PATH} id="store" class="stack">
          <input type="hidden" name="import" value={id} />
          <div class="button-row">
            <Button icon="check">{t("import.store", { count: summary.entries })}</Button>
            <LinkButton variant="quiet" href={IMPORT_PATH}>{t("import.cancel")}</LinkButton>
          </div>
          <ImportProgress
            form="store"
            job={{ kind: "store", source: `/api/trades/imports/${id}`, total: summary.entries }}
            next={`${IMPORT_PATH}?import=${id}`}
            texts={{
              sending: t("import.progress.storing"),
              working: t("import.progress.storing"),
              failed: t("import.failed"),
            }}
          />
        </form>
      </Card>
      <FirstLines summary={summary} state={state} />
    </>
  );
}

function facts(
  summary: ReportSummary,
  account: TradingAccount,
  { t, locale }: ImportPreviewProps["state"],
) {
  const unknown = t("import.unknown");
  const told = summary.account;
  const currency = told.currency ?? account.currency ?? "";
  const amount = (minor: number) => formatAmount(minor, summary.currencyDigits, currency, locale);
  const count = (value: number) => formatNumber(value, locale);
  const mode = told.marginMode;
  return [
    { term: t("import.account"), description: account.name },
    { term: t("import.fact.platform"), description: t(`terminal.${summary.platform}`) },
    { term: t("import.fact.login"), description: told.login ?? unknown },
    { term: t("import.fact.server"), description: told.server ?? unknown },
    { term: t("import.fact.currency"), description: currency },
    ...(mode ? [{ term: t("import.fact.mode"), description: t(`import.mode.${mode}`) }] : []),
    {
      term: t("import.fact.period"),
      description: t("import.fact.period_value", {
        from: formatServerTime(summary.from, locale),
        to: formatServerTime(summary.to, locale),
      }),
    },
    {
      term: t(`import.fact.trades_${summary.platform}`),
      description: count(summary.trades),
    },
    ...(summary.openTrades > 0
      ? [{ term: t("import.fact.open"), description: count(summary.openTrades) }]
      : []),
    { term: t("import.fact.money"), description: count(summary.movements) },
    { term: t("import.fact.deposits"), description: amount(summary.moved) },
    { term: t("import.fact.net"), description: amount(summary.net) },
    { term: t("import.fact.symbols"), description: summary.symbols.join(", ") },
    ...(summary.unreadable.length > 0
      ? [{ term: t("import.fact.unreadable"), description: summary.unreadable.join(", ") }]
      : []),
  ];
}

function FirstLines(
  { summary, state: { t, locale } }: {
    summary: ReportSummary;
    state: ImportPreviewProps["state"];
  },
) {
  const number = (value: number) => value === 0 ? "" : formatNumber(value, locale);
  return (
    <section class="part" aria-labelledby="lines">
      <h2 id="lines">{t("import.first_rows")}</h2>
      <Table
        caption={t("import.first_rows")}
        rows={summary.lines}
        columns={[
          {
            header: t("import.col.time"),
            rowHeader: true,
            cell: ({ time }) => formatServerTime(time, locale),
          },
          { header: t("import.col.ticket"), cell: ({ ticket }) => ticket },
          { header: t("import.col.type"), cell: ({ type }) => type },
          { header: t("import.col.symbol"), cell: ({ symbol }) => symbol ?? "" },
          { header: t("import.col.volume"), align: "end", cell: ({ volume }) => number(volume) },
          { header: t("import.col.price"), align: "end", cell: ({ price }) => number(price) },
          { header: t("import.col.profit"), align: "end", cell: ({ profit }) => number(profit) },
          { header: t("import.col.comment"), cell: ({ comment }) => comment },
        ]}
      />
    </section>
  );
}
