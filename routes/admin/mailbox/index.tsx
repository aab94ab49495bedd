/** `/admin/mailbox`: the mails that were kept because no server is configured. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { MailboxNotice } from "@/components/admin/mailbox_notice.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { Table } from "@/components/ui/table.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { listKeptMails } from "@/domain/notifications/mailbox.ts";

/** Reads a page of it. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const cursor = url.searchParams.get("cursor") ?? undefined;
    return page({ cursor, ...await listKeptMails(deps, user, { cursor }) });
  },
});

/** The list, newest first. */
export default define.page<typeof handler>(({ data: { cursor, items, nextCursor }, state }) => {
  const { t, locale } = state;
  return (
    <>
      <PageHead state={state} title={t("admin.mailbox.title")} unlisted />
      <PageHeader title={t("admin.mailbox.title")} lead={t("admin.mailbox.lead")} />
      <div class="notices">
        <MailboxNotice state={state} />
      </div>
      {items.length === 0
        ? (
          <EmptyState icon="mail" title={t("admin.mailbox.none")}>
            <p>{t("admin.mailbox.none_text")}</p>
          </EmptyState>
        )
        : (
          <Table
            caption={t("admin.mailbox.title")}
            rows={items}
            columns={[
              {
                header: t("admin.mailbox.subject"),
                rowHeader: true,
                cell: ({ id, subject, attachments }) => (
                  <span class="mail-subject">
                    <a class="row-link" href={`/admin/mailbox/${id}`}>{subject}</a>
                    {attachments.length > 0 && (
                      <Icon name="file" size="small" label={t("admin.mailbox.has_attachment")} />
                    )}
                  </span>
                ),
              },
              {
                header: t("admin.mailbox.to"),
                cell: ({ to }) => (
                  <span>
                    {to.name}
                    <span class="row-note">{to.email}</span>
                  </span>
                ),
              },
              {
                header: t("admin.mailbox.kept_at"),
                align: "end",
                cell: ({ keptAt }) => <span class="nowrap">{formatInstant(keptAt, locale)}</span>,
              },
            ]}
          />
        )}
      <Pagination
        t={t}
        firstHref={cursor ? "/admin/mailbox" : undefined}
        nextHref={nextCursor
          ? `/admin/mailbox?${new URLSearchParams({ cursor: nextCursor })}`
          : undefined}
      />
    </>
  );
});
