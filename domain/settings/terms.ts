/**
 * The terms of sale as one document, for whatever shows them: the page, and the mail that confirms
 * an order on a durable medium (Code de la consommation L221-13). Their words are in the catalogues
 * under `legal.terms`.
 */
import { type Locale, type MessageKey, translator } from "../kernel/i18n.ts";
import type { SellerSettings } from "./model.ts";
import { sellerParams } from "./seller_params.ts";

/** The version in force, as the day it came into force; an order keeps the one that was accepted. */
export const TERMS_VERSION = "2026-11-26";

/** The section that is the model withdrawal form (annex to article R221-1). */
export const WITHDRAWAL_FORM_SECTION = 8;

/** A section of a legal document. */
export interface LegalSection {
  /** From 1, as printed. */
  number: number;
  title: string;
  /** Paragraphs parted by blank lines; a block whose lines all begin with `- ` is a list. */
  text: string;
}

const SECTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;

/** The terms in a language, with what the seller has said of itself and a dash for what it hasn't yet. */
export function termsSections(locale: Locale, seller: SellerSettings | null): LegalSection[] {
  const t = translator(locale);
  const params = sellerParams(seller, locale);
  return SECTIONS.map((number) => {
    const title: MessageKey = `legal.terms.${number}_title`;
    const text: MessageKey = `legal.terms.${number}_text`;
    return { number, title: t(title), text: t(text, params) };
  });
}
