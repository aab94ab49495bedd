/** What every page says of the reader's conversation with the support. */
import type { Middleware } from "fresh";
import type { State } from "@/app_state.ts";
import { isoInstant, shift } from "@/domain/kernel/clock.ts";
import { conversationOf } from "@/domain/support/whose.ts";
import { readSupportSecret } from "./support_cookie.ts";

/** How long after the last message a page still listens for the next, in hours. */
const LISTENS_HOURS = 72;

/** Looks once a page, and only for somebody who has a conversation or an account. */
export const supportGlance: Middleware<State> = async (ctx) => {
  const { user, deps, config } = ctx.state;
  const secret = readSupportSecret(ctx.req, config.publicUrl);
  const found = user || secret ? await conversationOf(deps, { user, secret }) : null;
  const since = shift(isoInstant(deps.clock()), { hours: -LISTENS_HOURS });
  ctx.state.support = {
    unread: found?.unread.client ?? 0,
    live: found !== null && found.updatedAt > since,
  };
  return await ctx.next();
};
