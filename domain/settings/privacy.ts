/** The privacy policy as one document (GDPR articles 13 and 14). Its words are under `legal.privacy`. */
import { SALT_KEPT_MINUTES } from "../analytics/ingest/visitor.ts";
import { KEPT } from "../analytics/kept.ts";
import { type Locale, type MessageKey, translator } from "../kernel/i18n.ts";
import { RETENTION_YEARS } from "../privacy/retention_years.ts";
import type { SellerSettings } from "./model.ts";
import { sellerParams } from "./seller_params.ts";
import type { LegalSection } from "./terms.ts";

/** The version in force, as the day it came into force; an account keeps the one that it was made under. */
export const PRIVACY_VERSION = "2026-11-26";

const SECTIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The policy in a language, with what the seller has said of itself and a dash for what it hasn't yet. */
export function privacySections(locale: Locale, seller: SellerSettings | null): LegalSection[] {
  const t = translator(locale);
  const params = {
    ...sellerParams(seller, locale),
    ...RETENTION_YEARS,
    saltMinutes: SALT_KEPT_MINUTES,
    ...Object.fromEntries(KEPT.map(({ name, months }) => [`${name}Months`, months])),
  };
  return SECTIONS.map((number) => {
    const title: MessageKey = `legal.privacy.${number}_title`;
    const text: MessageKey = `legal.privacy.${number}_text`;
    return { number, title: t(title), text: t(text, params) };
  });
}
