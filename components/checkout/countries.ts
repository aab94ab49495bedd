/** The countries of billing addresses. */
import type { Option } from "@/components/ui/choice.tsx";
import type { Locale } from "@/domain/kernel/i18n.ts";
import { countryName } from "@/domain/kernel/formats.ts";
import { COUNTRIES } from "@/domain/kernel/identifiers.ts";

const OPTIONS = { fr: optionsIn("fr"), en: optionsIn("en") } as const;

/** Every country with its name in a language, in its alphabetical order. */
export function countryOptions(locale: Locale): readonly Option[] {
  return OPTIONS[locale];
}

function optionsIn(locale: Locale): Option[] {
  return COUNTRIES.map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
