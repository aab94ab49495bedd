/** Who may enter a part of the site. */
import { HttpError, type Middleware } from "fresh";
import type { Access } from "@/domain/accounts/access_token.ts";
import { liveUser } from "@/domain/accounts/sessions.ts";
import { can, isStaffPermission, type Permission, PUBLIC } from "@/domain/accounts/permissions.ts";
import type { User } from "@/domain/accounts/model.ts";
import { lacksSecondFactor } from "@/domain/accounts/security_policy.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import type { State } from "@/app_state.ts";
import { pagePermission } from "./page_permissions.ts";
import { refusals } from "./refusals.ts";
import { expiredCookies, setSessionCookies } from "./session_cookies.ts";
import { signInFirst } from "./sign_in.ts";

/**
 * Lets through who has the folder's permission and the one that the page's line in
 * `page_permissions.ts` names. Somebody who isn't signed in is sent to sign in and comes back
 * afterwards; somebody with another role gets the 403 page; staff without the second factor that the
 * owner asks of them are led to set it up. Refusals from the pages behind it are shown as
 * {@linkcode refusals} does.
 */
export function guard(folder: Permission): Middleware<State> {
  return async (ctx) => {
    const named = pagePermission(ctx.route);
    const needed = named === null || named === PUBLIC ? [folder] : [folder, named];
    const staff = needed.find(isStaffPermission);
    const user = await currentUser(ctx.state, staff ?? folder);
    if (!user) return signInAgain(ctx.state, ctx.url.search);
    if (!needed.every((permission) => can(user.role, permission))) throw new HttpError(403);
    if (staff && await lacksSecondFactor(ctx.state.deps, user)) {
      return enrolFirst();
    }
    ctx.state.user = user;
    return await refusals(ctx);
  };
}

/**
 * Lets through whose session still runs. Elsewhere clients are believed for a quarter of an hour after
 * theirs has ended, which is too long where passwords and sessions are changed.
 */
export const liveSession: Middleware<State> = async (ctx) => {
  const { session, deps } = ctx.state;
  const user = session.access && await liveUser(deps, session.access);
  return user ? await ctx.next() : signInAgain(ctx.state, ctx.url.search);
};

/** What the access token of a request says. Throws `unauthenticated` when there is none. */
export function requireAccess({ session }: Pick<State, "session">): Access {
  if (!session.access) throw new Problem("unauthenticated");
  return session.access;
}

/** Sends somebody to sign in; cookies of a session that has ended would send them straight back here. */
function signInAgain(state: State, search: string): Response {
  const response = signInFirst(state, search);
  const ended = state.session.access !== null;
  return ended ? setSessionCookies(response, expiredCookies(state.config.publicUrl)) : response;
}

/** Sends somebody to set up the second factor that their role must have. */
function enrolFirst(): Response {
  const headers = { location: "/espace/securite/second-facteur?required" };
  return new Response(null, { status: 303, headers });
}

/**
 * Who asks, for a permission: staff as the store knows them now, since a role or a session may have
 * ended after the access token was made; clients as their token says.
 */
export async function currentUser(
  { session, deps }: Pick<State, "session" | "deps">,
  permission: Permission,
): Promise<User | null> {
  if (!session.access) return null;
  return isStaffPermission(permission) ? await liveUser(deps, session.access) : session.access.user;
}
