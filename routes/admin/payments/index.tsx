/** `/admin/payments`: payments by state, or those that a search finds. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { type PaymentRow, PaymentsTable } from "@/components/admin/payments_table.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination, SearchForm, Tabs, Toolbar } from "@/components/ui/navigation.tsx";
import { type Translate } from "@/domain/kernel/i18n.ts";
import { countPayments, type PaymentCount } from "@/domain/payments/count_payments.ts";
import {
  hasDuplicateTransaction,
  listByStatus,
  searchPayments,
} from "@/domain/payments/list_payments.ts";
import type { Payment, PaymentStatus } from "@/domain/payments/model.ts";

/** The states in the order of what needs a person; `verified` lasts no longer than a commit. */
const TABS = [
  "transaction_submitted",
  "pending",
  "confirmed",
  "rejected",
  "cancelled",
  "expired",
] as const satisfies readonly PaymentStatus[];

/** Longest search that is looked at. */
const QUERY_MAX = 200;

/** Reads the list; the state is `transaction_submitted` unless told, every one in a search. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const query = (url.searchParams.get("q") ?? "").trim().slice(0, QUERY_MAX);
    const wanted = TABS.find((status) => status === url.searchParams.get("status"));
    const status = wanted ?? (query ? undefined : TABS[0]);
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const { items, nextCursor } = query
      ? { items: await searchPayments(deps, user, query, status), nextCursor: null }
      : await listByStatus(deps, user, status ?? TABS[0], { cursor });
    const [submitted, pending] = await Promise.all([
      countPayments(deps, user, "transaction_submitted"),
      countPayments(deps, user, "pending"),
    ]);
    const rows = await Promise.all(items.map(async (payment: Payment): Promise<PaymentRow> => ({
      payment,
      duplicate: await hasDuplicateTransaction(deps, payment),
    })));
    const counts: Counts = { transaction_submitted: submitted, pending };
    return page({ query, status, cursor, nextCursor, rows, counts, now: deps.clock() });
  },
});

type Counts = Partial<Record<PaymentStatus, PaymentCount>>;

/** The list. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { query, status, rows } = data;
  return (
    <>
      <PageHead state={state} title={t("admin.payments.title")} unlisted />
      <PageHeader title={t("admin.payments.title")} lead={t("admin.payments.lead")} />
      <Toolbar>
        <SearchForm
          action="/admin/payments"
          label={t("admin.payments.search")}
          value={query}
          t={t}
        />
      </Toolbar>
      <Tabs label={t("admin.payments.tabs")} items={tabs(t, query, status, data.counts)} />
      {rows.length === 0
        ? <NoPayments t={t} query={query} status={status} />
        : <PaymentsTable state={state} rows={rows} now={data.now} withStatus={!status} />}
      <Pagination
        t={t}
        firstHref={data.cursor ? listHref({ status }) : undefined}
        nextHref={data.nextCursor ? listHref({ status, cursor: data.nextCursor }) : undefined}
      />
    </>
  );
});

function tabs(t: Translate, query: string, current: PaymentStatus | undefined, counts: Counts) {
  const items = TABS.map((status) => {
    const found = counts[status];
    return {
      href: listHref({ status, q: query }),
      label: t(`admin.tab.${status}`) + (found?.more ? ` (${found.count}+)` : ""),
      current: status === current,
      count: found?.more ? undefined : found?.count,
    };
  });
  if (!query) return items;
  const everywhere = {
    href: listHref({ q: query }),
    label: t("admin.tab.all"),
    current: !current,
    count: undefined,
  };
  return [everywhere, ...items];
}

function listHref(params: { status?: string; q?: string; cursor?: string }): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => !!entry[1]);
  return `/admin/payments?${new URLSearchParams(given)}`;
}

function NoPayments(
  { t, query, status }: { t: Translate; query: string; status: PaymentStatus | undefined },
) {
  if (query) {
    return (
      <EmptyState icon="search" title={t("admin.payments.none_found", { query })}>
        <p>{t("admin.payments.none_found_text")}</p>
      </EmptyState>
    );
  }
  const calm = status === "transaction_submitted";
  return (
    <EmptyState
      icon={calm ? "check" : "bank"}
      title={t(calm ? "admin.payments.none_submitted" : "admin.payments.none")}
    >
      <p>{t(calm ? "admin.payments.none_submitted_text" : "admin.payments.none_text")}</p>
    </EmptyState>
  );
}
