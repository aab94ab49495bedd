/**
 * Texts, dates and money in the reader's language. French is the reference: every other catalogue
 * must have exactly its keys, which the types hold.
 */
import * as fr from "./locales/fr/mod.ts";
import * as en from "./locales/en/mod.ts";
import { BUSINESS_ZONE, type IsoDay, type IsoInstant } from "./clock.ts";
import { dateFormat, numberFormat } from "./formats.ts";
import type { Money } from "./money.ts";

/** The languages of the house, the default one first. */
export const LOCALES = ["fr", "en"] as const;

/** One of {@linkcode LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** A key of the catalogues. */
export type MessageKey = keyof typeof fr.catalogue;

/** What fills the `{name}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Looks up a message; see {@linkcode translator}. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** A text that the business writes in its languages; French always there. */
export interface LocalizedText {
  fr: string;
  en?: string;
}

const CATALOGUES: Record<Locale, Record<MessageKey, string>> = {
  fr: typeset(fr.catalogue),
  en: en.catalogue,
};

/**
 * French sets a space before `: ; ! ? » % €` and after `«`, and no line may break there. Done once
 * for all messages, so that their authors type plain spaces. The full-width space for all of them:
 * the narrow one (U+202F) isn't in every mail reader's font.
 */
function typeset(catalogue: Record<MessageKey, string>): Record<MessageKey, string> {
  const entries = Object.entries(catalogue) as [MessageKey, string][];
  return Object.fromEntries(
    entries.map(([key, message]) => [key, noBreak(message)]),
  ) as Record<MessageKey, string>;
}

/** A French text with its no-break spaces; see {@linkcode typeset}. */
export function noBreak(text: string): string {
  return text.replace(/(?<=\S) (?=[:;!?»%€])|(?<=«) /g, "\u00a0");
}

/**
 * The messages of a language. `{name}` is replaced by `params.name`; a number picks a plural form
 * written `{count|un jour|{count} jours}` by `Intl.PluralRules` (one, other).
 *
 * ```ts
 * translator("fr")("checkout.step", { step: 2, total: 4 }); // "Étape 2 sur 4"
 * ```
 */
export function translator(locale: Locale): Translate {
  const catalogue = CATALOGUES[locale];
  const plural = new Intl.PluralRules(locale);
  return (key, params) => {
    const message = catalogue[key];
    return params === undefined ? message : fill(message, params, plural);
  };
}

function fill(message: string, params: MessageParams, plural: Intl.PluralRules): string {
  return message
    .replace(
      /\{(\w+)\|([^|]*)\|((?:[^{}]|\{\w+\})*)\}/g,
      (_, name: string, one: string, other: string) =>
        plural.select(Number(params[name])) === "one" ? one : other,
    )
    .replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** The text in the wanted language, else in French. */
export function localized(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text.fr;
}

/** An amount as `49,00 €` or `€49.00`. */
export function formatMoney(amount: Money, locale: Locale): string {
  const options = { style: "currency", currency: amount.currency } as const;
  return numberFormat(locale, options).format(amount.minor / 100);
}

/** A rate in basis points as `20 %` or `5.5%`. */
export function formatRate(basisPoints: number, locale: Locale): string {
  const options = { style: "percent", maximumFractionDigits: 2 } as const;
  return numberFormat(locale, options).format(basisPoints / 10_000);
}

/** A day as `25 novembre 2026`. */
export function formatDay(day: IsoDay, locale: Locale): string {
  // The same day everywhere: its midnight in UTC, written in UTC.
  return dateFormat(locale, { dateStyle: "long", timeZone: "UTC" })
    .format(Date.parse(`${day}T00:00:00Z`));
}

/** An instant as `25 nov. 2026, 14:50`, in Europe/Paris unless another zone is given. */
export function formatInstant(instant: IsoInstant, locale: Locale, zone = BUSINESS_ZONE): string {
  return dateFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(Date.parse(instant));
}

/** `Intl` list joining: `Telegram, WhatsApp et Discord`. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

/** The first of `Accept-Language`'s wishes that the house speaks, else French. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  return wishedLocale(acceptLanguage) ?? "fr";
}

/** The first of `Accept-Language`'s wishes that the house speaks, if there is one. */
export function wishedLocale(acceptLanguage: string | null): Locale | undefined {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...params] = part.trim().split(";");
    const q = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean);
    return { language: tag.toLowerCase().split("-")[0], q: q === undefined ? 1 : Number(q) };
  });
  const best = wishes.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q)
    .find(({ language }) => LOCALES.some((known) => known === language));
  return LOCALES.find((locale) => locale === best?.language);
}
