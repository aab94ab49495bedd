/** `/admin/support`: the conversations of everybody who asks for help. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { InboxFilters, inboxHref, type Wanted } from "@/components/admin/support/inbox_filters.tsx";
import { InboxList } from "@/components/admin/support/inbox_list.tsx";
import { liveTexts } from "@/components/admin/support/live_texts.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { durationText } from "@/components/support/channels.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination, SearchForm, Tabs, Toolbar } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { listAgents } from "@/domain/support/handle.ts";
import { countUnread, listConversations, searchConversations } from "@/domain/support/inbox.ts";
import { PRIORITIES, STATUSES } from "@/domain/support/model.ts";
import { replyFigures } from "@/domain/support/reply_times.ts";
import InboxLive from "@/islands/InboxLive.tsx";

/** Longest search that is looked at. */
const QUERY_MAX = 200;

/** Reads the list that the address asks for; what waits for the house unless told. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url: { searchParams: params } }) {
    requirePermission(user, "support.answer");
    const query = (params.get("q") ?? "").trim().slice(0, QUERY_MAX);
    const wanted: Wanted = {
      status: STATUSES.find((status) => status === params.get("status")) ?? "open",
      agent: (params.get("agent") ?? "").slice(0, 40),
      priority: PRIORITIES.find((one) => one === params.get("priority")) ?? "",
      label: (params.get("label") ?? "").trim().toLowerCase().slice(0, 30),
      unread: params.has("unread"),
    };
    const cursor = params.get("cursor") ?? undefined;
    const priority = PRIORITIES.find((one) => one === wanted.priority);
    const list = query
      ? { items: await searchConversations(deps, user, query), nextCursor: null }
      : await listConversations(deps, user, { ...wanted, priority, cursor });
    const [agents, figures, unread] = await Promise.all([
      listAgents(deps),
      replyFigures(deps),
      countUnread(deps, user),
    ]);
    return page({ ...list, query, wanted, cursor, agents, figures, unread, now: deps.clock() });
  },
});

/** The list. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { items, query, wanted, figures } = data;
  const median = figures.median === null
    ? t("support.inbox.median_none")
    : durationText(figures.median, t);
  return (
    <>
      <PageHead state={state} title={t("support.inbox")} unlisted />
      <PageHeader
        title={t("support.inbox")}
        lead={t("support.inbox.lead")}
        actions={
          <LinkButton variant="secondary" size="small" icon="edit" href="/admin/support/replies">
            {t("support.inbox.canned")}
          </LinkButton>
        }
      />
      <Toolbar
        actions={
          <p class="small muted">
            {t("support.inbox.median")} : <strong>{median}</strong>
          </p>
        }
      >
        <SearchForm action="/admin/support" label={t("support.inbox.search")} value={query} t={t} />
      </Toolbar>
      <div id="inbox">
        <Tabs
          label={t("support.inbox.tabs")}
          items={STATUSES.map((status) => ({
            href: inboxHref({ status }),
            label: t(`support.status.${status}`),
            current: !query && status === wanted.status,
            count: status === "open" && data.unread > 0 ? data.unread : undefined,
          }))}
        />
        {!query && <InboxFilters state={state} wanted={wanted} agents={data.agents} />}
        {query && (
          <p class="muted" role="status">
            {t("support.inbox.found", { count: items.length })}
          </p>
        )}
        {items.length === 0
          ? <Nothing calm={isCalm(query, wanted)} state={state} />
          : <InboxList state={state} items={items} now={data.now} withStatus={query !== ""} />}
        <Pagination
          t={t}
          firstHref={data.cursor ? inboxHref(wanted) : undefined}
          nextHref={data.nextCursor ? inboxHref({ ...wanted, cursor: data.nextCursor }) : undefined}
        />
      </div>
      <InboxLive source="/api/admin/support/events" targets={["inbox"]} texts={liveTexts(t)} />
    </>
  );
});

function isCalm(query: string, { status, agent, priority, label, unread }: Wanted): boolean {
  return !query && status === "open" && !agent && !priority && !label && !unread;
}

function Nothing({ calm, state: { t } }: { calm: boolean; state: Pick<State, "t"> }) {
  return (
    <EmptyState
      icon={calm ? "check" : "search"}
      title={t(calm ? "support.inbox.none_open" : "support.inbox.none")}
    >
      <p>{t(calm ? "support.inbox.none_open_text" : "support.inbox.none_text")}</p>
    </EmptyState>
  );
}
