import { Fragment, options, type VNode } from "preact";
import { assetSrcSetUrl, assetUrl, isAsset } from "./asset_url.ts";
import { islandWrapper } from "./island_render.ts";
import { type RenderState, renderState } from "./render_state.ts";

type Props = Record<string | symbol, unknown>;

/** Preact calls it before it renders a vnode; its name is fixed in Preact's mangle.json. */
interface HookedOptions {
  __b?: (vnode: VNode) => void;
}

/** Where the props are kept that a vnode had before a hook added to them. */
const ORIGINAL = Symbol("original props");

const hooked = options as HookedOptions;
const previous = hooked.__b;

// Elements aren't known until they're rendered: a page may make them before rendering starts,
// or once for all requests. So the work is done here and not where elements are made.
hooked.__b = (vnode) => {
  const state = renderState();
  if (state !== null) {
    const { type } = vnode;
    if (typeof type === "string") {
      beforeElement(type, vnode, state);
    } else if (state.islandDepth === 0 && type !== Fragment) {
      const component = type as Parameters<typeof islandWrapper>[0];
      const island = state.known.get(component);
      if (island !== undefined) vnode.type = islandWrapper(component, island);
    }
  }
  previous?.(vnode);
};

function beforeElement(type: string, vnode: VNode, state: RenderState): void {
  switch (type) {
    case "a":
      return markCurrentLink(vnode, state);
    case "img":
    case "source":
      return lockSources(vnode);
    case "script":
    case "style":
    case "link":
      return addNonce(vnode, state);
    case "title":
    case "meta":
    case "base":
    case "noscript":
    case "template":
      if (vnode.key != null) addProps(vnode, { "data-key": vnode.key });
  }
}

/** The props that a vnode was made with. */
function originalProps(vnode: VNode): Props {
  const props = vnode.props as Props;
  return (props[ORIGINAL] as Props | undefined) ?? props;
}

/** Elements may be shared between requests, so their props are replaced and never changed. */
function addProps(vnode: VNode, more: Props): void {
  const props = originalProps(vnode);
  const merged: Props = { ...props, ...more, [ORIGINAL]: props };
  vnode.props = merged as unknown as VNode["props"];
}

function addNonce(vnode: VNode, state: RenderState): void {
  const props = originalProps(vnode);
  const more: Props = {};
  if (vnode.key != null) more["data-key"] = vnode.key;
  const runs = vnode.type !== "link" || props.rel === "stylesheet";
  if (state.nonce !== "" && runs && !props.nonce) more.nonce = state.nonce;
  addProps(vnode, more);
}

function lockSources(vnode: VNode): void {
  const { src, srcset, srcSet, ...others } = originalProps(vnode);
  if ("data-fresh-disable-lock" in others) return;
  const more: Props = {};
  if (typeof src === "string" && isAsset(src)) more.src = assetUrl(src);
  if (typeof srcset === "string") more.srcset = assetSrcSetUrl(srcset);
  if (typeof srcSet === "string") more.srcSet = assetSrcSetUrl(srcSet);
  addProps(vnode, more);
}

/** `aria-current`: `page` on links to this page, `true` on links to a page above it. */
function markCurrentLink(vnode: VNode, state: RenderState): void {
  const { href, "aria-current": marked } = vnode.props as Props;
  if (typeof href !== "string" || href[0] !== "/") return;
  const current = currentValue(href, state);
  // Most links lead elsewhere; one that's marked may have been so on another page.
  if (current === null && marked === undefined) return;
  const own = "aria-current" in originalProps(vnode);
  addProps(vnode, own || current === null ? {} : { "aria-current": current });
}

function currentValue(href: string, { pathname, search }: RenderState): "page" | "true" | null {
  const hash = href.indexOf("#");
  const base = hash === -1 ? href : href.slice(0, hash);
  const query = base.indexOf("?");
  const target = withoutSlash(query === -1 ? base : base.slice(0, query));
  const here = withoutSlash(pathname);
  if (!here.startsWith(target)) return null;
  if (here.length === target.length) {
    return query === -1 || base.slice(query) === search ? "page" : "true";
  }
  return target !== "/" && here[target.length] === "/" ? "true" : null;
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
