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

const tagHooks: Record<string, (vnode: VNode, props: Props, state: RenderState) => void> = {
  a: markCurrentLink,
  img: lockSources,
  source: lockSources,
  script: addNonce,
  style: addNonce,
  link: addNonce,
  title: keepKey,
  meta: keepKey,
  base: keepKey,
  noscript: keepKey,
  template: keepKey,
};

const hooked = options as HookedOptions;
const previous = hooked.__b;

// Elements aren't known until they're rendered: a page may make them before rendering starts,
// or once for all requests. So the work is done here and not where elements are made.
hooked.__b = (vnode) => {
  const state = renderState();
  if (state !== null) {
    const { type } = vnode;
    if (typeof type === "string") {
      const hook = tagHooks[type];
      if (hook !== undefined) hook(vnode, originalProps(vnode), state);
    } else if (state.islandDepth === 0 && type !== Fragment) {
      const component = type as Parameters<typeof islandWrapper>[0];
      const island = state.known.get(component);
      if (island !== undefined) vnode.type = islandWrapper(component, island);
    }
  }
  previous?.(vnode);
};

function originalProps(vnode: VNode): Props {
  const props = vnode.props as Props;
  return (props[ORIGINAL] as Props | undefined) ?? props;
}

/** Elements may be shared between requests, so their props are replaced and never changed. */
function addProps(vnode: VNode, props: Props, more: Props): void {
  const merged: Props = { ...props, ...more, [ORIGINAL]: props };
  vnode.props = merged as unknown as VNode["props"];
}

function addNonce(vnode: VNode, props: Props, state: RenderState): void {
  const more: Props = {};
  if (vnode.key != null) more["data-key"] = vnode.key;
  const runs = vnode.type !== "link" || props.rel === "stylesheet";
  if (state.nonce !== "" && runs && !props.nonce) more.nonce = state.nonce;
  addProps(vnode, props, more);
}

function keepKey(vnode: VNode, props: Props): void {
  if (vnode.key != null) addProps(vnode, props, { "data-key": vnode.key });
}

function lockSources(vnode: VNode, props: Props): void {
  if ("data-fresh-disable-lock" in props) return;
  const { src, srcset, srcSet } = props;
  const more: Props = {};
  if (typeof src === "string" && isAsset(src)) more.src = assetUrl(src);
  if (typeof srcset === "string") more.srcset = assetSrcSetUrl(srcset);
  if (typeof srcSet === "string") more.srcSet = assetSrcSetUrl(srcSet);
  addProps(vnode, props, more);
}

/** `aria-current`: `page` on links to this page, `true` on links to a page above it. */
function markCurrentLink(vnode: VNode, props: Props, state: RenderState): void {
  const { href } = props;
  if (typeof href !== "string" || href[0] !== "/") return;
  const current = currentValue(href, state);
  if (current !== null && !("aria-current" in props)) {
    addProps(vnode, props, { "aria-current": current });
  } else if (vnode.props as unknown !== props) {
    vnode.props = props as unknown as VNode["props"];
  }
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
