/** `/espace/securite/sessions`: ends one session, or all the others. */
import { define } from "@/app_state.ts";
import { revokeOtherSessions, revokeSession } from "@/domain/accounts/session_list.ts";
import { readForm } from "@/middleware/form.ts";
import { requireAccess } from "@/middleware/guard.ts";
import { expiredCookies, setSessionCookies } from "@/middleware/session_cookies.ts";

/** Ends what the form names; who ends their own session is signed out. */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps, href, config } = ctx.state;
    const access = requireAccess(ctx.state);
    const { session = "", others } = await readForm(ctx.req);
    if (others !== undefined) {
      await revokeOtherSessions(deps, access);
      return ctx.redirect("/espace/securite?done=sessions", 303);
    }
    await revokeSession(deps, access, session);
    if (session !== access.sessionId) {
      return ctx.redirect("/espace/securite?done=session", 303);
    }
    return setSessionCookies(ctx.redirect(href("/"), 303), expiredCookies(config.publicUrl));
  },
});
