/** The way to signing in and on from there. */
import type { User } from "@/domain/accounts/model.ts";
import { can } from "@/domain/accounts/permissions.ts";
import type { SessionTokens } from "@/domain/accounts/sessions.ts";
import type { State } from "@/app_state.ts";
import { localPath } from "./local_path.ts";
import { signInBy } from "./session_cookies.ts";

/** Where signing in happens. */
const SIGN_IN = "/connexion";

/** Sends somebody to sign in and back to where they were. */
export function signInFirst(
  { href, path }: Pick<State, "href" | "path">,
  search: string,
): Response {
  const next = encodeURIComponent(href(path) + search);
  return new Response(null, {
    status: 303,
    headers: { location: `${href(SIGN_IN)}?next=${next}` },
  });
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
