/** The countries of billing addresses. */
import { getCountries } from "libphonenumber-js/max";
import type { Option } from "@/components/ui/choice.tsx";
import type { Locale } from "@/domain/kernel/i18n.ts";

/** Dialling regions that ISO 3166-1 keeps for others' use and assigns to no country. */
const NOT_COUNTRIES = new Set<string>(["AC", "TA"]);

const CODES: readonly string[] = getCountries().filter((code) => !NOT_COUNTRIES.has(code));

const NAMES = {
  fr: new Intl.DisplayNames("fr", { type: "region" }),
  en: new Intl.DisplayNames("en-GB", { type: "region" }),
} as const satisfies Record<Locale, Intl.DisplayNames>;

const OPTIONS = { fr: optionsIn("fr"), en: optionsIn("en") } as const;

/** Every country with its name in a language, in its alphabetical order. */
export function countryOptions(locale: Locale): readonly Option[] {
  return OPTIONS[locale];
}

/** The name of a country; its code where it has none. */
export function countryName(code: string, locale: Locale): string {
  return NAMES[locale].of(code) ?? code;
}

/** Whether a code is one of the list's. */
export function isCountry(code: string): boolean {
  return CODES.includes(code);
}

function optionsIn(locale: Locale): Option[] {
  return CODES.map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
