import { define } from "../../define.ts";

export default define.middleware((ctx) => {
  ctx.state.trail.push("admin");
  return ctx.req.headers.has("authorization") ? ctx.next() : ctx.redirect("/login");
});
