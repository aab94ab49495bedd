import type { Context } from "./context.ts";
import type { Middleware } from "./types.ts";

/** Options of {@linkcode cors}. */
export interface CORSOptions<State> {
  /** Origins that may read responses: `"*"`, one, several, or a function. Default `"*"`. */
  origin:
    | string
    | string[]
    | ((origin: string, ctx: Context<State>) => string | undefined | null);
  /** Methods allowed. Default GET, HEAD, PUT, POST, DELETE, PATCH. */
  allowMethods?: string[];
  /** Request headers allowed. Default: those asked for. */
  allowHeaders?: string[];
  /** Seconds for which a browser may remember the answer to a preflight. */
  maxAge?: number;
  /** Whether cookies may be sent. Default `false`. */
  credentials?: boolean;
  /** Response headers that scripts may read. */
  exposeHeaders?: string[];
}

const METHODS = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"];

/** Lets pages of other origins read responses, and answers their preflight requests. */
export function cors<State>(options: CORSOptions<State> = { origin: "*" }): Middleware<State> {
  const { origin: allowed, allowHeaders = [], exposeHeaders = [], maxAge, credentials } = options;
  const allowMethods = options.allowMethods ?? METHODS;

  const originFor = (origin: string, ctx: Context<State>): string | null => {
    if (typeof allowed === "function") return allowed(origin, ctx) ?? null;
    if (typeof allowed === "string") return allowed;
    return allowed.includes(origin) ? origin : null;
  };

  return async (ctx) => {
    const requested = ctx.req.headers;
    const origin = originFor(requested.get("origin") ?? "", ctx);
    const headers = new Headers();
    if (origin) headers.set("access-control-allow-origin", origin);
    if (credentials) headers.set("access-control-allow-credentials", "true");
    if (origin !== "*") headers.append("vary", "origin");

    if (ctx.req.method === "OPTIONS" && requested.has("access-control-request-method")) {
      if (maxAge !== undefined) headers.set("access-control-max-age", String(maxAge));
      headers.set("access-control-allow-methods", allowMethods.join(","));
      const asked = requested.get("access-control-request-headers");
      const names = allowHeaders.length > 0 ? allowHeaders.join(",") : asked;
      if (names) headers.set("access-control-allow-headers", names);
      if (names === asked) headers.append("vary", "access-control-request-headers");
      return new Response(null, { status: 204, headers });
    }

    if (exposeHeaders.length > 0) {
      headers.set("access-control-expose-headers", exposeHeaders.join(","));
    }
    const response = await ctx.next();
    for (const [name, value] of headers) {
      if (name === "vary") response.headers.append(name, value);
      else response.headers.set(name, value);
    }
    return response;
  };
}
