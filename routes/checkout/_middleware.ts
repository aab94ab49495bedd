/** Orders are nobody else's business: not a cache's, not a search engine's. */
import { define } from "@/app_state.ts";
import { refusals } from "@/middleware/refusals.ts";
import { supportGlance } from "@/middleware/support_glance.ts";

/** Marks every answer of the checkout; shows refusals as people read them. */
export default define.middleware([
  async (ctx) => {
    const response = await refusals(ctx);
    response.headers.set("cache-control", "private, no-store");
    response.headers.set("x-robots-tag", "noindex");
    return response;
  },
  supportGlance,
]);
