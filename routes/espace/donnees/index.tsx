/** `/espace/donnees`: a person's own data, to take along or to have erased (GDPR articles 15, 17, 20). */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { EraseCard, ExportCard } from "@/components/espace/data_cards.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { eraseAccount } from "@/domain/privacy/erase_account.ts";
import { planErasure } from "@/domain/privacy/erasure_plan.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { expiredCookies, setSessionCookies } from "@/middleware/session_cookies.ts";

/** Shows what would go and what stays; erases, and says goodbye. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const plan = await planErasure(deps, requirePermission(user, "espace.use"));
    return page({ plan, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, session: { access }, services: { passwords }, t, href, config } = ctx.state;
    const user = requirePermission(ctx.state.user, "espace.use");
    if (!access) throw new Problem("unauthenticated");
    const { currentPassword = "", understood } = await readForm(ctx.req);
    try {
      const input = { currentPassword, understood: understood === "on" };
      await eraseAccount(deps, passwords, access, input);
      const response = ctx.redirect(href("/compte-efface"), 303);
      return setSessionCookies(response, expiredCookies(config.publicUrl));
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ plan: await planErasure(deps, user), refusal }, init);
    }
  },
});

/** Export first: it is the way back. */
export default define.page<typeof handler>(({ data: { plan, refusal }, state }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("data.title")} unlisted />
      <PageHeader title={t("data.title")} lead={t("data.lead")} />
      <div class="card-list">
        <ExportCard state={state} />
        <EraseCard plan={plan} refusal={refusal} state={state} />
      </div>
    </>
  );
});
