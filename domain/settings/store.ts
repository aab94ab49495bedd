/** The keys of the settings. */

/** Where the seller's settings stand, complete or not. */
export const SELLER: Deno.KvKey = ["settings", "seller"];

/** The archived texts of a version of a document in a language. */
export const textsOf = (document: string, version: string, locale: string): Deno.KvKey => [
  "settings",
  "documents",
  document,
  version,
  locale,
];

/** The versions of a document that the archive has. */
export const versionsOf = (document: string): Deno.KvKey => [
  "settings",
  "document_versions",
  document,
];

/** Where a text stands in the archive. */
export const textKey = (
  document: string,
  version: string,
  locale: string,
  hash: string,
): Deno.KvKey => [...textsOf(document, version, locale), hash];

/** Where the flag of a store with made-up data stands. */
export const DEMO: Deno.KvKey = ["settings", "demo"];
