/** `/sitemap.xml`: every public page, each language beside the other (sitemaps.org, hreflang). */
import { define } from "@/app_state.ts";
import { PUBLIC_PAGES } from "@/components/site/public_pages.ts";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import { localeHref } from "@/middleware/locale_path.ts";

/** Lists the pages of both languages. */
export const handler = define.handlers({
  GET({ state }) {
    const address = (locale: "fr" | "en", path: string) =>
      state.config.publicUrl + localeHref(locale, path);
    const link = (hreflang: string, href: string) =>
      `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`;
    const pages = PUBLIC_PAGES.flatMap((path) => {
      const alternates = [
        ...LOCALES.map((locale) => link(locale, address(locale, path))),
        link("x-default", address("fr", path)),
      ].join("");
      return LOCALES.map((locale) => `<url><loc>${address(locale, path)}</loc>${alternates}</url>`);
    });
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join("\n")}
</urlset>
`;
    return new Response(xml, {
      headers: {
        "content-type": "application/xml; charset=utf-8",
        "cache-control": "max-age=3600",
      },
    });
  },
});
