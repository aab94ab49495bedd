/** Facts of an order as its reader says them. */
import type { Locale } from "@/domain/kernel/i18n.ts";
import type { UserInfo } from "@/domain/payments/model.ts";
import { countryName } from "@/domain/kernel/formats.ts";

/** Where an adviser writes: the recommended way where it was given, `Telegram (@nina)`. */
export function contactOf({ telegram, whatsapp, discord }: UserInfo): string {
  if (telegram) return `Telegram (${telegram})`;
  if (whatsapp) return `WhatsApp (${whatsapp})`;
  return `Discord (${discord})`;
}

/** The lines of a billing address, the company's name first where there is one. */
export function billingLines({ company, fullName, address }: UserInfo, locale: Locale): string[] {
  return [
    company,
    fullName,
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    countryName(address.country, locale),
  ].filter((line) => line !== undefined);
}

/** A day and time to come back at, as `lundi 30 novembre à 09:00`. */
export function formatMoment(moment: Temporal.ZonedDateTime, locale: Locale): string {
  return moment.toLocaleString(locale === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** A long number in groups of four, to be read and compared. */
export function groupsOfFour(text: string): string[] {
  return text.match(/.{1,4}/g) ?? [];
}
