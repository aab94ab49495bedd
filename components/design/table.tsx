/** The living page: a table that sorts and pages, with made-up rows. */
import { Badge, Money } from "@/components/ui/display.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { readSorting, sortable } from "@/components/ui/sorting.ts";
import { Table } from "@/components/ui/table.tsx";
import { money } from "@/domain/kernel/money.ts";
import { type DesignState, onSurface, type Surface } from "./specimen.tsx";

const ROWS = [
  { client: "Alix Exemple", minor: 12900, paid: true },
  { client: "Basile Modèle", minor: 4900, paid: false },
  { client: "Céline Fictive", minor: 59000, paid: true },
];

/** The table; its headings are links that keep the rest of the address. */
export function DesignTable(
  { state: { t, locale }, url, surface }: { state: DesignState; url: URL; surface: Surface },
) {
  const sorting = readSorting(url, ["client", "amount"], { key: "client", descending: false });
  const rows = ROWS.toSorted((a, b) =>
    (sorting.key === "client" ? a.client.localeCompare(b.client, locale) : a.minor - b.minor) *
    (sorting.descending ? -1 : 1)
  );
  return (
    <>
      <Table
        caption={t("design.table")}
        rows={rows}
        columns={[
          {
            header: t("design.client"),
            rowHeader: true,
            cell: ({ client }) => client,
            ...sortable(url, sorting, "client"),
          },
          {
            header: t("design.state"),
            cell: ({ paid }) => (
              <Badge tone={paid ? "success" : "warning"}>
                {t(paid ? "design.tab_done" : "design.tab_open")}
              </Badge>
            ),
          },
          {
            header: t("design.amount"),
            align: "end",
            cell: ({ minor }) => <Money amount={money(minor)} locale={locale} />,
            ...sortable(url, sorting, "amount"),
          },
        ]}
      />
      <Pagination t={onSurface(t, surface)} firstHref="#tableau" nextHref="?after=3#tableau" />
    </>
  );
}
