/** Writes that a browser does with its cookies must come from our own pages. */

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** What {@linkcode isSameOriginWrite} needs to know besides the request. */
export interface OriginPolicy {
  /** The address that people use, without a slash at the end. */
  publicUrl: string;
  /** Whether the request carries cookies of ours. */
  hasCookies: boolean;
}

/**
 * Whether a request may write as far as its origin tells: it reads only, or carries a bearer token
 * (which no foreign page can add), or its browser says `Sec-Fetch-Site: same-origin` or `none`, or
 * its `Origin` is the public address or the host that was asked. A request with neither header comes
 * from no browser: it passes unless it carries our cookies.
 */
export function isSameOriginWrite(request: Request, policy: OriginPolicy): boolean {
  if (SAFE_METHODS.includes(request.method) || hasBearer(request)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return true;
  const origin = request.headers.get("origin");
  if (origin === null) return site === null && !policy.hasCookies;
  const from = URL.parse(origin);
  if (!from) return false;
  return from.origin === new URL(policy.publicUrl).origin ||
    from.host === new URL(request.url).host;
}

/** Whether a request carries a bearer token; its cookies then don't count. */
export function hasBearer(request: Request): boolean {
  return /^bearer\b/i.test(request.headers.get("authorization") ?? "");
}
