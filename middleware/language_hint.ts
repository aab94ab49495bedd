/** Offering a public page in the language that the browser prefers: a bar, never a redirect. */
import { serialize } from "hono/utils/cookie";
import { type Locale, wishedLocale } from "@/domain/kernel/i18n.ts";
import { isPersonalPlace } from "./locale_path.ts";
import { isHttps } from "./session_cookies.ts";

const COOKIE = "language_hint";
const ONE_YEAR = 365 * 24 * 60 * 60;

/** The language to offer to a reader; null when the page has it, nobody asked, or the offer was declined. */
export function suggestedLocale(
  request: Request,
  { locale, path }: { locale: Locale; path: string },
): Locale | null {
  const wishes = request.headers.get("accept-language");
  if (!wishes || isPersonalPlace(path)) return null;
  const wished = wishedLocale(wishes);
  if (!wished || wished === locale) return null;
  return request.headers.get("cookie")?.includes(`${COOKIE}=off`) ? null : wished;
}

/** The `Set-Cookie` value by which a reader declines for a year. It says nothing of who they are. */
export function hintDeclined(publicUrl: string): string {
  return serialize(COOKIE, "off", {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(publicUrl),
    maxAge: ONE_YEAR,
  });
}
