/**
 * Fresh 2's documented API: an app of middlewares, routes, layouts and islands.
 *
 * @module
 */
export { App } from "./app.ts";
export {
  Context,
  type FreshContext,
  type WebSocketHandlers,
  type WebSocketUpgradeOptions,
} from "./context.ts";
export { cors, type CORSOptions } from "./cors.ts";
export { csp, type CSPOptions } from "./csp.ts";
export { csrf, type CsrfOptions } from "./csrf.ts";
export { createDefine, type Define } from "./define.ts";
export { page } from "./handlers.ts";
export { HttpError } from "./http_error.ts";
export { ipFilter, type IpFilterOptions, type IpFilterRules } from "./ip_filter.ts";
export type { ListenOptions } from "./listen.ts";
export { staticFiles } from "./static_files.ts";
export { trailingSlashes } from "./trailing_slashes.ts";
export type {
  FreshConfig,
  HandlerByMethod,
  HandlerFn,
  LayoutConfig,
  Lazy,
  MaybeLazy,
  MaybeLazyMiddleware,
  Method,
  Middleware,
  MiddlewareFn,
  PageProps,
  PageResponse,
  ResolvedFreshConfig,
  Route,
  RouteComponent,
  RouteConfig,
  RouteData,
  RouteHandler,
} from "./types.ts";
