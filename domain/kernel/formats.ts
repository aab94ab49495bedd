/**
 * The formatters of `Intl`, kept: making one takes longer than rendering a section of a page, and
 * there are only so many options in the house.
 */
import type { Locale } from "./i18n.ts";

const TAGS: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The formatter of numbers for a language and options. */
export function numberFormat(
  locale: Locale,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return kept(numbers, locale, options, () => new Intl.NumberFormat(TAGS[locale], options));
}

/** The formatter of dates for a language and options; `options.timeZone` must be given. */
export function dateFormat(
  locale: Locale,
  options: Intl.DateTimeFormatOptions & { timeZone: string },
): Intl.DateTimeFormat {
  return kept(dates, locale, options, () => new Intl.DateTimeFormat(TAGS[locale], options));
}

const countries: Record<Locale, Intl.DisplayNames> = {
  fr: new Intl.DisplayNames(TAGS.fr, { type: "region" }),
  en: new Intl.DisplayNames(TAGS.en, { type: "region" }),
};

/** The name of a country by its ISO 3166-1 code; the code itself where it has none. */
export function countryName(code: string, locale: Locale): string {
  return countries[locale].of(code) ?? code;
}

function kept<T>(formats: Map<string, T>, locale: Locale, options: object, make: () => T): T {
  const name = locale + JSON.stringify(options);
  let format = formats.get(name);
  if (format === undefined) formats.set(name, format = make());
  return format;
}
