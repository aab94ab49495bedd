import { STATUS_CODES } from "node:http";
import { setAssetHashes } from "./asset_url.ts";
import { type Command, compile, joinPaths } from "./compile.ts";
import {
  Context,
  type Internals,
  type WebSocketHandlers,
  type WebSocketUpgradeOptions,
} from "./context.ts";
import { fileCommands } from "./fs_routes.ts";
import { HttpError } from "./http_error.ts";
import { type ListenOptions, serve } from "./listen.ts";
import { pathnameOf } from "./request_url.ts";
import { segmentNames } from "./segments.ts";
import type { Snapshot } from "./snapshot.ts";
import type {
  FreshConfig,
  LayoutConfig,
  MaybeLazy,
  MaybeLazyMiddleware,
  Method,
  Middleware,
  ResolvedFreshConfig,
  Route,
  RouteComponent,
  RouteConfig,
} from "./types.ts";

/** Stands in when a handler is called without a connection, as tests do. */
const NO_CONNECTION: Deno.ServeHandlerInfo = {
  remoteAddr: { transport: "tcp", hostname: "localhost", port: 1234 },
  completed: Promise.resolve(),
};

/** Gives an app the build that it runs with. Used by the builder; not part of the public API. */
export let applySnapshot: <State>(app: App<State>, snapshot: Snapshot) => void;

/**
 * Passes requests through middlewares to routes.
 *
 * Middlewares and layouts apply to what is registered after them.
 */
export class App<State> {
  /** The app's settings. */
  config: ResolvedFreshConfig;
  #commands: Command<State>[] = [];
  #snapshot: Snapshot | null = null;

  static {
    applySnapshot = (app, snapshot) => {
      app.#snapshot = snapshot;
      app.config.root = snapshot.root;
      app.config.mode = snapshot.mode;
    };
  }

  constructor(config: FreshConfig = {}) {
    this.config = {
      root: ".",
      basePath: (config.basePath ?? "").replace(/\/$/, ""),
      mode: config.mode ?? "production",
      trustProxy: config.trustProxy ?? false,
    };
  }

  /** Adds middlewares, to all paths or from one path down. */
  use(...middleware: MaybeLazyMiddleware<State>[]): this;
  use(path: string, ...middleware: MaybeLazyMiddleware<State>[]): this;
  use(
    first: string | MaybeLazyMiddleware<State>,
    ...rest: MaybeLazyMiddleware<State>[]
  ): this {
    const at = typeof first === "string" ? segmentNames(first) : [];
    const middlewares = typeof first === "string" ? rest : [first, ...rest];
    return this.#add({ kind: "use", at, middlewares });
  }

  /** Answers 404s. */
  notFound(route: Route<State> | Middleware<State>): this {
    return this.#add({ kind: "notFound", at: [], route: asRoute(route) });
  }

  /** Answers errors thrown from one path down. */
  onError(path: string, route: Route<State> | Middleware<State>): this {
    return this.#add({ kind: "error", at: segmentNames(path), route: asRoute(route) });
  }

  /** Sets the component that makes `<html>`, `<head>` and `<body>`. */
  appWrapper(component: RouteComponent<State>): this {
    return this.#add({ kind: "app", component });
  }

  /** Wraps the pages from one path down. */
  layout(path: string, component: RouteComponent<State>, config: LayoutConfig = {}): this {
    return this.#add({ kind: "layout", at: segmentNames(path), component, config });
  }

  /** Adds a route. */
  route(path: string, route: MaybeLazy<Route<State>>, config?: RouteConfig): this {
    return this.#add({ kind: "route", at: segmentNames(path), pattern: path, route, config });
  }

  /** Answers GET, and HEAD where nothing else does. */
  get(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("GET", path, middlewares);
  }

  /** Answers POST. */
  post(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("POST", path, middlewares);
  }

  /** Answers PUT. */
  put(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("PUT", path, middlewares);
  }

  /** Answers PATCH. */
  patch(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("PATCH", path, middlewares);
  }

  /** Answers DELETE. */
  delete(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("DELETE", path, middlewares);
  }

  /** Answers HEAD. */
  head(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("HEAD", path, middlewares);
  }

  /** Answers every method. */
  all(path: string, ...middlewares: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle("ALL", path, middlewares);
  }

