import { type Method, METHODS } from "./types.ts";

/** What the router found for a path. */
export interface Match<T> {
  /** What was registered for the method, or `undefined` if the path knows only other methods. */
  item: T | undefined;
  /** The pattern as registered. */
  pattern: string;
  /** Decoded parameters. */
  params: Record<string, string>;
  /** Methods that the path answers, for `Allow`. */
  allowed: () => Method[];
}

interface Entry<T> {
  pattern: string;
  byMethod: Partial<Record<Method, T>>;
}

interface DynamicEntry<T> extends Entry<T> {
  /** Literal start of the pattern: most paths are ruled out by comparing it. */
  prefix: string;
  exec: (pathname: string) => Record<string, string> | null;
}

const PATTERN_CHAR = /[*:{}+?()\\]/;
const PLAIN_SEGMENTS = /^(?:\/(?::\w+|[^/*:{}+?()\\]+))*(?:\/:\w+\*|\/\*)?$/;

/**
 * Maps paths to items. Exact paths come first; patterns (URLPattern syntax) follow in the order
 * in which they were added, and the first that matches wins.
 */
export class Router<T> {
  #exact = new Map<string, Entry<T>>();
  #dynamic: DynamicEntry<T>[] = [];

  /** Registers an item; the first one for a pattern and method stays. */
  add(method: Method, pattern: string, item: T): void {
    const entry = PATTERN_CHAR.test(pattern) ? this.#pattern(pattern) : this.#path(pattern);
    entry.byMethod[method] ??= item;
  }

  /** Finds the entry for a path, with or without its trailing slash. */
  match(method: Method, pathname: string): Match<T> | null {
    const exact = this.#exact.get(pathname) ?? this.#exact.get(otherSlash(pathname));
    if (exact !== undefined) return found(exact, method, {});
    for (const entry of this.#dynamic) {
      if (!pathname.startsWith(entry.prefix)) continue;
      const params = entry.exec(pathname);
      if (params !== null) return found(entry, method, params);
    }
    return null;
  }

  #path(pattern: string): Entry<T> {
    let entry = this.#exact.get(pattern);
    if (entry === undefined) this.#exact.set(pattern, entry = { pattern, byMethod: {} });
    return entry;
  }

  #pattern(pattern: string): Entry<T> {
    let entry = this.#dynamic.find((known) => known.pattern === pattern);
    if (entry === undefined) {
      entry = {
        pattern,
        byMethod: {},
        prefix: literalPrefix(pattern),
        exec: matcher(pattern === "*" ? "/*" : pattern),
      };
      this.#dynamic.push(entry);
    }
    return entry;
  }
}

function found<T>(entry: Entry<T>, method: Method, params: Record<string, string>): Match<T> {
  const { byMethod, pattern } = entry;
  const item = byMethod[method] ?? (method === "HEAD" ? byMethod.GET : undefined);
  return { item, pattern, params, allowed: () => allowedMethods(byMethod) };
}

function allowedMethods(byMethod: Partial<Record<Method, unknown>>): Method[] {
  return METHODS.filter((method) =>
    method in byMethod || method === "OPTIONS" || (method === "HEAD" && "GET" in byMethod)
  );
}

function otherSlash(pathname: string): string {
  return pathname.endsWith("/") ? pathname.slice(0, -1) : pathname + "/";
}

function literalPrefix(pattern: string): string {
  const end = pattern.search(PATTERN_CHAR);
  const literal = pattern.slice(0, end);
  // "/old/:path*" and "/foo/*" match "/old" too, and "{" may make the slash before it optional.
  return literal.endsWith("/") ? literal.slice(0, -1) : literal;
}

/**
 * Patterns made of whole segments, nearly all of them, become a RegExp: matching one takes 0.05 µs
 * where URLPattern takes 3 µs. The rest is left to URLPattern.
 */
function matcher(pattern: string): (pathname: string) => Record<string, string> | null {
  if (!PLAIN_SEGMENTS.test(pattern)) {
    const compiled = new URLPattern({ pathname: pattern });
    return (pathname) => decodeAll(compiled.exec({ pathname })?.pathname.groups);
  }
  let wildcard = 0;
  const source = pattern.split("/").slice(1).map((segment) => {
    if (segment === "*") return `/(?<w${wildcard++}>.*)`;
    if (segment.endsWith("*")) return `(?:/(?<p${segment.slice(1, -1)}>[^/]+(?:/[^/]+)*))?`;
    if (segment.startsWith(":")) return `/(?<p${segment.slice(1)}>[^/]+)`;
    return "/" + segment.replace(/[.$^|[\]\\-]/g, "\\$&");
  }).join("");
  const regexp = new RegExp(`^${source}$`);
  return (pathname) => {
    const groups = regexp.exec(pathname)?.groups;
    if (groups === undefined) return null;
    const renamed: Record<string, string | undefined> = {};
    for (const name in groups) renamed[name.slice(1)] = groups[name];
    return decodeAll(renamed);
  };
}

function decodeAll(
  groups: Record<string, string | undefined> | undefined,
): Record<string, string> | null {
  if (groups === undefined) return null;
  const params: Record<string, string> = {};
  for (const name in groups) params[name] = decode(groups[name] ?? "");
  return params;
}

function decode(value: string): string {
  if (!value.includes("%")) return value;
  try {
    // Not decodeURIComponent: an encoded "/" inside a parameter must not become a path separator.
    return decodeURI(value);
  } catch {
    return value;
  }
}
