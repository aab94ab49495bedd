/** What happens once the transfer has been announced, and once it has been confirmed. */
import { Icon } from "@/components/ui/icon.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { contactOf } from "./wording.ts";

/** What the lists take. */
export interface NextProps {
  payment: Payment;
  t: Translate;
}

/** The house's next steps, in their order. */
export function SubmittedNext({ payment: { userInfo }, t }: NextProps) {
  const steps = [
    { title: t("checkout.done.next_1"), text: t("checkout.done.next_1_text") },
    {
      title: t("checkout.done.next_2"),
      text: t("checkout.done.next_2_text", { email: userInfo.email }),
    },
    {
      title: t("checkout.done.next_3"),
      text: t("checkout.done.next_3_text", { contact: contactOf(userInfo) }),
    },
  ];
  return (
    <ol class="next-steps">
      {steps.map(({ title, text }) => (
        <li key={title}>
          <strong>{title}</strong>
          <p class="muted small">{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** What the client has now. */
export function ConfirmedNext({ payment: { userInfo, agreement }, t }: NextProps) {
  // A consumer who asked for nothing sooner may have access from a later day, which their area shows.
  const now = agreement.immediateService || userInfo.company !== undefined;
  const facts = [
    t(now ? "checkout.confirmed.access_now" : "checkout.confirmed.access"),
    t("checkout.confirmed.invoice_mail", { email: userInfo.email }),
    t("checkout.confirmed.adviser", { contact: contactOf(userInfo) }),
  ];
  return (
    <ul class="confirmations">
      {facts.map((fact) => (
        <li key={fact}>
          <Icon name="check" />
          <p>{fact}</p>
        </li>
      ))}
    </ul>
  );
}
