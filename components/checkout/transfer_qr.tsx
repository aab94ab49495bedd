/** The QR code that a banking app reads. */
import { formatMoney } from "@/domain/kernel/i18n.ts";
import { type QrSvg, qrSvg } from "@/domain/kernel/qr.ts";
import { epcText } from "@/domain/payments/epc_qr.ts";
import { formatCreditorReference } from "@/domain/payments/creditor_reference.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import type { CheckoutState } from "./frame.tsx";

/** What {@linkcode TransferQr} takes. */
export interface TransferQrProps {
  payment: Payment;
  seller: SellerSettings;
  state: CheckoutState;
}

/** The code with what it is for; nothing for a transfer that no code can hold (another currency). */
export function TransferQr({ payment, seller, state: { t, locale } }: TransferQrProps) {
  const code = codeOf(payment, seller);
  if (!code) return null;
  const label = t("checkout.pay.qr_label", {
    amount: formatMoney(payment.amount, locale),
    holder: seller.accountHolder,
    reference: formatCreditorReference(payment.reference),
  });
  return (
    <figure class="qr-card">
      <svg viewBox={code.viewBox} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={code.path} fill="currentColor" />
      </svg>
      <figcaption>
        <strong>{t("checkout.pay.qr")}</strong>
        <br />
        {t("checkout.pay.qr_text")}
      </figcaption>
    </figure>
  );
}

function codeOf({ amount, reference }: Payment, seller: SellerSettings): QrSvg | null {
  const { accountHolder: name, iban, bic } = seller;
  try {
    return qrSvg(epcText({ name, iban, bic, amount, reference }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
