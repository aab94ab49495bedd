/** `/espace/trading/classement`: having one's accounts ranked, and taking them out again. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { nameField, StandingCard } from "@/components/espace/ranking/standing_card.tsx";
import { WhatIsPublic } from "@/components/espace/ranking/what_is_public.tsx";
import { CONNECT_PATH, RANKING_PATH } from "@/components/espace/terminal/paths.ts";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, EmptyState, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { listOwnStandings } from "@/domain/trading/leaderboard/own_standings.ts";
import { joinLeaderboard, leaveLeaderboard } from "@/domain/trading/leaderboard/take_part.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

const NOTHING_TYPED: Record<string, string> = {};

/** Shows how each account takes part; a post has one join under a name, renames it, or takes it out. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const standings = await listOwnStandings(deps, user);
    return page({ standings, typed: NOTHING_TYPED, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    const typed = await readForm(ctx.req);
    const { account = "", action, displayName } = typed;
    try {
      if (action === "leave") {
        await leaveLeaderboard(deps, user, account);
        return ctx.redirect(`${RANKING_PATH}?done=left`, 303);
      }
      if (action !== "join") throw new Problem("malformed-request");
      await joinLeaderboard(deps, user, account, { displayName });
      return ctx.redirect(`${RANKING_PATH}?done=joined`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const standings = await listOwnStandings(deps, user);
      return page({ standings, typed, refusal }, init);
    }
  },
});

/** A card an account, beside what becomes public. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { standings, typed, refusal } = data;
  const { t } = state;
  const error = refusal.fields.displayName;
  const errors = error ? [{ field: nameField(typed.account ?? ""), message: error }] : [];
  return (
    <>
      <PageHead state={state} title={t("ranking.join_title")} unlisted />
      <PageHeader title={t("ranking.join_title")} lead={t("ranking.join_lead")} />
      <TradingTabs current="ranking" t={t} />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{ joined: "ranking.done_joined", left: "ranking.done_left" }}
        />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <div class="split">
        <div class="card-list">
          {standings.map((standing) => {
            const isTyped = typed.account === standing.account.id;
            return (
              <StandingCard
                key={standing.account.id}
                {...standing}
                typed={isTyped ? typed.displayName : undefined}
                error={isTyped ? error : undefined}
                state={state}
              />
            );
          })}
          {standings.length === 0 && (
            <EmptyState
              icon="chart"
              title={t("ranking.no_account")}
              action={<LinkButton href={CONNECT_PATH}>{t("terminal.new.title")}</LinkButton>}
            >
              <p>{t("ranking.no_account_text")}</p>
            </EmptyState>
          )}
        </div>
        <aside>
          <WhatIsPublic state={state} />
        </aside>
      </div>
    </>
  );
});
