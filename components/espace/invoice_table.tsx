/** A client's invoices. */
import type { State } from "@/app_state.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Money } from "@/components/ui/display.tsx";
import { Table } from "@/components/ui/table.tsx";
import type { Invoice } from "@/domain/invoicing/model.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";

/** The table; each invoice with its PDF. */
export function InvoiceTable(
  { invoices, state: { t, locale } }: {
    invoices: readonly Invoice[];
    state: Pick<State, "t" | "locale">;
  },
) {
  return (
    <Table
      caption={t("espace.invoices.title")}
      rows={invoices}
      columns={[
        {
          header: t("espace.invoices.number"),
          rowHeader: true,
          cell: ({ number }) => <span class="nowrap">{number}</span>,
        },
        {
          header: t("espace.invoices.what"),
          cell: ({ lines }) => lines.map(({ description }) => description).join(", "),
        },
        {
          header: t("espace.invoices.day"),
          cell: ({ issuedOn }) => <span class="nowrap">{formatDay(issuedOn, locale)}</span>,
        },
        {
          header: t("espace.invoices.amount"),
          align: "end",
          cell: ({ totals }) => <Money amount={totals.payable} locale={locale} />,
        },
        {
          header: t("espace.invoices.pdf"),
          hideHeader: true,
          cell: ({ number }) => (
            <a
              class="button button-secondary button-small"
              href={`/espace/factures/${number}/pdf`}
              aria-label={t("espace.invoices.download", { number })}
            >
              <Icon name="download" size="small" />
              PDF
            </a>
          ),
        },
      ]}
    />
  );
}
