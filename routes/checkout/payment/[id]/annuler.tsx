/** `/checkout/payment/<id>/annuler`: asks before an order is given up. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { CheckoutFrame } from "@/components/checkout/frame.tsx";
import { PaymentSummary } from "@/components/checkout/payment_summary.tsx";
import { paymentPath } from "@/components/checkout/steps.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { cancelPayment } from "@/domain/payments/cancel_payment.ts";
import { ownPayment, paymentAt, signedIn, toPage } from "../../(_shared)/payment_page.ts";

/** Asks; cancels and shows the order as it is then. */
export const handler = define.handlers({
  async GET(ctx) {
    const payment = await paymentAt(ctx, "annuler");
    return payment instanceof Response ? payment : page({ payment });
  },
  async POST({ state, params }) {
    const payment = await ownPayment(state, params.id);
    try {
      return toPage(state, await cancelPayment(state.deps, signedIn(state), payment.id));
    } catch (error) {
      // It went on meanwhile (announced, confirmed, expired): its own page says so.
      if (!(error instanceof Problem) || error.code !== "wrong-state") throw error;
      return toPage(state, await ownPayment(state, params.id));
    }
  },
});

/** The question. */
export default define.page<typeof handler>(({ data: { payment }, state }) => {
  const { t, href } = state;
  const here = href(paymentPath(payment.id, "annuler"));
  const title = t("checkout.cancel.title");
  return (
    <CheckoutFrame state={state} title={title} step={2} payment={payment}>
      <header class="page-header">
        <h1>{title}</h1>
      </header>
      <div class="split">
        <Card>
          <p>{t("checkout.cancel.text")}</p>
          <form method="post" action={here} class="button-row">
            <Button variant="danger">{t("checkout.cancel.confirm")}</Button>
            <LinkButton variant="secondary" href={href(paymentPath(payment.id, "attente"))}>
              {t("checkout.cancel.keep")}
            </LinkButton>
          </form>
        </Card>
        <aside>
          <PaymentSummary payment={payment} state={state} />
        </aside>
      </div>
    </CheckoutFrame>
  );
});
