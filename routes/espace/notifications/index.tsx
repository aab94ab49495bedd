/** `/espace/notifications`: what the house has told somebody, and whether they have read it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { entryWords } from "@/components/notifications/entry_words.ts";
import { InboxList } from "@/components/notifications/inbox_list.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { countUnread, listInbox, readAll, readEntry } from "@/domain/notifications/inbox.ts";
import { readForm } from "@/middleware/form.ts";

const PATH = "/espace/notifications";
const PREFERENCES = `${PATH}/preferences`;

/** Reads a page of entries; a post marks as read, and may go on to what the entry is about. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const { id } = requirePermission(user, "espace.use");
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const [entries, unread] = await Promise.all([
      listInbox(deps, id, { cursor }),
      countUnread(deps, id),
    ]);
    return page({ entries, unread, cursor });
  },
  async POST(ctx) {
    const { deps } = ctx.state;
    const user = requirePermission(ctx.state.user, "espace.use");
    const { action, entry: id = "" } = await readForm(ctx.req);
    if (action === "all") {
      await readAll(deps, user);
      return ctx.redirect(`${PATH}?done=all`, 303);
    }
    const entry = await readEntry(deps, user, id);
    const to = action === "open" ? entryWords(entry, ctx.state).path : `${PATH}?done=read`;
    return ctx.redirect(to, 303);
  },
});

/** The list, newest first. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { entries: { items, nextCursor }, unread, cursor } = data;
  return (
    <>
      <PageHead state={state} title={t("notifications.title")} unlisted />
      <PageHeader title={t("notifications.title")} lead={t("notifications.lead")} />
      <Result
        state={state}
        url={url}
        messages={{ read: "notifications.done_read", all: "notifications.done_all" }}
      />
      <div class="toolbar">
        <LinkButton variant="secondary" icon="settings" href={PREFERENCES}>
          {t("notifications.settings")}
        </LinkButton>
        {unread > 0 && (
          <form method="post">
            <Button variant="quiet" icon="check" name="action" value="all">
              {t("notifications.mark_all")}
            </Button>
          </form>
        )}
      </div>
      {items.length === 0
        ? (
          <EmptyState icon="bell" title={t("notifications.none")}>
            <p>{t("notifications.none_text")}</p>
          </EmptyState>
        )
        : <InboxList entries={items} state={state} />}
      <Pagination
        t={t}
        firstHref={cursor ? PATH : undefined}
        nextHref={nextCursor ? `${PATH}?${new URLSearchParams({ cursor: nextCursor })}` : undefined}
      />
    </>
  );
});
