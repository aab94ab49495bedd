/** Makes what visitors send fit to be kept: bounded, printable, without what names a person. */
import { PATH_LENGTH } from "../model.ts";
import { remember } from "./remember.ts";

// deno-lint-ignore no-control-regex -- taking them out is the purpose
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Segments that name a record or are a secret: ULIDs, UUIDs, long digits, invoice numbers, tokens. */
const ID =
  /^(?:[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{8}-[0-9a-f-]{27}|\d{5,}|(?:CT|AV)-\d{8}-\d+|RF\d{2}\w+|[\w.~-]{40,})$/i;

/** A text of at most `max` characters without control characters, spaces put together, e-mail addresses taken out. */
export function words(text: string, max: number): string {
  const plain = text.slice(0, max * 8).toWellFormed().replaceAll(CONTROLS, " ");
  return plain.replaceAll(/[^\s@]+@[^\s@]+/g, "@").replaceAll(/\s+/g, " ").trim()
    .slice(0, max).toWellFormed();
}

/**
 * A path as it is counted: without the slash at its end, doubled slashes, encoding where it can be
 * read, and with `:id` in the place of what names a record, so that no page view leads to a person.
 */
export const pagePath: (pathname: string) => string = remember(1000, (pathname: string) => {
  const parts = pathname.slice(0, 4 * PATH_LENGTH).split("/").filter((part) => part !== "");
  const named = parts.map((part) => ID.test(part) ? ":id" : decoded(part));
  return words(`/${named.join("/")}`, PATH_LENGTH) || "/";
});

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The first language that an `Accept-Language` header asks for, as `fr`. */
export function firstLanguage(header: string): string | null {
  return /^\s*([a-z]{2,3})(?=[-,;\s]|$)/i.exec(header)?.[1].toLowerCase() ?? null;
}
