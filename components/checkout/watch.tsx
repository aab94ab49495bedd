/** Keeps a waiting page up to date; see the island. */
import type { Payment } from "@/domain/payments/model.ts";
import PaymentWatch from "@/islands/PaymentWatch.tsx";
import type { CheckoutState } from "./frame.tsx";
import { paymentPath } from "./steps.ts";

/** Watches `payment` and moves on with it; without script it says to look again. */
export function Watch({ payment, state: { t, href } }: { payment: Payment; state: CheckoutState }) {
  const next = href(paymentPath(payment.id));
  return (
    <>
      <PaymentWatch
        source={`/api/payments/${payment.id}`}
        status={payment.status}
        next={next}
        texts={{ watching: t("checkout.live"), moving: t("checkout.live_moving") }}
      />
      <noscript>
        <p class="small">
          <a href={next}>{t("checkout.reload")}</a>
        </p>
      </noscript>
    </>
  );
}
