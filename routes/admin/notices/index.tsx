/** `/admin/notices`: withdrawals and ends of contract, those that wait first. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { NoticeTable } from "@/components/admin/notice_table.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination, Tabs } from "@/components/ui/navigation.tsx";
import { listNotices } from "@/domain/notices/notices.ts";

/** Reads a page of one state, `open` unless told. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const status = url.searchParams.get("status") === "handled" ? "handled" : "open";
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const notices = await listNotices(deps, user, status, { cursor });
    return page({ status, cursor, notices, now: deps.clock() } as const);
  },
});

/** The list. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { status, cursor, notices: { items, nextCursor }, now } = data;
  const path = `/admin/notices?status=${status}`;
  return (
    <>
      <PageHead state={state} title={t("admin.notices.title")} unlisted />
      <PageHeader title={t("admin.notices.title")} lead={t("admin.notices.lead")} />
      <Tabs
        label={t("admin.notices.tabs")}
        items={(["open", "handled"] as const).map((one) => ({
          href: `/admin/notices?status=${one}`,
          label: t(`admin.notices.${one}`),
          current: one === status,
        }))}
      />
      {items.length > 0 ? <NoticeTable notices={items} now={now} state={state} /> : (
        <EmptyState
          icon="check"
          title={t(status === "open" ? "admin.notices.none" : "admin.notices.none_handled")}
        >
          {status === "open" && <p>{t("admin.notices.none_text")}</p>}
        </EmptyState>
      )}
      <Pagination
        t={t}
        firstHref={cursor ? path : undefined}
        nextHref={nextCursor ? `${path}&${new URLSearchParams({ cursor: nextCursor })}` : undefined}
      />
    </>
  );
});
