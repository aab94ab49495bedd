/** `/checkout/payment/<id>/attente`, step 2: the transfer to make. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Confirmations } from "@/components/checkout/confirmations.tsx";
import { CheckoutFrame, type CheckoutState } from "@/components/checkout/frame.tsx";
import { PaymentSummary } from "@/components/checkout/payment_summary.tsx";
import { paymentPath } from "@/components/checkout/steps.ts";
import { TransferDetails } from "@/components/checkout/transfer_details.tsx";
import { TransferQr } from "@/components/checkout/transfer_qr.tsx";
import { Watch } from "@/components/checkout/watch.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { CalmClock } from "@/components/ui/motion.tsx";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";
import { deskAt } from "@/domain/payments/opening_hours.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { paymentAt } from "../../(_shared)/payment_page.ts";

/** Reads the payment, whom to pay, and whether an adviser is there. */
export const handler = define.handlers({
  async GET(ctx) {
    const payment = await paymentAt(ctx, "attente");
    if (payment instanceof Response) return payment;
    const { deps } = ctx.state;
    const seller = await getSeller(deps);
    const desk = seller && deskAt(seller.openingHours, deps.clock());
    return page({ payment, seller, desk });
  },
});

/** What is sure, what to transfer, and what comes next. */
export default define.page<typeof handler>(({ data: { payment, seller, desk }, state }) => {
  const { t } = state;
  return (
    <CheckoutFrame state={state} title={t("checkout.pay.title")} step={2} payment={payment}>
      <header class="checkout-hero">
        <CalmClock label={t("checkout.pay.clock")} />
        <div>
          <h1>{t("checkout.pay.h1")}</h1>
          <p class="lead">{t("checkout.pay.lead")}</p>
        </div>
      </header>
      <div class="split">
        <div class="stack">
          <Card>
            <Confirmations payment={payment} desk={desk} state={state} />
          </Card>
          <Card title={t("checkout.pay.transfer")} icon="bank" look="gold">
            <p class="muted">{t("checkout.pay.transfer_text")}</p>
            <div class="transfer">
              <div>
                <TransferDetails payment={payment} seller={seller} state={state} />
              </div>
              {seller && <TransferQr payment={payment} seller={seller} state={state} />}
            </div>
            <Deadline payment={payment} state={state} />
          </Card>
          <GoOn payment={payment} state={state} />
        </div>
        <aside>
          <PaymentSummary payment={payment} state={state} />
        </aside>
      </div>
    </CheckoutFrame>
  );
});

interface Parts {
  payment: Payment;
  state: CheckoutState;
}

function Deadline({ payment, state: { t, locale } }: Parts) {
  const date = formatDay(businessDay(payment.expiresAt), locale);
  return (
    <p class="deadline">
      <strong>{t("checkout.pay.deadline", { date })}</strong>{" "}
      <span class="muted">{t("checkout.pay.deadline_text")}</span>
    </p>
  );
}

function GoOn({ payment, state }: Parts) {
  const { t, href } = state;
  return (
    <div class="go-on">
      <LinkButton
        size="large"
        block
        iconEnd="arrow"
        href={href(paymentPath(payment.id, "transaction"))}
      >
        {t("checkout.pay.done")}
      </LinkButton>
      <p class="muted small">{t("checkout.pay.done_hint")}</p>
      <Watch payment={payment} state={state} />
      <LinkButton variant="quiet" size="small" href={href(paymentPath(payment.id, "annuler"))}>
        {t("checkout.pay.cancel")}
      </LinkButton>
    </div>
  );
}
