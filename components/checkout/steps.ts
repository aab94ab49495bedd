/** The addresses of the checkout, and which of them a payment is at. */
import type { Step } from "@/components/ui/navigation.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { Payment, PaymentStatus } from "@/domain/payments/model.ts";

/** The pages of a payment, as the last part of their address. */
export type PaymentPage = "attente" | "transaction" | "succes" | "etat" | "annuler";

/** Which pages a payment may be seen on in each state; the first is the one that it is at. */
const PAGES: Readonly<Record<PaymentStatus, readonly [PaymentPage, ...PaymentPage[]]>> = {
  pending: ["attente", "transaction", "annuler"],
  transaction_submitted: ["succes"],
  verified: ["succes"],
  confirmed: ["succes"],
  rejected: ["etat"],
  cancelled: ["etat"],
  expired: ["etat"],
};

/** Where an offer is ordered: step 1. */
export function orderPath(offer: string): string {
  return `/checkout/${offer}`;
}

/** A page of a payment, without the language prefix; without `page`, the address that leads to where it is at. */
export function paymentPath(id: string, page?: PaymentPage): string {
  return `/checkout/payment/${id}${page ? `/${page}` : ""}`;
}

/** The page that a payment is at. */
export function pageOf(payment: Pick<Payment, "status">): PaymentPage {
  return PAGES[payment.status][0];
}

/** Whether a payment may be seen on a page. */
export function isAt(payment: Pick<Payment, "status">, page: PaymentPage): boolean {
  return PAGES[payment.status].includes(page);
}

/** The four steps for the stepper, with links to those one may go back to. */
export function checkoutSteps(
  { t, href }: { t: Translate; href: (path: string) => string },
  payment?: Payment,
): Step[] {
  const back = payment?.status === "pending" ? href(paymentPath(payment.id, "attente")) : undefined;
  return [
    { label: t("checkout.step_1") },
    { label: t("checkout.step_2"), href: back },
    { label: t("checkout.step_3") },
    { label: t("checkout.step_4") },
  ];
}
