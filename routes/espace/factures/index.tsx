/** `/espace/factures`: a client's invoices. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { InvoiceTable } from "@/components/espace/invoice_table.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { listInvoices } from "@/domain/invoicing/invoices.ts";

/** Reads a page of them. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const { id } = requirePermission(user, "espace.use");
    const cursor = url.searchParams.get("cursor") ?? undefined;
    return page({ cursor, ...await listInvoices(deps, id, { cursor }) });
  },
});

/** The list, newest first. */
export default define.page<typeof handler>(({ data: { cursor, items, nextCursor }, state }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("espace.invoices.title")} unlisted />
      <PageHeader title={t("espace.invoices.title")} lead={t("espace.invoices.lead")} />
      {items.length === 0
        ? (
          <EmptyState
            icon="file"
            title={t("espace.invoices.none")}
            action={
              <LinkButton variant="secondary" href="/espace/paiements">
                {t("espace.invoices.see_payments")}
              </LinkButton>
            }
          >
            <p>{t("espace.invoices.none_text")}</p>
          </EmptyState>
        )
        : <InvoiceTable invoices={items} state={state} />}
      <Pagination
        t={t}
        firstHref={cursor ? "/espace/factures" : undefined}
        nextHref={nextCursor
          ? `/espace/factures?${new URLSearchParams({ cursor: nextCursor })}`
          : undefined}
      />
    </>
  );
});
