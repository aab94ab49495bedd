/** `/admin/notices/<id>`: what somebody stated, what it comes to, and that it was dealt with. */
import { type Context, page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { asLine } from "@/components/admin/decision.ts";
import { Assessment, NoticeOrder, StatementFacts } from "@/components/admin/notice_facts.tsx";
import { NoticeHandling } from "@/components/admin/notice_handling.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { can, requirePermission } from "@/domain/accounts/permissions.ts";
import { assessWithdrawal } from "@/domain/notices/assess_withdrawal.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { handleNotice } from "@/domain/notices/handle_notice.ts";
import { getNotice } from "@/domain/notices/notices.ts";
import { getPayment } from "@/domain/payments/list_payments.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

/** Shows the notice; marks it as dealt with, and shows it again. */
export const handler = define.handlers({
  async GET(ctx) {
    return page(await readPage(ctx, "", NO_REFUSAL));
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "payments.read");
    const form = await readForm(ctx.req);
    if (form.note === undefined) throw new Problem("malformed-request");
    const note = asLine(form.note);
    try {
      const closeAccess = form.closeAccess === "on";
      await handleNotice(deps, user, ctx.params.id, { note, closeAccess });
      return ctx.redirect(`/admin/notices/${ctx.params.id}?done=handled`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page(await readPage(ctx, note, refusal), init);
    }
  },
});

async function readPage({ state, params }: Context<State>, typed: string, refusal: FormRefusal) {
  const { deps } = state;
  const user = requirePermission(state.user, "payments.read");
  const notice = await getNotice(deps, user, params.id);
  const payment = notice.paymentId && await getPayment(deps, user, notice.paymentId);
  const assessment = payment && notice.kind === "withdrawal"
    ? await assessWithdrawal(deps, notice, payment)
    : null;
  const mayHandle = can(user.role, "payments.validate");
  return { notice, payment: payment || null, assessment, mayHandle, typed, refusal };
}

/** The notice. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { notice, payment, assessment, mayHandle, typed, refusal } = data;
  const title = notice.statement.fullName;
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[
          { label: t("admin.notices.title"), href: `/admin/notices?status=${notice.status}` },
          { label: t(`admin.notice.${notice.kind}`) },
        ]}
      />
      <div class="notices">
        <Result state={state} url={url} messages={{ handled: "admin.notice.done_handled" }} />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
      </div>
      <div class="dossier">
        <Card class="dossier-transfer" title={t("admin.notice.statement")} icon="file">
          <StatementFacts notice={notice} state={state} />
        </Card>
        <div class="dossier-decision">
          <NoticeHandling
            notice={notice}
            mayHandle={mayHandle}
            closable={assessment?.closable ?? false}
            typed={typed}
            error={refusal.fields.note}
            state={state}
          />
        </div>
        {payment && (
          <div class="dossier-facts">
            <Card title={t("admin.notice.order")} icon="bank">
              {assessment && notice.effect !== "order_cancelled" && (
                <Assessment
                  assessment={assessment}
                  receivedAt={notice.receivedAt}
                  state={state}
                />
              )}
              <NoticeOrder payment={payment} state={state} />
            </Card>
          </div>
        )}
      </div>
    </>
  );
});
