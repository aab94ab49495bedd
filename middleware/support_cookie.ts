/** The cookie that opens a browser's conversation with the support, out of reach of scripts. */
import { parse, serialize } from "hono/utils/cookie";
import type { State } from "@/app_state.ts";
import type { Correspondent } from "@/domain/support/model.ts";
import { isHttps } from "./session_cookies.ts";

/** Half a year, in seconds: who comes back later begins anew. */
const KEPT_SECONDS = 180 * 24 * 60 * 60;

/** The secret in a request's cookies. */
export function readSupportSecret(request: Request, publicUrl: string): string | undefined {
  return parse(request.headers.get("cookie") ?? "")[nameFor(publicUrl)];
}

/** Has the browser keep the secret of the conversation that it has just begun; nothing to do without one. */
export function keepSupportSecret(
  headers: Headers,
  secret: string | null,
  publicUrl: string,
): void {
  if (secret === null) return;
  const cookie = serialize(nameFor(publicUrl), secret, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(publicUrl),
    maxAge: KEPT_SECONDS,
  });
  headers.append("set-cookie", cookie);
  headers.set("cache-control", "private, no-store");
}

/** Who writes to the support by a request. */
export function correspondentOf(
  request: Request,
  { user, visitor, locale, config }: Pick<State, "user" | "visitor" | "locale" | "config">,
): Correspondent {
  return { user, secret: readSupportSecret(request, config.publicUrl), visitor, locale };
}

function nameFor(publicUrl: string): string {
  return `${isHttps(publicUrl) ? "__Host-" : ""}calmness_support`;
}
