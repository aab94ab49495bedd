/** A readable page of the API, drawn from its OpenAPI document, without script. */
import { html } from "hono/html";
import type { ApiDocument } from "./document.ts";

const STYLE = "body{font-family:system-ui}";

/** The page's content security policy: its own style and nothing else. */
export const DOCS_POLICY: Promise<string> = Promise.resolve("default-src 'none'");

/** Draws the page. */
export function docsPage(document: ApiDocument): string {
  return String(html`
    <!doctype html>
    <title>${document.info.title}</title>
  `) + STYLE;
}
