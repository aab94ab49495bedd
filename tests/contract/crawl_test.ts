/** Every link of the visitor pages leads somewhere, and stays in the reader's language. */
import { expect } from "expect";
import { decode } from "fast-png";
import { PROBLEM_STATUS } from "@/domain/kernel/problem.ts";
import { filePattern } from "@/fresh/fs_routes.ts";
import { PUBLIC_PAGES } from "@/components/site/public_pages.ts";
import { isPersonalPlace, localeHref, readLocalePath } from "@/middleware/locale_path.ts";
import { startApp } from "../fixtures/app_process.ts";
import { type ApiClient, client } from "../fixtures/http.ts";
import { ROOT } from "../fixtures/project.ts";
import { filesBelow } from "../fixtures/source_files.ts";

interface Link {
  href: string;
  /** The attributes of the element, as written. */
  tag: string;
}

Deno.test("visitor pages", async (t) => {
  await using app = await startApp();
  const visitor = client(app.origin);
  for (const locale of ["fr", "en"] as const) {
    await t.step(`every link of the ${locale} pages leads on in ${locale}`, async () => {
      const { broken, foreign, pages } = await crawl(visitor, locale);
      expect(broken).toEqual([]);
      expect(foreign).toEqual([]);
      // Every public page is linked from another.
      const unlinked = PUBLIC_PAGES.filter((path) => !pages.has(localeHref(locale, path)));
      expect(unlinked).toEqual([]);
    });
  }

  await t.step("the site map names every visitor page in both languages", async () => {
    const { text } = await visitor.get("/sitemap.xml");
    for (const path of PUBLIC_PAGES) {
      expect(text).toContain(`<loc>${app.origin}${localeHref("fr", path)}</loc>`);
      expect(text).toContain(`<loc>${app.origin}${localeHref("en", path)}</loc>`);
    }
    const files = await filesBelow(`${ROOT}routes/(site)`, /(?<!^_\w+)\.tsx$/);
    for (const path of files.map(filePattern).filter((path) => !path.includes(":"))) {
      const isHidden = (await visitor.get(path)).text.includes('content="noindex"');
      expect([path, isHidden || PUBLIC_PAGES.includes(path)]).toEqual([path, true]);
    }
    expect((await visitor.get("/robots.txt")).text).toContain(`${app.origin}/sitemap.xml`);
  });

  await t.step("a phone can put the site on its home screen", async () => {
    const { text } = await visitor.get("/");
    const link = /rel="manifest" href="([^"]+)"/.exec(text)![1]!;
    const { status, headers, bytes } = await visitor.get(link);
    expect([status, headers.get("content-type")]).toEqual([200, "application/manifest+json"]);
    const manifest = JSON.parse(new TextDecoder().decode(bytes));
    expect(manifest).toMatchObject({
      start_url: "/",
      display: "standalone",
      theme_color: "#000000",
    });
    const sizes: string[] = [];
    for (const { src, sizes: size, purpose } of manifest.icons) {
      const { width, height } = decode((await visitor.get(src)).bytes);
      expect(`${width}x${height}`).toBe(size);
      sizes.push(`${size} ${purpose}`);
    }
    expect(sizes).toEqual(["192x192 any", "512x512 any", "512x512 maskable"]);
  });

  await t.step("the type of a problem leads to its page, in both languages", async () => {
    const { json } = await visitor.get("/api/offers/none-such");
    const { pathname } = new URL(json.type);
    expect((await visitor.get(pathname)).text).toContain("Cet élément n’existe pas");
    expect((await visitor.get(localeHref("en", pathname))).text).toContain("HTTP status");
    expect((await visitor.get("/problems/none-such")).status).toBe(404);
    for (const code of Object.keys(PROBLEM_STATUS)) {
      expect([code, (await visitor.get(`/problems/${code}`)).status]).toEqual([code, 200]);
    }
  });

  await t.step("a page names its other language and its picture", async () => {
    const { text } = await visitor.get("/en/tarifs");
    for (
      const [hreflang, path] of [["fr", "/tarifs"], ["en", "/en/tarifs"], ["x-default", "/tarifs"]]
    ) {
      expect(text).toContain(`hreflang="${hreflang}" href="${app.origin}${path}"`);
    }
    const image = /property="og:image" content="([^"]+)"/.exec(text)![1]!;
    const picture = await visitor.get(image);
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  });

  await t.step("the other language is offered to whom it is for, until they decline", async () => {
    const reader = client(app.origin);
    const english = { headers: { "accept-language": "en-GB" } };
    const offered = await reader.get("/tarifs", english);
    expect(offered.text).toContain("This page is also available in English.");
    expect(offered.headers.get("vary")).toContain("accept-language");
    expect((await reader.get("/en/tarifs", english)).text).not.toContain("language-hint");
    const answer = await reader.post("/langue", new URLSearchParams({ next: "/tarifs" }));
    expect([answer.status, answer.location]).toEqual([303, "/tarifs"]);
    expect((await reader.get("/tarifs", english)).text).not.toContain("language-hint");
  });
});

/** Follows the links of the pages of a language, from its home page. */
async function crawl(visitor: ApiClient, locale: "fr" | "en") {
  const broken: string[] = [];
  const foreign: string[] = [];
  const pages = new Map<string, string>();
  const waiting = [localeHref(locale, "/")];
  const seen = new Set(waiting);
  const anchors: [string, string][] = [];
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    const reply = await visitor.get(path);
    if (reply.status >= 400) broken.push(`${path}: ${reply.status}`);
    if (!reply.headers.get("content-type")?.startsWith("text/html")) continue;
    pages.set(path, reply.text);
    for (const { href, tag } of linksOf(reply.text)) {
      const [target = "", anchor] = new URL(href, `http://here${path}`).href
        .replace("http://here", "").split("#");
      if (!target.startsWith("/")) continue;
      if (anchor) anchors.push([target, anchor]);
      const place = readLocalePath(target.split("?")[0]!);
      const otherLanguage = tag.includes("hreflang=");
      const hasLanguage = !place.path.endsWith(".json");
      if (
        place.locale !== locale && hasLanguage && !isPersonalPlace(place.path) && !otherLanguage
      ) {
        foreign.push(`${path} leads to ${target}`);
      }
      // What lies behind the sign-in or in the other language is somebody else's walk.
      if (otherLanguage || isPersonalPlace(place.path) || seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  for (const [target, anchor] of anchors) {
    const text = pages.get(target);
    if (text && !text.includes(` id="${anchor}"`)) broken.push(`${target}#${anchor}`);
  }
  return { broken, foreign, pages };
}

function linksOf(html: string): Link[] {
  return Array.from(
    html.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>/g),
    ([tag, href]) => ({ tag, href: href!.replaceAll("&amp;", "&") }),
  ).filter(({ href }) => !/^(mailto|tel|https?):/.test(href));
}
