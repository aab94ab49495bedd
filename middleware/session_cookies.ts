/**
 * The cookies of a session: the access and the refresh token, both out of reach of scripts. Behind
 * https they are `Secure` with the `__Host-` prefix, which no other host of the domain can set
 * (RFC 6265bis section 4.1.3.2); plain http is for development and the demonstration.
 */
import { parse, serialize } from "hono/utils/cookie";
import type { SessionTokens } from "@/domain/accounts/sessions.ts";

/** How long a browser keeps the refresh cookie, in seconds: as long as its session lives unused. */
export const REFRESH_COOKIE_SECONDS = 30 * 24 * 60 * 60;

/** The tokens that a browser carries. */
export interface CookieTokens {
  access?: string;
  refresh?: string;
}

/** The tokens in a request's cookies. */
export function readSessionCookies(request: Request, publicUrl: string): CookieTokens {
  const header = request.headers.get("cookie");
  if (!header) return {};
  const names = cookieNames(publicUrl);
  const cookies = parse(header);
  return { access: cookies[names.access], refresh: cookies[names.refresh] };
}

/** The `Set-Cookie` values that keep somebody signed in. */
export function sessionCookies(tokens: SessionTokens, publicUrl: string): string[] {
  const names = cookieNames(publicUrl);
  const cookies = [cookie(names.access, tokens.accessToken, tokens.expiresIn, publicUrl)];
  if (tokens.refreshToken !== undefined) {
    cookies.push(cookie(names.refresh, tokens.refreshToken, REFRESH_COOKIE_SECONDS, publicUrl));
  }
  return cookies;
}

/** The `Set-Cookie` values that make a browser forget its session. */
export function expiredCookies(publicUrl: string): string[] {
  const names = cookieNames(publicUrl);
  return [cookie(names.access, "", 0, publicUrl), cookie(names.refresh, "", 0, publicUrl)];
}

/**
 * Puts session cookies on a response that can still be changed, and forbids any cache to keep
 * it.
 */
export function setSessionCookies<R extends { headers: Headers }>(
  response: R,
  cookies: readonly string[],
): R {
  for (const value of cookies) response.headers.append("set-cookie", value);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/** Signs a browser in by a response that can still be changed. */
export function signInBy(response: Response, tokens: SessionTokens, publicUrl: string): Response {
  return setSessionCookies(response, sessionCookies(tokens, publicUrl));
}

/** Whether a response says already what becomes of the session cookies. */
export function setsSession(response: Response, publicUrl: string): boolean {
  const { access } = cookieNames(publicUrl);
  return response.headers.getSetCookie().some((value) => value.startsWith(`${access}=`));
}

function cookieNames(publicUrl: string): Required<CookieTokens> {
  const prefix = isHttps(publicUrl) ? "__Host-" : "";
  return { access: `${prefix}calmness_access`, refresh: `${prefix}calmness_refresh` };
}

function cookie(name: string, value: string, maxAge: number, publicUrl: string): string {
  return serialize(name, value, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(publicUrl),
    maxAge,
  });
}

/** Whether people reach the house by https. */
export function isHttps(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}
