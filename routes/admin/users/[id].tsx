/** `/admin/users/<id>`: an account, its role and its trail. */
import { type Context, page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { AccountActions } from "@/components/admin/account_actions.tsx";
import { RoleBadge } from "@/components/admin/accounts_table.tsx";
import { AuditTable } from "@/components/admin/audit_table.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { readAccount } from "@/domain/accounts/list_accounts.ts";
import { ROLES } from "@/domain/accounts/model.ts";
import { can, requirePermission } from "@/domain/accounts/permissions.ts";
import { changeRole, removeAccess, resetSecondFactor } from "@/domain/accounts/roles.ts";
import { listAuditOf } from "@/domain/kernel/audit.ts";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** Shows the account; a post changes its role, takes its access or its second factor away. */
export const handler = define.handlers({
  async GET(ctx) {
    return page(await readPage(ctx, null));
  },
  async POST(ctx) {
    const { state, params: { id } } = ctx;
    requirePermission(state.user, "accounts.manage");
    const form = await readForm(ctx.req);
    const asking = await stepUpFirst(ctx, form);
    if (asking) return asking;
    try {
      const done = await act(state, id, form);
      return ctx.redirect(`/admin/users/${id}?done=${done}`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, state.t);
      return page(await readPage(ctx, refusal.message), init);
    }
  },
});

async function act(
  { deps, user }: State,
  id: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  switch (form.action) {
    case "role": {
      const role = ROLES.find((one) => one === form.role);
      if (!role) throw new Problem("malformed-request");
      await changeRole(deps, user, id, role);
      return "role";
    }
    case "remove":
      await removeAccess(deps, user, id);
      return "removed";
    case "reset":
      await resetSecondFactor(deps, user, id);
      return "reset";
    default:
      throw new Problem("malformed-request");
  }
}

async function readPage({ state, params }: Context<State>, message: string | null) {
  const { deps } = state;
  const reader = requirePermission(state.user, "accounts.manage");
  const row = await readAccount(deps, reader, params.id);
  const trail = can(reader.role, "audit.read")
    ? await listAuditOf(deps, ["accounts", row.account.id], { limit: 25 })
    : null;
  return { ...row, reader, message, trail: trail?.items ?? null };
}

/** The account. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, locale } = state;
  const { account, hasSecondFactor, reader, message, trail } = data;
  const { fullName, email, role } = account;
  return (
    <>
      <PageHead state={state} title={fullName} unlisted />
      <PageHeader
        title={fullName}
        t={t}
        breadcrumb={[{ label: t("users.title"), href: "/admin/users" }, { label: fullName }]}
        badge={<RoleBadge role={role} t={t} />}
      />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{
            role: "users.done_role",
            removed: "users.done_removed",
            reset: "users.done_reset",
          }}
        />
        {message && <Alert tone="error" title={message} live />}
      </div>
      <div class="card-list">
        <Card title={t("users.account")} icon="user">
          <DescriptionList
            items={[
              { term: t("users.email"), description: <a href={`mailto:${email}`}>{email}</a> },
              {
                term: t("users.since"),
                description: formatDay(businessDay(account.createdAt), locale),
              },
              { term: t("users.language"), description: t(`espace.language.${account.locale}`) },
              {
                term: t("users.factor"),
                description: t(hasSecondFactor ? "users.factor_yes" : "users.factor_no"),
              },
            ]}
          />
        </Card>
        <AccountActions
          account={account}
          hasSecondFactor={hasSecondFactor}
          reader={reader}
          state={state}
        />
      </div>
      {trail && (
        <section class="part" aria-labelledby="trail">
          <h2 id="trail">{t("users.history")}</h2>
          {trail.length === 0
            ? <p class="muted">{t("users.history_none")}</p>
            : <AuditTable entries={trail} state={state} />}
        </section>
      )}
    </>
  );
});
