/**
 * The cookie of somebody between password and second factor: the challenge, out of reach of scripts,
 * for as long as it is good. Without it the page for the code leads back to the password.
 */
import { parse, serialize } from "hono/utils/cookie";
import { CHALLENGE_SECONDS } from "@/domain/accounts/second_factor_sign_in.ts";
import { isHttps } from "./session_cookies.ts";

/** The challenge in a request's cookies. */
export function readChallenge(request: Request, publicUrl: string): string | undefined {
  return parse(request.headers.get("cookie") ?? "")[nameFor(publicUrl)];
}

/** Has the browser keep a challenge; an empty one is forgotten. Any cache is forbidden to keep the answer. */
export function setChallenge(response: Response, challenge: string, publicUrl: string): Response {
  const cookie = serialize(nameFor(publicUrl), challenge, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isHttps(publicUrl),
    maxAge: challenge ? CHALLENGE_SECONDS : 0,
  });
  response.headers.append("set-cookie", cookie);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

function nameFor(publicUrl: string): string {
  return `${isHttps(publicUrl) ? "__Host-" : ""}calmness_challenge`;
}
