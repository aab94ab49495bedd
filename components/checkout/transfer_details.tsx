/** What to type into one's bank, each line with a button that copies it. */
import type { ComponentChildren } from "preact";
import { Alert } from "@/components/ui/feedback.tsx";
import { formatMoney } from "@/domain/kernel/i18n.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import CopyButton from "@/islands/CopyButton.tsx";
import type { CheckoutState } from "./frame.tsx";
import { contactOf, groupsOfFour } from "./wording.ts";

/** What {@linkcode TransferDetails} takes. */
export interface TransferDetailsProps {
  payment: Payment;
  /** Null while the seller's bank details aren't known. */
  seller: SellerSettings | null;
  state: CheckoutState;
}

/** Amount, account holder, IBAN, BIC and reference. */
export function TransferDetails({ payment, seller, state }: TransferDetailsProps) {
  const { t, locale } = state;
  const { amount, reference } = payment;
  const line = (name: LineName, value: string, shown: ComponentChildren) => (
    <CopyLine name={name} value={value} shown={shown} state={state} />
  );
  return (
    <>
      {!seller && (
        <Alert title={t("checkout.pay.no_bank_title")}>
          <p>{t("checkout.pay.no_bank_text", { contact: contactOf(payment.userInfo) })}</p>
        </Alert>
      )}
      <dl class="copy-lines">
        {line("amount", plainAmount(amount.minor, locale), formatMoney(amount, locale))}
        {seller && (
          <>
            {line("holder", seller.accountHolder, seller.accountHolder)}
            {line("iban", seller.iban, <Grouped text={seller.iban} />)}
            {line("bic", seller.bic, seller.bic)}
          </>
        )}
        {line("reference", reference, <Grouped text={reference} />)}
      </dl>
      <p class="muted small">{t("checkout.pay.reference_why")}</p>
    </>
  );
}

type LineName = "amount" | "holder" | "iban" | "bic" | "reference";

function CopyLine(
  { name, value, shown, state: { t } }: {
    name: LineName;
    value: string;
    shown: ComponentChildren;
    state: CheckoutState;
  },
) {
  const what = t(`checkout.pay.${name}`);
  const copy = t("checkout.pay.copy");
  return (
    <div class="copy-line">
      <dt>{what}</dt>
      <dd id={`copy-${name}`}>{shown}</dd>
      <dd class="copy-cell">
        <CopyButton
          value={value}
          shownIn={`copy-${name}`}
          name={`${copy} : ${what}`}
          texts={{
            copy,
            copied: t("checkout.pay.copied"),
            copiedLive: t("checkout.pay.copied_live", { what }),
            select: t("checkout.pay.select"),
          }}
        />
      </dd>
    </div>
  );
}

/** Set in fours by the stylesheet alone, so that a selection by hand has no spaces either. */
function Grouped({ text }: { text: string }) {
  return (
    <span class="fours">
      {groupsOfFour(text).map((group, place) => <span key={place}>{group}</span>)}
    </span>
  );
}

/** The amount as banks' forms take it, `129,00` or `129.00`: no sign, no grouping. */
function plainAmount(minor: number, locale: "fr" | "en"): string {
  return (minor / 100).toFixed(2).replace(".", locale === "fr" ? "," : ".");
}
