/** Orders are nobody else's business: not a cache's, not a search engine's. */
import { define } from "@/app_state.ts";

/** Marks every answer of the checkout. */
export default define.middleware(async (ctx) => {
  const response = await ctx.next();
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("x-robots-tag", "noindex");
  return response;
});
