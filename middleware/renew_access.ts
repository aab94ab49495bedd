/** Telling the browser at once what has changed about the person who is signed in. */
import { ACCESS_SECONDS, signAccess } from "@/domain/accounts/access_token.ts";
import type { User } from "@/domain/accounts/model.ts";
import type { State } from "@/app_state.ts";
import { signInBy } from "./session_cookies.ts";

/**
 * Gives the response an access token for `user` as they are now; the old one would tell their old
 * name and language for up to a quarter of an hour. A refresh token that this very request was given
 * goes along, since a response that sets the session is left alone by the front door.
 */
export async function renewAccess(
  { session, services, config }: Pick<State, "session" | "services" | "config">,
  user: User,
  response: Response,
): Promise<Response> {
  if (!session.access) return response;
  const { sessionId } = session.access;
  const { secret, deps } = services.sessions;
  const tokens = {
    user,
    sessionId,
    accessToken: await signAccess(secret, deps.clock, { user, sessionId }),
    expiresIn: ACCESS_SECONDS,
    refreshToken: session.renewed?.refreshToken,
  };
  return signInBy(response, tokens, config.publicUrl);
}
