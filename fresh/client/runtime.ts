/**
 * `fresh/runtime` as islands see it in the browser.
 *
 * @module
 */
import { assetSrcSetUrl, assetUrl } from "../asset_url.ts";
import type { PartialProps } from "../runtime.ts";
import type { VNode } from "preact";

export { HttpError } from "../http_error.ts";
export { Head } from "./head.ts";

/** Always true here. */
export const IS_BROWSER = true;

/** See `runtime.ts`. */
export const asset = assetUrl;

/** See `runtime.ts`. */
export const assetSrcSet = assetSrcSetUrl;

/** See `runtime.ts`. */
export function Partial({ children }: PartialProps): VNode {
  return children as VNode;
}