  /** Accepts WebSocket connections. */
  ws(path: string, handlers: WebSocketHandlers, options?: WebSocketUpgradeOptions): this {
    return this.get(path, (ctx) => ctx.upgrade(handlers, options));
  }

  /** Adds the file routes here, all of them below `pattern`. */
  fsRoutes(pattern = "*"): this {
    return this.#add({ kind: "files", at: segmentNames(pattern), pattern });
  }

  /** Adds everything of another app below `path`. */
  mountApp(path: string, app: App<State>): this {
    const prefix = joinPaths(path, app.config.basePath);
    const at = segmentNames(prefix);
    for (const command of app.#commands) {
      if (command.kind === "app") {
        this.#add(command);
        continue;
      }
      const moved = { ...command, at: [...at, ...command.at] };
      if ("pattern" in moved) moved.pattern = joinPaths(prefix, moved.pattern);
      // As documented, a 404 page serves the whole app wherever it was mounted.
      if (moved.kind === "notFound") moved.at = [];
      this.#add(moved);
    }
    return this;
  }

  /** Makes the function that answers requests. Commands added later don't change it. */
  handler(): (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response> {
    const { config } = this;
    const snapshot = this.#snapshot;
    if (snapshot !== null) setAssetHashes(snapshot.buildId, (path) => snapshot.assets.hash(path));
    const files = snapshot === null ? [] : fileCommands<State>(snapshot.routes);
    const { router, fallback } = compile(this.#commands, config.basePath, files);

    return async (req, info = NO_CONNECTION) => {
      const pathname = pathnameOf(req.url);
      const method = req.method as Method;
      const match = router.match(method, pathname);
      const step = match?.item ?? fallback;
      const tail = match === null || match.item !== undefined
        ? notFound
        : method === "OPTIONS"
        ? () => Promise.resolve(optionsResponse(match.allowed()))
        : methodNotAllowed;
      const internals: Internals<State> = {
        app: null,
        layouts: [],
        snapshot,
        pathname,
        css: [],
        useNonce: false,
        nonce: "",
      };
      const ctx = new Context<State>(
        req,
        info,
        config,
        match?.pattern ?? null,
        match?.params ?? {},
        internals,
        tail,
      );
      let response: Response;
      try {
        response = await step(ctx, tail);
        if (!(response instanceof Response)) {
          throw new TypeError(`Expected a Response from ${method} ${pathname}, got ${response}`);
        }
      } catch (error) {
        response = errorResponse(error);
      }
      if (tail === methodNotAllowed && response.status === 405 && match !== null) {
        response.headers.set("allow", match.allowed().join(", "));
      }
      return method === "HEAD" ? withoutBody(response) : response;
    };
  }

  /** Serves the app. Without a port, takes the first free one from 8000 to 8019. */
  async listen(options: ListenOptions = {}): Promise<void> {
    await serve(this.handler(), this.config.basePath, options).finished;
  }

  #handle(
    method: Method | "ALL",
    path: string,
    middlewares: MaybeLazy<Middleware<State>>[],
  ): this {
    return this.#add({
      kind: "handler",
      at: segmentNames(path),
      pattern: path,
      method,
      middlewares,
    });
  }

  #add(command: Command<State>): this {
    this.#commands.push(command);
    return this;
  }
}

function asRoute<State>(route: Route<State> | Middleware<State>): Route<State> {
  return typeof route === "function" ? { handler: route } : route;
}

function notFound(): Promise<Response> {
  return Promise.reject(new HttpError(404));
}

function methodNotAllowed(): Promise<Response> {
  return Promise.reject(new HttpError(405));
}

function optionsResponse(allowed: Method[]): Response {
  return new Response(null, { status: 204, headers: { allow: allowed.join(", ") } });
}

function errorResponse(error: unknown): Response {
  if (error instanceof HttpError) {
    if (error.status >= 500) console.error(error);
    return new Response(error.message || STATUS_CODES[error.status], { status: error.status });
  }
  console.error(error);
  return new Response("Internal server error", { status: 500 });
}

function withoutBody(response: Response): Response {
  const { status, statusText, headers } = response;
  return new Response(null, { status, statusText, headers });
}
