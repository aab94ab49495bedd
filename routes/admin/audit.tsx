/** `/admin/audit`: the audit trail, newest first. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { AuditTable } from "@/components/admin/audit_table.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { listAudit } from "@/domain/kernel/audit.ts";

/** Reads a page of it. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    requirePermission(user, "audit.read");
    const cursor = url.searchParams.get("cursor") ?? undefined;
    return page({ cursor, ...await listAudit(deps, { cursor, limit: 50 }) });
  },
});

/** The trail. */
export default define.page<typeof handler>(({ data: { cursor, items, nextCursor }, state }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("admin.audit.title")} unlisted />
      <PageHeader title={t("admin.audit.title")} lead={t("admin.audit.lead")} />
      {items.length === 0
        ? <EmptyState icon="shield" title={t("admin.audit.none")} />
        : <AuditTable entries={items} state={state} />}
      <Pagination
        t={t}
        firstHref={cursor ? "/admin/audit" : undefined}
        nextHref={nextCursor
          ? `/admin/audit?${new URLSearchParams({ cursor: nextCursor })}`
          : undefined}
      />
    </>
  );
});
