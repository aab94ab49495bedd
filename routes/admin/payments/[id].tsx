/** `/admin/payments/<id>`: all that is known of a payment, and the decision on it. */
import { type Context, page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { Age } from "@/components/admin/age.tsx";
import {
  type Action,
  ACTIONS,
  asLine,
  type RefusedAction,
  refusedAction,
} from "@/components/admin/decision.ts";
import { NoticeTable } from "@/components/admin/notice_table.tsx";
import { PaymentDecision, RefusedNotice } from "@/components/admin/payment_decision.tsx";
import { ClientFacts, OrderFacts, TransferFacts } from "@/components/admin/payment_facts.tsx";
import { Deliveries, Notes, PaymentHistory } from "@/components/admin/payment_record.tsx";
import { PaymentBadge } from "@/components/admin/payment_status.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { can, requirePermission } from "@/domain/accounts/permissions.ts";
import { findDocument } from "@/domain/invoicing/invoices.ts";
import { localized } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { noticesAbout } from "@/domain/notices/notices.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { getPayment, hasDuplicateTransaction } from "@/domain/payments/list_payments.ts";
import { notePayment } from "@/domain/payments/note_payment.ts";
import { rejectPayment } from "@/domain/payments/reject_payment.ts";
import { readForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** Shows the payment; confirms, rejects or notes, and shows it again. */
export const handler = define.handlers({
  async GET(ctx) {
    return page(await readPage(ctx, null));
  },
  async POST(ctx) {
    requirePermission(ctx.state.user, "payments.read");
    const { id } = ctx.params;
    const form = await readForm(ctx.req);
    const action = ACTIONS.find((one) => one === form.action);
    if (!action) throw new Problem("malformed-request");
    if (action !== "note") {
      requirePermission(ctx.state.user, "payments.validate");
      const asking = await stepUpFirst(ctx, form);
      if (asking) return asking;
    }
    const typed = asLine(form.note ?? form.reason ?? form.text);
    try {
      const done = await act(ctx.state, id, action, typed);
      return ctx.redirect(`/admin/payments/${id}?done=${done}`, 303);
    } catch (error) {
      const { refused, status } = refusedAction(error, { action, typed }, ctx.state);
      return page(await readPage(ctx, refused), { status });
    }
  },
});

async function act(
  { deps, user }: State,
  id: string,
  action: Action,
  typed: string,
): Promise<string> {
  if (action === "confirm") {
    await confirmPayment(deps, user, id, typed);
    return "confirmed";
  }
  if (action === "reject") {
    await rejectPayment(deps, user, id, { reason: typed });
    return "rejected";
  }
  await notePayment(deps, user, id, { text: typed });
  return "noted";
}

async function readPage({ state, params }: Context<State>, refused: RefusedAction | null) {
  const { deps } = state;
  const user = requirePermission(state.user, "payments.read");
  const payment = await getPayment(deps, user, params.id);
  const [duplicate, deliveries, notices, document] = await Promise.all([
    hasDuplicateTransaction(deps, payment),
    listDeliveriesAbout(deps, ["payments", payment.id]),
    noticesAbout(deps, user, payment.id),
    payment.invoiceNumber ? findDocument(deps, payment.invoiceNumber) : null,
  ]);
  return {
    payment,
    duplicate,
    deliveries,
    notices,
    refused,
    drawn: document !== null,
    now: deps.clock(),
    may: {
      decide: can(user.role, "payments.validate"),
      setSeller: can(user.role, "settings.edit"),
      readMailbox: can(user.role, "mailbox.read"),
    },
  };
}

/** The payment. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, locale } = state;
  const { payment, duplicate, refused, may } = data;
  const title = payment.userInfo.fullName;
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[
          {
            label: t("admin.payments.title"),
            href: `/admin/payments?status=${payment.status}`,
          },
          { label: payment.reference },
        ]}
        badge={<PaymentBadge status={payment.status} t={t} />}
        lead={
          <>
            {localized(payment.offer.name, locale)} ·{" "}
            <Age instant={payment.createdAt} now={data.now} locale={locale} />
          </>
        }
      />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{
            confirmed: "admin.payment.done_confirmed",
            rejected: "admin.payment.done_rejected",
            noted: "admin.payment.done_noted",
          }}
        />
        {data.notices.some(({ status }) => status === "open") && (
          <Alert tone="warning" title={t("admin.payment.notice_open")} />
        )}
        <RefusedNotice refused={refused} maySetSeller={may.setSeller} state={state} />
      </div>
      <div class="dossier">
        <Card class="dossier-transfer" title={t("admin.payment.transfer")} icon="bank">
          <TransferFacts payment={payment} duplicate={duplicate} state={state} />
        </Card>
        <div class="dossier-decision">
          <PaymentDecision
            payment={payment}
            duplicate={duplicate}
            refused={refused}
            drawn={data.drawn}
            mayDecide={may.decide}
            state={state}
          />
          <Card title={t("admin.payment.notes")} icon="edit">
            <Notes payment={payment} refused={refused} state={state} />
          </Card>
        </div>
        <div class="dossier-facts">
          {data.notices.length > 0 && (
            <Card title={t("admin.payment.notices")} icon="warning">
              <NoticeTable notices={data.notices} now={data.now} state={state} />
            </Card>
          )}
          <Card title={t("admin.payment.client")} icon="user">
            <ClientFacts payment={payment} state={state} />
          </Card>
          <Card title={t("admin.payment.order")} icon="file">
            <OrderFacts payment={payment} state={state} />
          </Card>
          <Card title={t("admin.payment.history")} icon="clock">
            <PaymentHistory payment={payment} state={state} />
          </Card>
          <Card title={t("admin.payment.deliveries")} icon="mail">
            <Deliveries
              deliveries={data.deliveries}
              mayReadMailbox={may.readMailbox}
              state={state}
            />
          </Card>
        </div>
      </div>
    </>
  );
});
