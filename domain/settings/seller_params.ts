/** What the seller's settings put into the places of the legal texts. */
import { countryName } from "../kernel/formats.ts";
import type { Locale, MessageParams } from "../kernel/i18n.ts";
import type { Address } from "../kernel/text.ts";
import type { SellerSettings } from "./model.ts";

/** What fills the places of the legal texts; a dash where the seller hasn't said yet. */
export function sellerParams(seller: SellerSettings | null, locale: Locale): MessageParams {
  return {
    company: seller?.legalName ?? "Calmness Trading",
    address: seller ? addressLine(seller.address, locale) : "—",
    email: seller?.email ?? "—",
    mediator: seller?.mediator ?? "—",
    days: seller?.paymentDays ?? 14,
    penalty: seller?.penaltyMention ?? "",
    recovery: seller?.recoveryMention ?? "",
    discount: seller?.discountMention ?? "",
  };
}

/** An address on one line: `12 rue de la Paix, 75002 Paris, France`. */
export function addressLine(
  { line1, line2, postalCode, city, country }: Address,
  locale: Locale,
): string {
  const lines = [line1, line2, `${postalCode} ${city}`, countryName(country, locale)];
  return lines.filter(Boolean).join(", ");
}
