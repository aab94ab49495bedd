/** Whether somebody wants their visits counted: what they chose on our page, and what their browser says. */
import { serialize } from "hono/utils/cookie";
import { isHttps } from "./session_cookies.ts";

const COOKIE = "audience";

/** Thirteen months, the longest that the CNIL lets a choice be remembered. */
const KEPT_SECONDS = 395 * 24 * 60 * 60;

/** Why somebody isn't counted; null for who is. */
export type Declined = "choice" | "browser" | null;

/** Whether somebody isn't counted: by the cookie that our page sets, Global Privacy Control or Do Not Track. */
export function audienceDeclined(headers: Headers): Declined {
  if (/(?:^|;\s*)audience=off(?:;|$)/.test(headers.get("cookie") ?? "")) return "choice";
  return headers.get("sec-gpc") === "1" || headers.get("dnt") === "1" ? "browser" : null;
}

/** The `Set-Cookie` value that remembers a choice; it says nothing of who made it. */
export function audienceCookie(counted: boolean, publicUrl: string): string {
  return serialize(COOKIE, "off", {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(publicUrl),
    maxAge: counted ? 0 : KEPT_SECONDS,
  });
}
