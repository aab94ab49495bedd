/** `/checkout` without an offer: to the offers. */
import { define } from "@/app_state.ts";

/** Leads to where one chooses. */
export const handler = define.handlers({
  GET: (ctx) => ctx.redirect(ctx.state.href("/services"), 303),
});
