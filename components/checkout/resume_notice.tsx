/** An order that is open already for the offer about to be ordered. */
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { formatCreditorReference } from "@/domain/payments/creditor_reference.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { CheckoutState } from "./frame.tsx";
import { paymentPath } from "./steps.ts";

/** Offers to resume it, beside making a new one. */
export function ResumeNotice({ payment, state }: { payment: Payment; state: CheckoutState }) {
  const { t, locale, href } = state;
  return (
    <Card title={t("checkout.order.resume_title")} icon="clock" look="gold">
      <p>
        {t("checkout.order.resume_text", {
          date: formatInstant(payment.createdAt, locale),
          reference: formatCreditorReference(payment.reference),
        })}
      </p>
      <div class="button-row">
        <LinkButton href={href(paymentPath(payment.id))} iconEnd="arrow">
          {t("checkout.order.resume")}
        </LinkButton>
        <span class="muted small">{t("checkout.order.resume_else")}</span>
      </div>
    </Card>
  );
}
