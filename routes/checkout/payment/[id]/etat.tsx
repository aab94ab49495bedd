/** `/checkout/payment/<id>/etat`: an order that has come to another end, and what to do next. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { CheckoutFrame } from "@/components/checkout/frame.tsx";
import { PaymentSummary } from "@/components/checkout/payment_summary.tsx";
import { orderPath } from "@/components/checkout/steps.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { paymentAt } from "../../(_shared)/payment_page.ts";

/** Reads the payment, and whether its offer can be ordered again. */
export const handler = define.handlers({
  async GET(ctx) {
    const payment = await paymentAt(ctx, "etat");
    if (payment instanceof Response) return payment;
    const offers = await listPublishedOffers(ctx.state.deps);
    const offer = offers.find(({ id }) => id === payment.offer.id);
    return page({ payment, again: offer ? orderPath(offer.slug) : null });
  },
});

/** How it ended, why, and the ways on. */
export default define.page<typeof handler>(({ data: { payment, again }, state }) => {
  const { t, href } = state;
  const ending = endingOf(payment);
  const title = t(`checkout.closed.${ending}_title`);
  const reason = payment.history.findLast(({ status }) => status === "rejected")?.note;
  return (
    <CheckoutFrame state={state} title={title}>
      <header class="page-header">
        <h1>{title}</h1>
      </header>
      <div class="split">
        <div class="stack">
          <Card>
            <p>{t(`checkout.closed.${ending}_text`)}</p>
            {reason && (
              <Alert tone="warning" title={t("checkout.closed.reason")}>
                <p>{reason}</p>
              </Alert>
            )}
            <div class="button-row">
              <LinkButton href={href(again ?? "/services")} iconEnd="arrow">
                {t(again ? "checkout.closed.again" : "checkout.closed.services")}
              </LinkButton>
              <LinkButton variant="secondary" href={href("/contact")}>
                {t("checkout.closed.contact")}
              </LinkButton>
              <LinkButton variant="secondary" href={href("/espace/paiements")}>
                {t("checkout.closed.payments")}
              </LinkButton>
            </div>
          </Card>
        </div>
        <aside>
          <PaymentSummary payment={payment} state={state} />
        </aside>
      </div>
    </CheckoutFrame>
  );
});

/** Only these three have this page; see `components/checkout/steps.ts`. */
function endingOf({ status }: Payment): "rejected" | "cancelled" | "expired" {
  return status === "cancelled" || status === "expired" ? status : "rejected";
}
