import { define } from "../define.ts";

export default define.middleware([
  (ctx) => {
    ctx.state.trail.push("a");
    return ctx.next();
  },
  async (ctx) => {
    ctx.state.trail.push("b");
    const response = await ctx.next();
    response.headers.set("x-trail", ctx.state.trail.join(","));
    return response;
  },
]);
