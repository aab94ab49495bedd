/** The way to signing in and on from there. */
import type { User } from "@/domain/accounts/model.ts";
import { can } from "@/domain/accounts/permissions.ts";
import type { SecondFactorRequired } from "@/domain/accounts/second_factor_sign_in.ts";
import type { SessionTokens } from "@/domain/accounts/sessions.ts";
import type { State } from "@/app_state.ts";
import { setChallenge } from "./challenge_cookie.ts";
import { localPath } from "./local_path.ts";
import { signInBy } from "./session_cookies.ts";

/** Where signing in happens. */
const SIGN_IN = "/connexion";

/** Sends somebody to sign in and back to where they were. */
export function signInFirst(
  { href, path }: Pick<State, "href" | "path">,
  search: string,
): Response {
  const location = signInHref(href, href(path) + search);
  return new Response(null, { status: 303, headers: { location } });
}

/** The address of signing in, and of going on to `next`, which may be empty. */
export function signInHref(href: State["href"], next: string): string {
  return href(SIGN_IN) + withNext(next);
}

/** Sends somebody whose password was right on to the page that asks for the code of their second factor. */
export function askForCode(
  { href, config }: Pick<State, "href" | "config">,
  { challenge }: SecondFactorRequired,
  next: string,
): Response {
  const location = href(`${SIGN_IN}/code`) + withNext(next);
  const response = new Response(null, { status: 303, headers: { location } });
  return setChallenge(response, challenge, config.publicUrl);
}

function withNext(next: string): string {
  return next && `?next=${encodeURIComponent(next)}`;
}

/** The place that a `next` field or parameter names; empty when it names none of this site. */
export function nextOf(next: string | null | undefined): string {
  return localPath(next, "");
}

/**
 * Sends somebody on: to `next`, else to their own area or the back office. With `tokens` the
 * response signs the browser in.
 */
export function goOn(
  user: User,
  next: string,
  signedIn?: { tokens: SessionTokens; publicUrl: string },
): Response {
  const location = next || (can(user.role, "admin.use") ? "/admin" : "/espace");
  const response = new Response(null, { status: 303, headers: { location } });
  return signedIn ? signInBy(response, signedIn.tokens, signedIn.publicUrl) : response;
}
