/** Figures of an account's own currency and clock, in the reader's way of writing. */
import { dateFormat, numberFormat } from "@/domain/kernel/formats.ts";
import type { Locale } from "@/domain/kernel/i18n.ts";

/** An amount in a currency that may be none of ISO 4217's, such as USC: `1 234,50 EUR`. */
export function formatAmount(
  minor: number,
  digits: number,
  currency: string,
  locale: Locale,
): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${numberFormat(locale, options).format(minor / 10 ** digits)}\u00a0${currency}`;
}

/** A number with as many decimals as it has. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 8 }).format(value);
}

/** A moment of a server's clock, which has no zone. */
export function formatServerTime(time: string, locale: Locale): string {
  const format = dateFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return format.format(Date.parse(`${time}Z`));
}
