import type { Context } from "./context.ts";
import { HttpError } from "./http_error.ts";
import type { Middleware } from "./types.ts";

/** Options of {@linkcode csrf}. */
export interface CsrfOptions<State> {
  /** Other origins that may write: one, several, or a function that decides. Default: none. */
  origin?: string | string[] | ((origin: string, ctx: Context<State>) => boolean);
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that change something and come from another site, by `Sec-Fetch-Site` and
 * `Origin`. A request with neither header passes: no browser that carries cookies sends one.
 *
 * @returns a middleware that throws HttpError 403
 */
export function csrf<State>(options: CsrfOptions<State> = {}): Middleware<State> {
  const { origin: allowed } = options;

  const allows = (origin: string, ctx: Context<State>): boolean => {
    if (typeof allowed === "function") return allowed(origin, ctx);
    if (typeof allowed === "string") return origin === allowed;
    return allowed !== undefined ? allowed.includes(origin) : origin === ctx.url.origin;
  };

  return (ctx) => {
    const { method, headers } = ctx.req;
    if (SAFE_METHODS.has(method)) return ctx.next();
    const site = headers.get("sec-fetch-site");
    const origin = headers.get("origin");
    if (site === "same-origin" || site === "none") return ctx.next();
    if (site === null && origin === null) return ctx.next();
    if (origin !== null && allows(origin, ctx)) return ctx.next();
    throw new HttpError(403);
  };
}
