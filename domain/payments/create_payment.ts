/** Step 1 of the checkout: the order. */
import type { User } from "../accounts/model.ts";
import { updateProfile } from "../accounts/profile.ts";
import { getPublishedOffer, snapshotOf } from "../catalog/offers.ts";
import { businessDay, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Locale } from "../kernel/i18n.ts";
import { newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { SellerSettings } from "../settings/model.ts";
import { getSeller } from "../settings/seller.ts";
import { agreeTo } from "../settings/archive.ts";
import { newCreditorReference } from "./creditor_reference.ts";
import { type NewPayment, newPaymentSchema, type Payment } from "./model.ts";
import { mailClient, mailStaff, paymentFacts } from "./payment_mail.ts";
import { referenceKey, writePayment } from "./store.ts";

/** Days to pay where the seller has not set them yet. */
const DEFAULT_PAYMENT_DAYS = 14;

/**
 * Orders an offer for a signed-in client: the payment, the profile's memory of the contacts, and the
 * confirmation mail (Code de la consommation L221-13) in one commit. Throws `invalid-input` with the
 * fields (`userInfo.email`), or `not-found` for an offer that isn't on sale.
 */
export async function createPayment(
  deps: Deps,
  user: User,
  input: unknown,
  locale: Locale,
): Promise<Payment> {
  const order = parseInput(newPaymentSchema, input);
  return await transact(deps, (tx) => placeOrder(deps, tx, user, order, locale));
}

/** {@linkcode createPayment} as part of a larger unit of work: with the account that it makes, for a new client. */
export async function placeOrder(
  deps: Deps,
  tx: Tx,
  user: User,
  order: NewPayment,
  locale: Locale,
): Promise<Payment> {
  const offer = await getPublishedOffer(deps, order.offerId);
  const seller = await getSeller(deps);
  const terms = await agreeTo(deps, tx, "terms", locale);
  const now = isoInstant(deps.clock());
  const days = seller?.paymentDays ?? DEFAULT_PAYMENT_DAYS;
  const immediateService = order.immediateService ?? false;
  const payment: Payment = {
    id: newId(deps.clock),
    accountId: user.id,
    offer: snapshotOf(offer),
    amount: offer.price,
    reference: await unusedReference(tx),
    status: "pending",
    userInfo: order.userInfo,
    locale,
    agreement: {
      termsVersion: terms.version,
      termsHash: terms.hash,
      acceptedAt: now,
      immediateService,
      // Without the express request nothing is supplied early, so there is nothing to waive it for.
      waiveWithdrawal: immediateService && (order.waiveWithdrawal ?? false),
    },
    history: [{ status: "pending", at: now, by: { id: user.id, name: user.fullName } }],
    createdAt: now,
    expiresAt: shift(now, { hours: 24 * days }),
    notes: [],
  };
  writePayment(tx, payment, null);
  const { telegram, whatsapp, discord, address, company, vatNumber } = order.userInfo;
  await updateProfile(tx, user.id, { telegram, whatsapp, discord, address, company, vatNumber });
  tx.audit({
    actor: { id: user.id, name: user.fullName },
    action: "payment.pending",
    subject: ["payments", payment.id],
  });
  await mailClient(deps, tx, payment, orderConfirmation(payment, seller));
  await mailStaff(deps, tx, payment);
  return payment;
}

async function unusedReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = newCreditorReference();
    if (await tx.get(referenceKey(reference)) === null) return reference;
  }
}

function orderConfirmation(payment: Payment, seller: SellerSettings | null) {
  const { termsVersion, termsHash, immediateService, waiveWithdrawal } = payment.agreement;
  return {
    template: "order-confirmation" as const,
    data: {
      ...paymentFacts(payment),
      iban: seller?.iban ?? null,
      bic: seller?.bic ?? null,
      accountHolder: seller?.accountHolder ?? null,
      termsVersion,
      termsHash,
      immediateService,
      waiveWithdrawal,
      expiresOn: businessDay(payment.expiresAt),
    },
  };
}
