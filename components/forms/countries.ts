/** The countries of the world in the reader's language. */
import { getCountries } from "libphonenumber-js/max";
import type { Locale } from "@/domain/kernel/i18n.ts";
import type { Option } from "@/components/ui/choice.tsx";

/** Dialling regions that no postal address names (ISO 3166-1 reserves their codes). */
const NOT_COUNTRIES = new Set(["AC", "TA"]);

const NAMES: Readonly<Record<Locale, Intl.DisplayNames>> = {
  fr: new Intl.DisplayNames("fr", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
};

const OPTIONS: Readonly<Record<Locale, readonly Option[]>> = {
  fr: optionsIn("fr"),
  en: optionsIn("en"),
};

/** The name of a country by its ISO 3166-1 alpha-2 code; the code where it has none. */
export function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? NAMES[locale].of(code) ?? code : code;
}

/** Every country for a `Select`, in the order of their names. */
export function countryOptions(locale: Locale): readonly Option[] {
  return OPTIONS[locale];
}

function optionsIn(locale: Locale): Option[] {
  const { compare } = new Intl.Collator(locale);
  return getCountries().filter((code) => !NOT_COUNTRIES.has(code))
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => compare(a.label, b.label));
}
