/** `/checkout/payment/<id>/succes`, step 4: the transfer is announced, then confirmed. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { CheckoutFrame, type CheckoutState } from "@/components/checkout/frame.tsx";
import { PaymentSummary } from "@/components/checkout/payment_summary.tsx";
import { Watch } from "@/components/checkout/watch.tsx";
import { ConfirmedNext, SubmittedNext } from "@/components/checkout/what_next.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { SuccessCheck } from "@/components/ui/motion.tsx";
import type { Payment } from "@/domain/payments/model.ts";
import { paymentAt } from "../../(_shared)/payment_page.ts";

/** Reads the payment. */
export const handler = define.handlers({
  async GET(ctx) {
    const payment = await paymentAt(ctx, "succes");
    return payment instanceof Response ? payment : page({ payment });
  },
});

/** The check, what comes next, and the ways on. */
export default define.page<typeof handler>(({ data: { payment }, state }) => {
  const { t } = state;
  const confirmed = payment.status === "confirmed";
  const part = confirmed ? "confirmed" : "done";
  return (
    <CheckoutFrame state={state} title={t(`checkout.${part}.title`)} step={4} payment={payment}>
      <header class="checkout-hero">
        <SuccessCheck label={t(`checkout.${part}.check`)} />
        <div>
          <h1>{t(`checkout.${part}.h1`)}</h1>
          <p class="lead">
            {t(`checkout.${part}.lead`, {
              transaction: payment.transactionId ?? "",
              invoice: payment.invoiceNumber ?? "",
            })}
          </p>
        </div>
      </header>
      <div class="split">
        <div class="stack">
          <Card title={t(`checkout.${part}.next`)} look="gold">
            {confirmed
              ? <ConfirmedNext payment={payment} t={t} />
              : <SubmittedNext payment={payment} t={t} />}
          </Card>
          {!confirmed && <Watch payment={payment} state={state} />}
          <Ways payment={payment} state={state} />
        </div>
        <aside>
          <PaymentSummary payment={payment} state={state} />
        </aside>
      </div>
    </CheckoutFrame>
  );
});

function Ways({ payment, state: { t, href } }: { payment: Payment; state: CheckoutState }) {
  const { invoiceNumber } = payment;
  return (
    <div class="button-row">
      <LinkButton href={href("/espace")} iconEnd="arrow">{t("checkout.done.espace")}</LinkButton>
      <LinkButton variant="secondary" href={href("/espace/paiements")}>
        {t("checkout.done.payments")}
      </LinkButton>
      {invoiceNumber && (
        <LinkButton
          variant="secondary"
          icon="file"
          href={href(`/espace/factures/${invoiceNumber}/pdf`)}
        >
          {t("checkout.confirmed.invoice", { invoice: invoiceNumber })}
        </LinkButton>
      )}
    </div>
  );
}
