import { INTERNALS } from "./context.ts";
import type { Middleware } from "./types.ts";

/** Redirects to the path that always, or never, ends with a slash. Paths of files stay as is. */
export function trailingSlashes<State>(mode: "always" | "never"): Middleware<State> {
  return (ctx) => {
    const { pathname } = ctx[INTERNALS];
    const slash = pathname.endsWith("/");
    if (mode === "always" && !slash && !/\.[^/]+$/.test(pathname)) {
      return ctx.redirect(`${pathname}/${ctx.url.search}`, 308);
    }
    if (mode === "never" && slash && pathname !== "/") {
      return ctx.redirect(pathname.slice(0, -1) + ctx.url.search, 308);
    }
    return ctx.next();
  };
}
