/** Numbers, times and labels as MetaTrader's reports print them, whatever the terminal's language. */

/** Any kind of space: reports group digits by plain, no-break and narrow ones. */
const SPACES = /[\s\u00a0\u202f\u2007]+/g;

/** Longest text that can be a number; a longer one is a comment or an attack. */
const NUMBER_MAX = 40;

/**
 * A number with spaces between its groups and a point or a comma before its decimals: `1 451.76`,
 * `- 2.50`, `1 234,50`, `1.234,50`. MetaTrader groups by spaces alone, so a single separator stands
 * before decimals. `0.05 / 0.10` (filled and asked volume) is its first number. Null when it is none.
 */
export function readNumber(text: string): number | null {
  if (text.length > NUMBER_MAX) return null;
  const compact = text.split("/", 1)[0]!.replace(SPACES, "").replace(/^[−–]/, "-");
  if (!/^[+-]?[\d.,]*\d[.,]?$/.test(compact)) return null;
  const decimalAt = decimalSeparator(compact);
  const plain = [...compact].filter((c, at) => at === decimalAt || (c !== "." && c !== ","))
    .join("").replace(",", ".");
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

function decimalSeparator(text: string): number {
  const point = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  const last = Math.max(point, comma);
  // The same sign twice groups digits: 1.234.567.
  return last >= 0 && text.indexOf(text[last]!) === last ? last : -1;
}

const YEAR_FIRST =
  /^(\d{4})[./-](\d{2})[./-](\d{2})[ T]+(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,3})?$/;
const DAY_FIRST =
  /^(\d{2})[./-](\d{2})[./-](\d{4})[ T]+(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,3})?$/;

/** A moment of the server's clock as ISO without a zone; null when it is none, or no day of the calendar. */
export function readServerTime(text: string): string | null {
  const trimmed = text.trim();
  const [, year, month, day, ...clock] = YEAR_FIRST.exec(trimmed) ?? dayFirst(trimmed) ?? [];
  if (year === undefined) return null;
  const [hour, minute, second = "00"] = clock;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // A day that doesn't exist is moved by the parser: what comes back then differs.
  const date = new Date(`${iso}Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 19) !== iso ? null : iso;
}

function dayFirst(text: string): string[] | undefined {
  const match = DAY_FIRST.exec(text);
  if (!match) return undefined;
  const [all, day, month, year, ...clock] = match;
  return [all, year!, month!, day!, ...clock];
}

/** A ticket: digits alone, perhaps behind a `#`. */
export function readTicket(text: string): string | null {
  return /^#?([1-9]\d{0,19})$/.exec(text.trim())?.[1] ?? null;
}

/** A column's label without case, accents and signs: `S / L` is `sl`, `Échange` is `echange`. */
export function plainLabel(text: string): string {
  return text.slice(0, 60).normalize("NFD").replace(/[^\p{Letter}\d]/gu, "").toLowerCase();
}

/** Why a deal was made, as its comment shows: `[sl 1.08500]`, `[tp]`, `so: 49.8%/…`. */
export function reasonOf(comment: string): "sl" | "tp" | "so" | "client" {
  const mark = /\[(sl|tp|so)\b|^(so):/i.exec(comment);
  const word = (mark?.[1] ?? mark?.[2])?.toLowerCase();
  return word === "sl" || word === "tp" || word === "so" ? word : "client";
}
