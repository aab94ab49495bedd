import { INTERNALS } from "./context.ts";
import { responseNonces } from "./render.ts";
import type { Middleware } from "./types.ts";

/** Options of {@linkcode csp}. */
export interface CSPOptions {
  /** Report breaches without blocking them. Default `false`. */
  reportOnly?: boolean;
  /** URL that browsers send reports to. */
  reportTo?: string;
  /** Directives that replace the default ones of the same name, or come on top. */
  csp?: string[];
  /** Allow the inline scripts and styles of rendered pages by a nonce, and no others. */
  useNonce?: boolean;
}

const DEFAULTS = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "upgrade-insecure-requests",
];

const INLINE_DIRECTIVE = /^(?:default-src|(?:script|style)-src(?:-elem|-attr)?)(?:\s|$)/;
const UNSAFE_INLINE = "'unsafe-inline'";

/**
 * Sets `Content-Security-Policy`. With `useNonce`, rendered pages get a policy whose
 * `'unsafe-inline'` is replaced by a nonce, made anew for each; other responses keep
 * `'unsafe-inline'`.
 */
export function csp<State>(options: CSPOptions = {}): Middleware<State> {
  const { reportOnly = false, reportTo, csp: own = [], useNonce = false } = options;
  const replaced = new Set(own.map(directiveName));
  const directives = [...DEFAULTS.filter((one) => !replaced.has(directiveName(one))), ...own];
  if (reportTo !== undefined) directives.push("report-to csp-endpoint", `report-uri ${reportTo}`);
  const policy = directives.join("; ");
  const withNonce = directives
    .map((one) => INLINE_DIRECTIVE.test(one) ? one.replaceAll(UNSAFE_INLINE, "\0") : one)
    .join("; ").split("\0");
  const header = "content-security-policy" + (reportOnly ? "-report-only" : "");

  return async (ctx) => {
    const internals = ctx[INTERNALS];
    if (useNonce) internals.useNonce = true;
    const response = await ctx.next();
    // A middleware in between may have made a new response of the rendered one.
    const nonce = useNonce ? responseNonces.get(response) ?? internals.nonce : "";
    response.headers.set(header, nonce === "" ? policy : withNonce.join(`'nonce-${nonce}'`));
    if (reportTo !== undefined) {
      response.headers.set("reporting-endpoints", `csp-endpoint="${reportTo}"`);
    }
    return response;
  };
}

function directiveName(directive: string): string {
  return directive.trim().split(/\s/, 1)[0].toLowerCase();
}
