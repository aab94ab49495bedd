/**
 * The archive of the legal documents: a text is kept as it read when somebody first agreed to it, so
 * that years later both sides can read what was agreed (Code de la consommation L213-1: ten years for
 * contracts of 120 € and more). A text is its words and what the seller's settings put into them, so
 * one version may have several; each is named by its SHA-256 and never changes.
 */
import canonicalize from "canonicalize";
import { type IsoDay, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Locale, LOCALES } from "../kernel/i18n.ts";
import { sha256Hex } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { SellerSettings } from "./model.ts";
import { PRIVACY_VERSION, privacySections } from "./privacy.ts";
import { getSeller } from "./seller.ts";
import { textKey, textsOf, versionsOf } from "./store.ts";
import { type LegalSection, TERMS_VERSION, termsSections } from "./terms.ts";

/** The documents that people agree to. */
export const DOCUMENTS = ["terms", "privacy"] as const;

/** One of {@linkcode DOCUMENTS}. */
export type LegalDocument = (typeof DOCUMENTS)[number];

/** A document as it reads in a language. */
export interface LegalText {
  document: LegalDocument;
  /** The day from which its wording is in force. */
  version: IsoDay;
  locale: Locale;
  sections: LegalSection[];
}

/** A text in the archive. */
export interface ArchivedText extends LegalText {
  /** SHA-256 of the canonical JSON (RFC 8785) of the text. */
  hash: string;
  /** When somebody first agreed to it. */
  archivedAt: IsoInstant;
}

/** What somebody agreed to, or was told, and when: kept as proof (GDPR article 7(1)). */
export interface Consent {
  document: LegalDocument;
  version: IsoDay;
  /** Names the text in the archive. */
  hash: string;
  at: IsoInstant;
}

/** How a document reads today. */
export function currentText(
  document: LegalDocument,
  locale: Locale,
  seller: SellerSettings | null,
): LegalText {
  return document === "terms"
    ? { document, version: TERMS_VERSION, locale, sections: termsSections(locale, seller) }
    : { document, version: PRIVACY_VERSION, locale, sections: privacySections(locale, seller) };
}

/**
 * Records inside a unit of work that somebody agrees to a document as it reads now in their language,
 * and archives the text unless it is there.
 */
export async function agreeTo(
  deps: Deps,
  tx: Tx,
  document: LegalDocument,
  locale: Locale,
): Promise<Consent> {
  const text = currentText(document, locale, await getSeller(deps));
  const hash = await sha256Hex(canonicalize(text) ?? "");
  const at = isoInstant(deps.clock());
  const key = textKey(document, text.version, locale, hash);
  if (await tx.get(key) === null) {
    tx.set(key, { ...text, hash, archivedAt: at });
    tx.set([...versionsOf(document), text.version], text.version);
  }
  return { document, version: text.version, hash, at };
}

/** Which archived text is wanted. */
export interface TextName {
  document: LegalDocument;
  version: IsoDay;
  locale: Locale;
  /** The newest of the version unless told. */
  hash?: string;
}

/** A text of the archive; null when nobody ever agreed to one of that name. */
export async function readText(deps: Deps, wanted: TextName): Promise<ArchivedText | null> {
  const { document, version, locale, hash } = wanted;
  if (hash !== undefined) {
    return (await deps.kv.get<ArchivedText>(textKey(document, version, locale, hash))).value;
  }
  const texts = deps.kv.list<ArchivedText>({ prefix: textsOf(document, version, locale) });
  const known = await Array.fromAsync(texts, ({ value }) => value);
  return known.toSorted((a, b) => b.archivedAt.localeCompare(a.archivedAt))[0] ?? null;
}

/** The versions of a document that the archive has in any language, newest first, at most twenty. */
export async function archivedVersions(deps: Deps, document: LegalDocument): Promise<IsoDay[]> {
  const versions = deps.kv.list<IsoDay>({ prefix: versionsOf(document) }, {
    reverse: true,
    limit: 20,
  });
  return await Array.fromAsync(versions, ({ value }) => value);
}

/** {@linkcode readText} in the wanted language, else in another: a version is not lost to who reads the other. */
export async function readVersion(deps: Deps, wanted: TextName): Promise<ArchivedText | null> {
  for (const locale of [wanted.locale, ...LOCALES.filter((one) => one !== wanted.locale)]) {
    const text = await readText(deps, { ...wanted, locale });
    if (text) return text;
  }
  return null;
}
