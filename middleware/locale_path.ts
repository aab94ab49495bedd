/** The language in the address: `/en` before the same paths as in French. */
import type { Locale } from "@/domain/kernel/i18n.ts";

const ENGLISH = /^\/en(?=\/|$)/;

/** Places whose language is the reader's profile or header, not the address. */
const WITHOUT_LANGUAGE = /^\/(espace|admin|api|healthz|readyz)(?=[/?#]|$)/;

/** The language that an address is in, and its path without the prefix. */
export function readLocalePath(pathname: string): { locale: Locale; path: string } {
  if (!ENGLISH.test(pathname)) return { locale: "fr", path: pathname };
  return { locale: "en", path: pathname.replace(ENGLISH, "") || "/" };
}

/** Whether a place's language is decided by who reads it. */
export function isPersonalPlace(path: string): boolean {
  return WITHOUT_LANGUAGE.test(path);
}

/** The local address of a path in a language. */
export function localeHref(locale: Locale, path: string): string {
  if (locale === "fr" || isPersonalPlace(path)) return path;
  return path === "/" ? "/en" : `/en${path}`;
}
