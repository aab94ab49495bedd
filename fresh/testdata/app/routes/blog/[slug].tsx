import { HttpError, page } from "fresh";
import { define } from "../../define.ts";

export const handler = define.handlers({
  GET(ctx) {
    if (ctx.params.slug === "missing") throw new HttpError(404);
    if (ctx.params.slug === "broken") throw new Error("broken on purpose");
    if (ctx.params.slug === "gone") throw new HttpError(410);
    return page({ slug: ctx.params.slug }, { headers: { "x-slug": "yes" } });
  },
  async POST(ctx) {
    const form = await ctx.req.formData();
    return page({ slug: String(form.get("slug")) }, { status: 422 });
  },
});

export default define.page<typeof handler>(({ data }) => <h1>Post {data.slug}</h1>);
