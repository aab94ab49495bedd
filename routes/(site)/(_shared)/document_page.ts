/** What `/cgv` and `/confidentialite` read: the text in force, or one that somebody agreed to. */
import type { State } from "@/app_state.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import {
  archivedVersions,
  currentText,
  type LegalDocument,
  type LegalText,
  readVersion,
} from "@/domain/settings/archive.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** A document as its page shows it. */
export interface DocumentData {
  text: LegalText;
  /** It isn't what is in force. */
  old: boolean;
  /** The other versions that somebody agreed to, newest first. */
  others: string[];
  /** The seller hasn't said enough of itself yet. */
  incomplete: boolean;
}

/**
 * Reads the text in force, or the one that `version` (a day) and `text` (a hash) of the address name.
 * Throws `not-found` for one that nobody agreed to.
 */
export async function readDocument(
  { deps, locale }: State,
  document: LegalDocument,
  query: URLSearchParams,
): Promise<DocumentData> {
  const seller = await getSeller(deps);
  const current = currentText(document, locale, seller);
  const versions = await archivedVersions(deps, document);
  const show = (text: LegalText, old: boolean) => ({
    text,
    old,
    others: versions.filter((version) => version !== text.version),
    incomplete: !old && !seller,
  });
  const version = query.get("version");
  if (version === null) return show(current, false);
  const hash = query.get("text") ?? undefined;
  const text = await readVersion(deps, { document, version, locale, hash });
  if (!text) throw new Problem("not-found", { detail: "problem.version" });
  // Word for word what is in force: then it is no old version, whoever asked for it by name.
  const same = JSON.stringify(text.sections) === JSON.stringify(current.sections);
  return show(same ? current : text, !same);
}
