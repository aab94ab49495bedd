/** `/admin/settings/security`: how the team must sign in. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Checkbox } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { listTeam } from "@/domain/accounts/list_accounts.ts";
import { isBoundToSecondFactor, requirePermission } from "@/domain/accounts/permissions.ts";
import { getSecurityPolicy, saveSecurityPolicy } from "@/domain/accounts/security_policy.ts";
import { readForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

const HERE = "/admin/settings/security";

/** Shows the rule and whom it would bind; saves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const { id } = requirePermission(user, "security.edit");
    const [policy, team] = await Promise.all([getSecurityPolicy(deps), listTeam(deps, user)]);
    const without = team
      .filter(({ account, hasSecondFactor }) =>
        isBoundToSecondFactor(account.role) && !hasSecondFactor
      )
      .map(({ account }) => account);
    return page({ policy, without, ownMissing: without.some((account) => account.id === id) });
  },
  async POST(ctx) {
    const { deps, user } = ctx.state;
    requirePermission(user, "security.edit");
    const form = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, form);
    if (asking) return asking;
    const requireSecondFactor = form.requireSecondFactor !== undefined;
    await saveSecurityPolicy(deps, user, { requireSecondFactor });
    return ctx.redirect(`${HERE}?done=saved`, 303);
  },
});

/** The rule. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { policy, without, ownMissing } = data;
  return (
    <>
      <PageHead state={state} title={t("security.title")} unlisted />
      <PageHeader title={t("security.title")} lead={t("security.lead")} />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "security.done_saved" }} />
        {ownMissing && !policy.requireSecondFactor && (
          <Alert tone="warning">
            <p>{t("security.own_missing")}</p>
          </Alert>
        )}
      </div>
      <div class="card-list form-narrow">
        <Card title={t("two_factor.title")} icon="phone">
          <form method="post" class="stack" noValidate>
            <Checkbox
              name="requireSecondFactor"
              label={t("security.require")}
              hint={t("security.require_hint")}
              checked={policy.requireSecondFactor}
            />
            <Button icon="check">{t("admin.save")}</Button>
          </form>
        </Card>
        <Card title={t("security.without")} icon="user">
          {without.length === 0 ? <p class="muted">{t("security.all_have")}</p> : (
            <ul>
              {without.map(({ id, fullName, email }) => (
                <li key={id}>
                  <a href={`/admin/users/${id}`}>{fullName}</a> <span class="muted">{email}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
});
