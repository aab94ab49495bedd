/** The three things that are sure after an order. */
import { Icon } from "@/components/ui/icon.tsx";
import type { DeskState } from "@/domain/payments/opening_hours.ts";
import { formatCreditorReference } from "@/domain/payments/creditor_reference.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { CheckoutState } from "./frame.tsx";
import { contactOf, formatMoment } from "./wording.ts";

/** What {@linkcode Confirmations} takes. */
export interface ConfirmationsProps {
  payment: Payment;
  /** Whether an adviser is there; null where the seller has set no hours yet. */
  desk: DeskState | null;
  state: CheckoutState;
}

/** Request received, team informed, an adviser writes. */
export function Confirmations({ payment, desk, state }: ConfirmationsProps) {
  const { t } = state;
  const items = [
    {
      icon: "check",
      title: t("checkout.pay.received"),
      text: t("checkout.pay.received_text", { email: payment.userInfo.email }),
    },
    {
      icon: "check",
      title: t("checkout.pay.informed"),
      text: t("checkout.pay.informed_text", {
        reference: formatCreditorReference(payment.reference),
      }),
    },
    {
      icon: "clock",
      title: t("checkout.pay.adviser"),
      text: adviserText({ payment, desk, state }),
    },
  ] as const;
  return (
    <ol class="confirmations" aria-label={t("checkout.pay.progress")}>
      {items.map(({ icon, title, text }) => (
        <li key={title} class={icon === "clock" ? "confirmation-coming" : undefined}>
          <Icon name={icon} />
          <p>
            <strong>{title}</strong>
            <br />
            <span class="muted small">{text}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function adviserText({ payment, desk, state: { t, locale } }: ConfirmationsProps): string {
  const contact = contactOf(payment.userInfo);
  if (desk?.open) return t("checkout.pay.adviser_open", { contact });
  if (!desk?.reopensAt) return t("checkout.pay.adviser_unknown", { contact });
  return t("checkout.pay.adviser_closed", { contact, date: formatMoment(desk.reopensAt, locale) });
}
