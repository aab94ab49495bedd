/** `/espace/paiements`: a client's purchases, and what comes next for each. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PaymentCard } from "@/components/espace/payment_card.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { cancelPayment } from "@/domain/payments/cancel_payment.ts";
import { listOwnPayments } from "@/domain/payments/list_payments.ts";
import { withdrawableUntil } from "@/domain/payments/withdrawal_period.ts";
import { readForm, refuseForm } from "@/middleware/form.ts";

/** Reads a page of them; a post cancels one that no transfer has been named for. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const { id } = requirePermission(user, "espace.use");
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const payments = await listOwnPayments(deps, id, { cursor });
    return page({ cursor, payments, message: null });
  },
  async POST(ctx) {
    const { deps, t } = ctx.state;
    const user = requirePermission(ctx.state.user, "espace.use");
    const form = await readForm(ctx.req);
    try {
      await cancelPayment(deps, user, form.payment ?? "");
      return ctx.redirect("/espace/paiements?done=cancelled", 303);
    } catch (error) {
      const { refusal: { message }, init } = refuseForm(error, t);
      const payments = await listOwnPayments(deps, user.id, {});
      return page({ cursor: undefined, payments, message }, init);
    }
  },
});

/** The list, newest first. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, href } = state;
  const { cursor, payments: { items, nextCursor }, message } = data;
  return (
    <>
      <PageHead state={state} title={t("espace.payments.title")} unlisted />
      <PageHeader title={t("espace.payments.title")} lead={t("espace.payments.lead")} />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{ cancelled: "espace.payments.done_cancelled" }}
        />
        {message && <Alert tone="error" title={message} live />}
      </div>
      {items.length === 0
        ? (
          <EmptyState
            icon="bank"
            title={t("espace.payments.none")}
            action={<LinkButton href={href("/services")}>{t("espace.home.choose")}</LinkButton>}
          >
            <p>{t("espace.payments.none_text")}</p>
          </EmptyState>
        )
        : (
          <div class="card-list">
            {items.map((payment) => (
              <PaymentCard
                key={payment.id}
                payment={payment}
                withdrawUntil={withdrawableUntil(state.deps, payment)}
                state={state}
                cancellable
              />
            ))}
          </div>
        )}
      <Pagination
        t={t}
        firstHref={cursor ? "/espace/paiements" : undefined}
        nextHref={nextCursor
          ? `/espace/paiements?${new URLSearchParams({ cursor: nextCursor })}`
          : undefined}
      />
    </>
  );
});
