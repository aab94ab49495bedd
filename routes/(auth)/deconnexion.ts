/** `/deconnexion`: signing out, by a form's post alone, so that no link or image can do it. */
import { define } from "@/app_state.ts";
import { endSession, endSessionOf } from "@/domain/accounts/sessions.ts";
import {
  expiredCookies,
  readSessionCookies,
  setSessionCookies,
} from "@/middleware/session_cookies.ts";

/** Ends the session and goes home. */
export const handler = define.handlers({
  async POST({ state, req }) {
    const { deps, session, config: { publicUrl } } = state;
    const { refresh } = readSessionCookies(req, publicUrl);
    if (session.access) await endSession(deps, session.access.sessionId);
    if (refresh !== undefined) await endSessionOf(deps, refresh);
    const response = new Response(null, { status: 303, headers: { location: state.href("/") } });
    return setSessionCookies(response, expiredCookies(publicUrl));
  },
});
