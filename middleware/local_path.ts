/** Where to go after signing in: only ever a place on this site. */

// A browser drops tabs and line ends and reads "\" as "/", so that "/\t/evil.example" leaves the site.
// deno-lint-ignore no-control-regex -- naming them is the purpose
const DECEPTIVE = /[\u0000-\u0020\u007f\\]/;

/** A base that no request can name, to see whether an address leaves it. */
const HERE = "http://local.invalid";

/**
 * The path that a `next` parameter names, normalised and percent-encoded; `fallback` when it names no
 * path of this site (a scheme, a host, `//`, a backslash, a control character or a space).
 */
export function localPath(next: string | null | undefined, fallback: string): string {
  if (!next?.startsWith("/") || next.startsWith("//") || DECEPTIVE.test(next)) return fallback;
  const url = URL.parse(next, HERE);
  if (url?.origin !== HERE || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
