/** An order as it was placed, beside what is left to do. */
import { DescriptionList, Money } from "@/components/ui/display.tsx";
import { formatInstant, localized } from "@/domain/kernel/i18n.ts";
import { formatCreditorReference } from "@/domain/payments/creditor_reference.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { CheckoutState } from "./frame.tsx";
import { billingLines, contactOf } from "./wording.ts";

/** Offer, reference, contact, billing address, amount. */
export function PaymentSummary({ payment, state }: { payment: Payment; state: CheckoutState }) {
  const { t, locale } = state;
  const { offer, reference, userInfo, createdAt, amount } = payment;
  return (
    <section class="summary" aria-labelledby="payment-summary">
      <h2 id="payment-summary" class="eyebrow">{t("checkout.summary.title")}</h2>
      <DescriptionList
        look="stacked"
        items={[
          { term: t("checkout.summary.offer"), description: localized(offer.name, locale) },
          {
            term: t("checkout.summary.reference"),
            description: <span class="nowrap">{formatCreditorReference(reference)}</span>,
          },
          { term: t("checkout.summary.ordered"), description: formatInstant(createdAt, locale) },
          { term: t("checkout.summary.contact"), description: contactOf(userInfo) },
          {
            term: t("checkout.summary.billed_to"),
            description: billingLines(userInfo, locale).map((line) => (
              <span key={line} class="line">{line}</span>
            )),
          },
        ]}
      />
      <p class="summary-total">
        <span>{t("checkout.summary.total_net")}</span>
        <Money amount={amount} locale={locale} />
      </p>
    </section>
  );
}
