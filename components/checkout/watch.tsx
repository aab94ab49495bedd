/** Keeps a waiting page up to date; see the island. */
import type { Payment } from "@/domain/payments/model.ts";
import PaymentWatch from "@/islands/PaymentWatch.tsx";
import type { CheckoutState } from "./frame.tsx";
import { paymentPath } from "./steps.ts";

/** Watches `payment` and moves on with it. */
export function Watch({ payment, state: { t, href } }: { payment: Payment; state: CheckoutState }) {
  return (
    <PaymentWatch
      source={`/api/payments/${payment.id}`}
      status={payment.status}
      next={href(paymentPath(payment.id))}
      texts={{ watching: t("checkout.live"), moving: t("checkout.live_moving") }}
    />
  );
}
