/** The headers that tell browsers what our pages never do. */
import { isHttps } from "./session_cookies.ts";

/**
 * The directives of the content security policy. `'unsafe-inline'` is the place where Fresh's `csp()`
 * puts a page's nonce; {@linkcode finishPolicy} takes away what no nonce has replaced.
 */
export const CSP_DIRECTIVES: readonly string[] = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const FALLBACK = CSP_DIRECTIVES.join("; ");

/** What a browser may use of the device on our pages: nothing but copying to the clipboard. */
const PERMISSIONS = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
].map((feature) => `${feature}=()`).join(", ");

/** Two years, as hstspreload.org asks. */
const HSTS = "max-age=63072000; includeSubDomains";

/**
 * Where a route names a policy of its own, for a document that isn't one of our pages; it leaves as
 * the policy, and wins over the pages' one.
 */
export const OWN_POLICY = "x-own-content-security-policy";

/**
 * The policy of a mail that is shown: it is styled inline as mail programs want it, and must be able to
 * do nothing else. `sandbox` gives it no scripts, no forms and an origin of its own, even when it is
 * opened outside its frame.
 */
export const MAIL_POLICY = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Sets the headers on any response, error pages and files included. */
export function setSecurityHeaders(headers: Headers, publicUrl: string): void {
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "strict-origin-when-cross-origin");
  headers.set("permissions-policy", PERMISSIONS);
  headers.set("cross-origin-opener-policy", "same-origin");
  if (isHttps(publicUrl)) headers.set("strict-transport-security", HSTS);
  const own = headers.get(OWN_POLICY);
  headers.delete(OWN_POLICY);
  const policy = headers.get("content-security-policy") ?? FALLBACK;
  headers.set("content-security-policy", own ?? finishPolicy(policy, publicUrl));
}

/** A policy without `'unsafe-inline'`, and without the upgrade to https where there is none. */
export function finishPolicy(policy: string, publicUrl: string): string {
  const strict = policy.replaceAll(" 'unsafe-inline'", "");
  return isHttps(publicUrl) ? strict : strict.replace(/\s*upgrade-insecure-requests(;|$)\s*/, "");
}
