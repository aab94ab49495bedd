/** `/admin/users`: the team, everybody, or those whom a search finds; and who is invited. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { AccountsTable } from "@/components/admin/accounts_table.tsx";
import { InvitationsTable } from "@/components/admin/invitations_table.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination, SearchForm, Tabs, Toolbar } from "@/components/ui/navigation.tsx";
import { cancelInvitation, listInvitations } from "@/domain/accounts/invitations.ts";
import { listAccounts, listTeam, searchAccounts } from "@/domain/accounts/list_accounts.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { readForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

const HERE = "/admin/users";

/** Longest search that is looked at. */
const QUERY_MAX = 200;

/** Reads the list, the team unless told; a post takes an invitation back. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const reader = requirePermission(state.user, "accounts.manage");
    const query = (url.searchParams.get("q") ?? "").trim().slice(0, QUERY_MAX);
    const everybody = url.searchParams.get("who") === "all";
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const [list, invitations] = await Promise.all([
      readList(state, query, everybody, cursor),
      query || everybody ? [] : listInvitations(state.deps, reader),
    ]);
    return page({ reader, query, everybody, cursor, ...list, invitations });
  },
  async POST(ctx) {
    const { deps, user } = ctx.state;
    requirePermission(user, "accounts.manage");
    const form = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, form);
    if (asking) return asking;
    await cancelInvitation(deps, user, form.cancel ?? "");
    return ctx.redirect(`${HERE}?done=cancelled`, 303);
  },
});

async function readList(
  { deps, user }: Pick<State, "deps" | "user">,
  query: string,
  everybody: boolean,
  cursor: string | undefined,
) {
  if (query) return { rows: await searchAccounts(deps, user, query), nextCursor: null };
  if (!everybody) return { rows: await listTeam(deps, user), nextCursor: null };
  const { items, nextCursor } = await listAccounts(deps, user, { cursor });
  return { rows: items, nextCursor };
}

/** The list. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { reader, query, everybody, rows, invitations, cursor, nextCursor } = data;
  return (
    <>
      <PageHead state={state} title={t("users.title")} unlisted />
      <PageHeader
        title={t("users.title")}
        lead={t("users.lead")}
        actions={<LinkButton icon="plus" href={`${HERE}/invite`}>{t("users.invite")}</LinkButton>}
      />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{
            invited: "users.done_invited",
            cancelled: "users.done_cancelled",
          }}
        />
      </div>
      <Toolbar>
        <SearchForm action={HERE} label={t("users.search")} value={query} t={t} />
      </Toolbar>
      <Tabs
        label={t("users.tabs")}
        items={[
          { href: HERE, label: t("users.team"), current: !query && !everybody },
          { href: `${HERE}?who=all`, label: t("users.all"), current: !query && everybody },
        ]}
      />
      {rows.length === 0
        ? (
          <EmptyState
            icon={query ? "search" : "user"}
            title={query ? t("users.none_found", { query }) : t("users.none")}
          >
            {query && <p>{t("users.none_found_text")}</p>}
          </EmptyState>
        )
        : <AccountsTable rows={rows} state={state} />}
      <Pagination
        t={t}
        firstHref={cursor ? `${HERE}?who=all` : undefined}
        nextHref={nextCursor
          ? `${HERE}?${new URLSearchParams({ who: "all", cursor: nextCursor })}`
          : undefined}
      />
      {invitations.length > 0 && (
        <section class="part" aria-labelledby="pending">
          <h2 id="pending">{t("users.pending")}</h2>
          <InvitationsTable invitations={invitations} reader={reader} state={state} />
        </section>
      )}
    </>
  );
});
