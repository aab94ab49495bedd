/** Texts as the words that people search them by. */

/** Characters a word is cut to: a key holds 2 KiB, and a sign may unfold into many. */
const WORD_MAX = 64;

/** A text as the words it is found by: lower case, without accents. */
export function searchWords(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, WORD_MAX).toWellFormed()))];
}
