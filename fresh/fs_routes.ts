import type { Command } from "./compile.ts";
import type { RouteFile } from "./snapshot.ts";
import type { LayoutConfig, Middleware, Route, RouteComponent, RouteConfig } from "./types.ts";

const SPECIAL = new Set(["_app", "_layout", "_middleware", "_404", "_500", "_error"]);

interface ParsedFile<State> {
  path: string;
  /** Folders, groups included. */
  folders: string[];
  name: string;
  exports: FileExports<State>;
}

interface FileExports<State> {
  default?: unknown;
  handler?: unknown;
  handlers?: unknown;
  config?: RouteConfig & LayoutConfig;
  css?: string[];
}

/**
 * The commands that file routes stand for: special files first, from the root down, then routes
 * from the most to the least specific.
 *
 * @throws Error if a file exports nothing that a route needs, or its name isn't a pattern
 */
export function fileCommands<State>(files: RouteFile[]): Command<State>[] {
  const parsed = files.map((file) => parse<State>(file));
  const special = parsed.filter(({ name }) => SPECIAL.has(name));
  const routes = parsed.filter(({ name }) => !SPECIAL.has(name));
  special.sort((a, b) => a.folders.length - b.folders.length);
  const patterned = routes.map((file) => ({ file, pattern: filePattern(file.path) }));
  patterned.sort((a, b) => compareSpecificity(a.pattern, b.pattern));
  return [
    ...special.flatMap(specialCommands),
    ...patterned.map(({ file, pattern }): Command<State> => ({
      kind: "route",
      at: file.folders,
      pattern,
      route: toRoute(file),
    })),
  ];
}

/**
 * The URL pattern of a route file.
 *
 * @example
 * ```ts
 * filePattern("blog/[slug].tsx"); // "/blog/:slug"
 * filePattern("(site)/docs/[[version]]/index.tsx"); // "/docs{/:version}?"
 * filePattern("old/[...path].ts"); // "/old/:path*"
 * ```
 * @throws SyntaxError if parameters touch each other, or an optional one is only part of a segment
 */
export function filePattern(path: string): string {
  const parts = path.replace(/\.\w+$/, "").split("/").filter((part) => !isGroup(part));
  if (parts.at(-1) === "index") parts.pop();
  const pattern = parts.map((part) => partPattern(part, path)).join("");
  if (pattern === "") return "/";
  // Nothing but optional segments: the slash in front belongs to "/" itself.
  return /^(?:\{[^}]*\}\?)+$/.test(pattern) ? pattern.replace("{/", "/{") : pattern;
}

function partPattern(part: string, path: string): string {
  const rest = /^\[\.\.\.(.+)\]$/.exec(part);
  if (rest !== null) return `/:${rest[1]}*`;
  const optional = /^\[\[([^[\]]+)\]\]$/.exec(part);
  if (optional !== null) return `{/:${optional[1]}}?`;
  if (part.includes("][") || part.includes("[[")) {
    throw new SyntaxError(`Not a route: "${path}" has parameters that touch each other`);
  }
  return "/" + part.replace(/\[([^[\]]+)\]/g, ":$1");
}

function folderName(part: string, path: string): string {
  return isGroup(part) ? part : partPattern(part, path).replace(/^\//, "");
}

function isGroup(part: string): boolean {
  return part.startsWith("(") && part.endsWith(")");
}

function compareSpecificity(a: string, b: string): number {
  const [partsA, partsB] = [specificity(a), specificity(b)];
  for (let i = 0; i < Math.max(partsA.length, partsB.length); i++) {
    // A pattern that ends first is more specific than one that goes on with a wildcard.
    const difference = (partsA[i] ?? 0.5) - (partsB[i] ?? 0.5);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : 1;
}

function specificity(pattern: string): number[] {
  return pattern.split("/").slice(1).map((part) => {
    if (part.endsWith("*")) return 4;
    if (part.endsWith("}?") || part.endsWith("{")) return 3;
    if (part.startsWith(":")) return /^:\w+$/.test(part) ? 2 : 1;
    return part.includes(":") ? 1 : 0;
  });
}

function parse<State>({ path, module }: RouteFile): ParsedFile<State> {
  const exports = module as FileExports<State>;
  const useful = exports.default ?? exports.handler ?? exports.handlers ?? exports.config;
  if (useful === undefined) {
    throw new Error(
      `routes/${path} exports no component (default), "handler", "handlers" or "config"`,
    );
  }
  const parts = path.split("/");
  const name = parts.pop()!.replace(/\.\w+$/, "");
  return { path, folders: parts.map((part) => folderName(part, path)), name, exports };
}

function toRoute<State>({ exports }: ParsedFile<State>): Route<State> {
  return {
    component: exports.default as RouteComponent<State> | undefined,
    handler: (exports.handlers ?? exports.handler) as Route<State>["handler"],
    config: exports.config,
    css: exports.css,
  };
}

function specialCommands<State>(file: ParsedFile<State>): Command<State>[] {
  const { name, folders: at, exports } = file;
  switch (name) {
    case "_app":
      return [{ kind: "app", component: exports.default as RouteComponent<State> }];
    case "_layout":
      return [{
        kind: "layout",
        at,
        component: exports.default as RouteComponent<State>,
        config: exports.config ?? {},
      }];
    case "_middleware":
      return [{ kind: "use", at, middlewares: middlewaresOf(file) }];
    case "_404":
      return [{ kind: "notFound", at, route: toRoute(file) }];
    default:
      return [{ kind: "error", at, route: toRoute(file) }];
  }
}

function middlewaresOf<State>({ path, exports }: ParsedFile<State>): Middleware<State>[] {
  const found = exports.handlers ?? exports.handler ?? exports.default;
  const list = Array.isArray(found) ? found : [found];
  if (!list.every((entry) => typeof entry === "function")) {
    throw new Error(`routes/${path} must export a middleware or an array of them`);
  }
  return list;
}
