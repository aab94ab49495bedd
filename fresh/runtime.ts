/**
 * What pages and islands may import on either side. In browser scripts, `client/runtime.ts` takes
 * this module's place.
 *
 * @module
 */
import { type ComponentChildren, Fragment, toChildArray, type VNode } from "preact";
import { assetSrcSetUrl, assetUrl } from "./asset_url.ts";
import { renderState } from "./render_state.ts";

export { HttpError } from "./http_error.ts";

/** Whether this code runs in a browser. */
export const IS_BROWSER: boolean = typeof document !== "undefined";

/**
 * The URL of a file in `static/` with its hash, so that browsers may keep it for a year.
 *
 * @param path path on this site, as `/styles.css`; anything else is returned as it is
 */
export function asset(path: string): string {
  return assetUrl(path);
}

/** {@linkcode asset} for each URL of a `srcset` attribute. */
export function assetSrcSet(srcset: string): string {
  return assetSrcSetUrl(srcset);
}

/** Props of {@linkcode Head}. */
export interface HeadProps {
  /** Elements for the document's head. */
  children?: ComponentChildren;
}

/**
 * Puts its children into the document's head. An element replaces an earlier one with the same
 * `key` or `id`, a `<meta>` one with the same `name` or `property`, and a `<title>` any other.
 */
export function Head({ children }: HeadProps): ComponentChildren {
  const state = renderState();
  if (state !== null) state.head.push(...elements(children));
  return null;
}

/** The elements of `children`, those in fragments too: each may replace another. */
function elements(children: ComponentChildren): VNode[] {
  return toChildArray(children).flatMap((child) => {
    if (typeof child !== "object") return [];
    if (child.type !== Fragment) return [child];
    const { tpl, exprs, children } = child.props as TemplateProps;
    if (tpl === undefined) return elements(children);
    return tpl.every((text) => text.trim() === "") ? elements(exprs) : [child];
  });
}

/** Props of a fragment; those of a precompiled one hold its text and what stands in between. */
interface TemplateProps {
  tpl?: string[];
  exprs?: ComponentChildren[];
  children?: ComponentChildren;
}

/** Props of {@linkcode Partial}. */
export interface PartialProps {
  /** Names the region; unique on the page. */
  name: string;
  /** How new content is put into the region. Default `"replace"`. */
  mode?: "replace" | "prepend" | "append";
  /** The region's content. */
  children?: ComponentChildren;
}

/**
 * Names a region of the page. Navigation loads whole pages, for which a region is its content.
 */
export function Partial({ children }: PartialProps): VNode {
  return children as VNode;
}
