/** A purchase as its client follows it: where it stands and what to do next. */
import type { State } from "@/app_state.ts";
import { PAYMENT_TONES } from "@/components/admin/payment_status.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Badge, Card, Money } from "@/components/ui/display.tsx";
import { formatDay, formatInstant, localized } from "@/domain/kernel/i18n.ts";
import { businessDay, lastDayBefore } from "@/domain/kernel/clock.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { categoryPath } from "@/components/site/categories.ts";

/** What the card takes. */
export interface PaymentCardProps {
  payment: Payment;
  state: Pick<State, "t" | "locale" | "href">;
  /** Offers to cancel an order that no transfer has been named for. */
  cancellable?: boolean;
  /** When the order's withdrawal period ends, where it may still be withdrawn from. */
  withdrawUntil?: string | null;
  level?: 2 | 3;
}

/** The card. */
export function PaymentCard(
  { payment, state, cancellable, withdrawUntil, level }: PaymentCardProps,
) {
  const { t, locale, href } = state;
  const { status } = payment;
  const open = status === "pending" || status === "transaction_submitted";
  return (
    <Card
      class="payment-card"
      level={level}
      look={open ? "gold" : "plain"}
      title={localized(payment.offer.name, locale)}
      aside={<Badge tone={PAYMENT_TONES[status]}>{t(`espace.status.${status}`)}</Badge>}
    >
      <p class="payment-line">
        <strong>
          <Money amount={payment.amount} locale={locale} />
        </strong>
        <span class="muted small">
          {t("espace.payment.ordered", { at: formatInstant(payment.createdAt, locale) })}
          {" · "}
          <code>{payment.reference}</code>
        </span>
      </p>
      <NextStep payment={payment} state={state} />
      {cancellable && status === "pending" && <CancelForm payment={payment} state={state} />}
      {withdrawUntil && (
        <p class="small">
          <a href={href(`/retractation?payment=${payment.id}`)}>{t("espace.withdraw")}</a>,{" "}
          {t("espace.withdraw_until", { day: formatDay(lastDayBefore(withdrawUntil), locale) })}
        </p>
      )}
    </Card>
  );
}

function NextStep({ payment, state }: PaymentCardProps) {
  const { t, locale, href } = state;
  const { status, id } = payment;
  switch (status) {
    case "pending":
      return (
        <>
          <p>
            {t("espace.next.pending", { day: formatDay(businessDay(payment.expiresAt), locale) })}
          </p>
          <LinkButton iconEnd="arrow" href={href(`/checkout/payment/${id}`)}>
            {t("espace.payment.resume")}
          </LinkButton>
        </>
      );
    case "transaction_submitted":
      return (
        <>
          <p>{t("espace.next.transaction_submitted", { id: payment.transactionId ?? "" })}</p>
          <LinkButton variant="secondary" href={href(`/checkout/payment/${id}`)}>
            {t("espace.payment.follow")}
          </LinkButton>
        </>
      );
    case "verified":
    case "confirmed":
      return payment.invoiceNumber
        ? (
          <p>
            {t("espace.next.confirmed")}{" "}
            <a href={`/espace/factures/${payment.invoiceNumber}/pdf`}>
              {t("espace.payment.invoice")} <span class="nowrap">{payment.invoiceNumber}</span>
            </a>
          </p>
        )
        : null;
    case "rejected":
      return (
        <>
          <p>{t("espace.next.rejected")}</p>
          <p class="quoted">{payment.history.at(-1)?.note}</p>
          <p>
            <a href={href("/contact")}>{t("espace.payment.contact")}</a>
          </p>
        </>
      );
    default:
      return (
        <p>
          {t(`espace.next.${status}`)}{" "}
          <a href={href(categoryPath(payment.offer.category))}>{t("espace.payment.again")}</a>
        </p>
      );
  }
}

function CancelForm({ payment, state: { t } }: PaymentCardProps) {
  return (
    <details class="decide">
      <summary class="button button-quiet button-small">{t("espace.payment.cancel")}</summary>
      <form method="post" action="/espace/paiements" class="stack">
        <input type="hidden" name="payment" value={payment.id} />
        <p>{t("espace.payment.cancel_text")}</p>
        <Button variant="danger" size="small">{t("espace.payment.cancel_now")}</Button>
      </form>
    </details>
  );
}
