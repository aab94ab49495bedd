/** Who may enter a part of the site. */
import { HttpError, type Middleware } from "fresh";
import { liveUser } from "@/domain/accounts/sessions.ts";
import { can, isStaffPermission, type Permission, PUBLIC } from "@/domain/accounts/permissions.ts";
import type { User } from "@/domain/accounts/model.ts";
import { lacksSecondFactor } from "@/domain/accounts/security_policy.ts";
import type { State } from "@/app_state.ts";
import { pagePermission } from "./page_permissions.ts";
import { refusals } from "./refusals.ts";
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
    if (!user) return signInFirst(ctx.state, ctx.url.search);
    if (!needed.every((permission) => can(user.role, permission))) throw new HttpError(403);
    if (staff && await lacksSecondFactor(ctx.state.deps, user)) {
      return enrolFirst();
    }
    ctx.state.user = user;
    return await refusals(ctx);
  };
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
