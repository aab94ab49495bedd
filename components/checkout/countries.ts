/** The countries of billing addresses. */
import type { Option } from "@/components/ui/choice.tsx";
import type { Locale } from "@/domain/kernel/i18n.ts";
import { COUNTRIES } from "@/domain/kernel/identifiers.ts";

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

function optionsIn(locale: Locale): Option[] {
  return COUNTRIES.map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
