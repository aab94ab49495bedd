import { Fragment, h, isValidElement, type VNode } from "preact";
import { jsx } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { type Context, INTERNALS } from "./context.ts";
import { completeDocument } from "./document.ts";
import { type RenderState, withRenderState } from "./render_state.ts";
import type { LayoutConfig, PageProps, PageResponse, Route, RouteComponent } from "./types.ts";
import "./vnode_hooks.ts";

const HTML = "text/html; charset=utf-8";
const AsyncFunction = (async () => {}).constructor;
const noIslands: RenderState["known"] = new Map();

/** The nonce that a response was rendered with, for the `csp()` middleware. */
export const responseNonces = new WeakMap<Response, string>();

/** Renders the page of a route with what its handler returned. */
export async function renderRoute<State>(
  ctx: Context<State>,
  route: Route<State>,
  result: PageResponse<unknown>,
  status: number,
): Promise<Response> {
  ctx.data = result.data;
  let vnode: VNode | null = null;
  if (route.component !== undefined) {
    const made = element(ctx, route.component, null, result.data);
    const ready = made instanceof Promise ? await made : made;
    if (ready instanceof Response) return ready;
    vnode = ready;
  }
  const init: ResponseInit = { status: result.status ?? status };
  if (result.headers !== undefined) init.headers = result.headers;
  if (route.css !== undefined) ctx[INTERNALS].css = route.css;
  return renderResponse(ctx, vnode, init, route.config ?? {});
}

/** Renders `vnode` inside the layouts and the app wrapper in force. */
export async function renderResponse<State>(
  ctx: Context<State>,
  vnode: VNode | null,
  init: ResponseInit,
  config: LayoutConfig,
): Promise<Response> {
  if (vnode !== null && !isValidElement(vnode)) {
    throw new TypeError("ctx.render() takes JSX or null");
  }
  const internals = ctx[INTERNALS];
  const layouts = config.skipInheritedLayouts ? [] : internals.layouts;
  const app = config.skipAppWrapper ? null : internals.app;
  const wrappers = app === null ? layouts : [app, ...layouts];
  let tree = vnode;
  for (let i = wrappers.length - 1; i >= 0; i--) {
    const made = element(ctx, wrappers[i], tree, null);
    const ready = made instanceof Promise ? await made : made;
    if (ready instanceof Response) return ready;
    tree = ready;
  }

  if (internals.useNonce) internals.nonce ||= crypto.randomUUID().replaceAll("-", "");
  const html = renderDocument(ctx, tree);
  const response = new Response(html, responseInit(init));
  if (internals.nonce !== "") responseNonces.set(response, internals.nonce);
  return response;
}

function renderDocument<State>(ctx: Context<State>, tree: VNode | null): string {
  const { snapshot, nonce, css, pathname } = ctx[INTERNALS];
  const { url } = ctx.req;
  const query = url.indexOf("?");
  const state: RenderState = {
    pathname,
    search: query === -1 ? "" : url.slice(query).replace(/#.*$/s, ""),
    nonce,
    basePath: ctx.config.basePath,
    known: snapshot?.islands ?? noIslands,
    islandDepth: 0,
    islands: [],
    instances: [],
    slots: [],
    head: [],
  };
  return withRenderState(state, () => {
    const html = renderToString(tree ?? h(Fragment, null));
    return completeDocument(html, state, snapshot, css);
  });
}

function responseInit(init: ResponseInit): ResponseInit {
  if (init.headers === undefined) return { ...init, headers: { "content-type": HTML } };
  const headers = new Headers(init.headers);
  headers.set("content-type", HTML);
  return { ...init, headers };
}

function element<State>(
  ctx: Context<State>,
  component: RouteComponent<State>,
  child: VNode | null,
  data: unknown,
): VNode | Promise<VNode | Response | null> {
  const props = pageProps(ctx, child, data);
  if (isAsync<State>(component)) return component(props);
  // `h` would copy the props.
  return jsx(component as Parameters<typeof jsx>[0], props as Parameters<typeof jsx>[1]);
}

function pageProps<State>(
  ctx: Context<State>,
  child: VNode | null,
  data: unknown,
): PageProps<unknown, State> {
  return {
    Component: () => child,
    config: ctx.config,
    data,
    error: ctx.error,
    info: ctx.info,
    isPartial: ctx.isPartial,
    params: ctx.params,
    req: ctx.req,
    route: ctx.route,
    state: ctx.state,
    url: ctx.url,
  };
}

type AsyncComponent<State> = (
  props: PageProps<unknown, State>,
) => Promise<VNode | Response | null>;

function isAsync<State>(component: unknown): component is AsyncComponent<State> {
  return (component as AsyncComponent<State>).constructor === AsyncFunction;
}
