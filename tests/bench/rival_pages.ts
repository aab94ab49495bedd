/** The rival of our pages: `Deno.serve` and `preact-render-to-string` with the same components, and nothing around them. */
import { type ComponentType, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { translator } from "@/domain/kernel/i18n.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import App from "@/routes/_app.tsx";
import Layout from "@/routes/(site)/_layout.tsx";
import Home from "@/routes/(site)/index.tsx";
import Category from "@/routes/(site)/services/[category].tsx";

const t = translator("fr");
const offers = DEMO_OFFERS.filter((offer) => offer.published);
const signals = offers.filter((offer) => offer.category === "signals");

// A page's own props, without the framework that makes them: what its components really read.
type AnyPage = ComponentType<Record<string, unknown>>;

function htmlOf(Page: AnyPage, path: string, data: unknown): string {
  const state = {
    locale: "fr",
    t,
    href: (to: string) => to,
    path,
    user: null,
    demo: true,
    config: { publicUrl: "http://localhost:8000" },
  };
  const url = new URL(path, "http://localhost:8000");
  const props = { state, url, data, params: { category: "signaux" } };
  const page = () => h(Page, props);
  const layout = () => h(Layout as unknown as AnyPage, { ...props, Component: page });
  return "<!DOCTYPE html>" +
    renderToString(h(App as unknown as AnyPage, { ...props, Component: layout }));
}

const headers = { "content-type": "text/html; charset=utf-8" };

Deno.serve({ port: Number(Deno.args[0]), hostname: "127.0.0.1" }, (request) => {
  const path = new URL(request.url).pathname;
  const html = path === "/"
    ? htmlOf(Home as unknown as AnyPage, path, { offers })
    : htmlOf(Category as unknown as AnyPage, path, { category: "signals", offers: signals });
  return new Response(html, { headers });
});
