/** `/robots.txt`: what search engines may read, and where the list of pages is. */
import { define } from "@/app_state.ts";

const CLOSED = ["/admin", "/espace", "/checkout", "/api"];

/** The same for every robot; the other language's addresses start with `/en`. */
export const handler = define.handlers({
  GET({ state }) {
    const lines = [
      "User-agent: *",
      ...CLOSED.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
      "",
      `Sitemap: ${state.config.publicUrl}/sitemap.xml`,
      "",
    ];
    return new Response(lines.join("\n"), {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "max-age=3600" },
    });
  },
});
