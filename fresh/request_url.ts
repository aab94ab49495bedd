const ALREADY_NORMAL = /^(?:\/[\w~-][\w~.-]*)*\/?$/;

/**
 * The path of an absolute URL, repeated slashes collapsed: `//evil.example` in a path that gets
 * redirected to would otherwise name another host.
 */
export function pathnameOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  if (start === -1) return "/";
  let end = start;
  while (end < url.length && url[end] !== "?" && url[end] !== "#") end++;
  const pathname = url.slice(start, end);
  // Parsing a URL costs more than routing it, and most paths have nothing to normalise.
  if (ALREADY_NORMAL.test(pathname)) return pathname;
  return new URL(url).pathname.replace(/\/{2,}/g, "/");
}
