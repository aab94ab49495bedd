/** What is known of a payment: the transfer, the client, the order and what the client agreed to. */
import type { ComponentChildren } from "preact";
import type { State } from "@/app_state.ts";
import { countryName } from "@/domain/kernel/formats.ts";
import { type Description, DescriptionList, Money } from "@/components/ui/display.tsx";
import { formatInstant, formatRate, localized } from "@/domain/kernel/i18n.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { ContactLinks } from "./contacts.tsx";
import { TransactionId } from "./payments_table.tsx";

/** What each list takes. */
export interface PaymentFactsProps {
  payment: Payment;
  state: Pick<State, "t" | "locale">;
}

/** What to look for on the bank's statement. */
export function TransferFacts(
  { payment, duplicate, state }: PaymentFactsProps & { duplicate: boolean },
) {
  const { t, locale } = state;
  return (
    <DescriptionList
      items={[
        fact(t("admin.payments.amount"), <Money amount={payment.amount} locale={locale} />),
        fact(
          t("admin.payments.transaction"),
          <TransactionId payment={payment} duplicate={duplicate} state={state} />,
        ),
        fact(t("admin.payment.reference"), <code>{payment.reference}</code>),
        fact(t("admin.payment.ordered_at"), formatInstant(payment.createdAt, locale)),
        ...(payment.status === "pending"
          ? [fact(t("admin.payment.expires_at"), formatInstant(payment.expiresAt, locale))]
          : []),
      ]}
    />
  );
}

/** Who pays. */
export function ClientFacts({ payment: { userInfo }, state: { t, locale } }: PaymentFactsProps) {
  const { address, company, vatNumber } = userInfo;
  return (
    <DescriptionList
      items={[
        fact(t("admin.payment.name"), userInfo.fullName),
        fact(t("admin.payments.contact"), <ContactLinks info={userInfo} />),
        fact(
          t("admin.payment.address"),
          <address>
            {[address.line1, address.line2, `${address.postalCode} ${address.city}`].filter(Boolean)
              .map((part) => <span key={part} class="address-line">{part}</span>)}
            <span class="address-line">{countryName(address.country, locale)}</span>
          </address>,
        ),
        ...(company ? [fact(t("admin.payment.company"), company)] : []),
        ...(vatNumber ? [fact(t("admin.payment.vat_number"), <code>{vatNumber}</code>)] : []),
      ]}
    />
  );
}

/** What was ordered, and on which terms. */
export function OrderFacts({ payment, state: { t, locale } }: PaymentFactsProps) {
  const { offer, agreement } = payment;
  const yesNo = (yes: boolean) => t(yes ? "admin.yes" : "admin.no");
  return (
    <DescriptionList
      items={[
        fact(t("admin.payments.offer"), localized(offer.name, locale)),
        fact(t("admin.offer.category"), t(`admin.category.${offer.category}`)),
        fact(t("admin.offer.period"), t(`admin.period.${offer.period}`)),
        fact(t("admin.offer.vat"), formatRate(offer.vatRate, locale)),
        fact(t("admin.payment.terms"), <AcceptedTerms agreement={agreement} />),
        fact(t("admin.payment.accepted_at"), formatInstant(agreement.acceptedAt, locale)),
        fact(t("admin.payment.immediate"), yesNo(agreement.immediateService)),
        fact(t("admin.payment.waiver"), yesNo(agreement.waiveWithdrawal)),
        fact(t("admin.payment.language"), t(`admin.language.${payment.locale}`)),
      ]}
    />
  );
}

/** The version that was accepted, and where its text is archived, the way to it. */
function AcceptedTerms({ agreement: { termsVersion, termsHash } }: Pick<Payment, "agreement">) {
  if (termsHash === undefined) return <>{termsVersion}</>;
  const query = new URLSearchParams({ version: termsVersion, text: termsHash });
  return <a href={`/cgv?${query}`}>{termsVersion}</a>;
}

function fact(term: string, description: ComponentChildren): Description {
  return { term, description };
}
