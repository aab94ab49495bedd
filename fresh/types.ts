import type { AnyComponent } from "preact";
import type { Context } from "./context.ts";

/** The HTTP methods that a route can answer. */
export type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE" | "HEAD" | "OPTIONS";

/** Every {@linkcode Method}, in the order in which `Allow` lists them. */
export const METHODS: readonly Method[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
];

/** A value, or a function that loads it when first needed. */
export type MaybeLazy<T> = T | Lazy<T>;

/** Loads a value when first needed. */
export type Lazy<T> = () => Promise<T>;

/** Receives the request's context and answers, itself or through `ctx.next()`. */
export type Middleware<State> = (ctx: Context<State>) => Response | Promise<Response>;

/** Older name of {@linkcode Middleware}. */
export type MiddlewareFn<State> = Middleware<State>;

/** A middleware, or a function that resolves to one on its first call. */
export type MaybeLazyMiddleware<State> = (
  ctx: Context<State>,
) => Response | Promise<Response | Middleware<State>>;

/** What a page, layout or app wrapper component receives. */
export type PageProps<Data = unknown, T = unknown> =
  & Pick<
    Context<T>,
    | "config"
    | "url"
    | "req"
    | "params"
    | "info"
    | "state"
    | "isPartial"
    | "Component"
    | "error"
    | "route"
  >
  & { data: Data };

/**
 * A component of a page, layout, error page or app wrapper. An async one runs before rendering,
 * and may resolve to a `Response` instead.
 */
export type RouteComponent<State> = AnyComponent<PageProps<unknown, State>>;

/** What a layout does with what it would inherit. */
export interface LayoutConfig {
  /** Leave out the layouts of the parent folders. Default `false`. */
  skipInheritedLayouts?: boolean;
  /** Leave out the app wrapper. Default `false`. */
  skipAppWrapper?: boolean;
}

/** What a route file may export as `config`. */
export interface RouteConfig extends LayoutConfig {
  /** URL pattern that replaces the one made from the file's path. */
  routeOverride?: string;
  /** Accepted for compatibility; use the `csp()` middleware. */
  csp?: boolean;
  /** Methods of a route that is loaded lazily. Default `"ALL"`. */
  methods?: "ALL" | Method[];
}

/** What a handler returns to have its page rendered. Made by `page()`. */
export interface PageResponse<T> {
  /** Given to the page as `props.data`. */
  data: T;
  /** Added to the response. */
  headers?: HeadersInit;
  /** HTTP status, 200 if absent. */
  status?: number;
}

/** A handler for all methods, or for one. */
export interface HandlerFn<Data, State> {
  (
    ctx: Context<State>,
  ): Response | PageResponse<Data> | Promise<Response | PageResponse<Data>>;
}

/** Handlers by method. */
export type HandlerByMethod<Data, State> = { [M in Method]?: HandlerFn<Data, State> };

/** What a route file may export as `handler` or `handlers`. */
export type RouteHandler<Data, State> = HandlerFn<Data, State> | HandlerByMethod<Data, State>;

/** The data that a handler gives to its page. */
export type RouteData<Handler extends RouteHandler<unknown, unknown>> = Handler extends
  RouteHandler<infer Data, unknown> ? Data : never;

/** A route: a component, handlers, or both. */
export interface Route<State> {
  /** Rendered for GET, and when a handler returns `page()`. */
  component?: RouteComponent<State>;
  /** Answers requests. */
  handler?: RouteHandler<unknown, State>;
  /** Layout and URL options. */
  config?: RouteConfig;
  /** Stylesheets that this route adds to the page's head. */
  css?: string[];
}

/** The app's settings once resolved. */
export interface ResolvedFreshConfig {
  /** Folder of the project, absolute once a build is applied. */
  root: string;
  /** Path that all routes live under, without trailing slash. Default `""`. */
  basePath: string;
  /** `"development"` turns caching off and live reload on. */
  mode: "development" | "production";
  /** Whether `X-Forwarded-Proto` and `X-Forwarded-Host` shape `ctx.url`. */
  trustProxy: boolean;
}

/** Options of the `App` constructor. */
export type FreshConfig = Partial<Omit<ResolvedFreshConfig, "root">>;
