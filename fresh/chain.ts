import { type Context, INTERNALS } from "./context.ts";
import { HttpError } from "./http_error.ts";
import { renderRoute } from "./render.ts";
import type { Segment } from "./segments.ts";
import { layoutsOf, nearestNotFound } from "./segments.ts";
import type {
  HandlerFn,
  MaybeLazyMiddleware,
  Method,
  Middleware,
  PageResponse,
  Route,
  RouteComponent,
} from "./types.ts";

/** What answers when nothing registered did: 404 or 405. */
export type Tail = () => Promise<Response>;

/** A part of a chain, together with everything after it. */
export type Step<State> = (ctx: Context<State>, tail: Tail) => Response | Promise<Response>;

/**
 * Puts a step inside the middlewares, layouts and error pages of its segment and of those above.
 * Done once when the app starts; a request only calls functions.
 */
export function chain<State>(segment: Segment<State>, last: Step<State>): Step<State> {
  let step = last;
  for (let at: Segment<State> | null = segment; at !== null; at = at.parent) {
    if (at.middlewares.length > 0 && (at.parent === null || at.errorRoute !== null)) {
      // Error pages go through the middlewares beside them: they set headers that matter there too.
      step = boundary(at, step, ownErrorPage);
    }
    for (let i = at.middlewares.length - 1; i >= 0; i--) {
      step = withMiddleware(at.middlewares[i], step);
    }
    step = boundary(at, step, inheritedErrorPage);
  }
  return step;
}

/** A step that answers by a route: its handler, its component, or both. */
export function routeStep<State>(route: Route<State>, status: number): Step<State> {
  return (ctx, tail) => {
    const handler = handlerFor(route, ctx.req.method as Method);
    if (handler === null) return tail();
    ctx.next = tail;
    const result = handler(ctx);
    if (result instanceof Promise) {
      return result.then((value) => finish(ctx, route, value, status));
    }
    return finish(ctx, route, result, status);
  };
}

/** A step that runs middlewares and, if they all pass on, the tail. */
export function middlewareSteps<State>(middlewares: MaybeLazyMiddleware<State>[]): Step<State> {
  return middlewares.reduceRight<Step<State>>(
    (step, middleware) => withMiddleware(middleware, step),
    (_ctx, tail) => tail(),
  );
}

function finish<State>(
  ctx: Context<State>,
  route: Route<State>,
  result: Response | PageResponse<unknown>,
  status: number,
): Response | Promise<Response> {
  return result instanceof Response ? result : renderRoute(ctx, route, result, status);
}

function handlerFor<State>(
  { handler, component }: Route<State>,
  method: Method,
): HandlerFn<unknown, State> | null {
  if (typeof handler === "function") return handler;
  const own = handler?.[method] ?? (method === "HEAD" ? handler?.GET : undefined);
  if (own !== undefined) return own;
  const renders = handler === undefined || method === "GET" || method === "HEAD";
  return component !== undefined && renders ? noData : null;
}

function noData(): PageResponse<undefined> {
  return { data: undefined };
}

function withMiddleware<State>(
  middleware: MaybeLazyMiddleware<State>,
  step: Step<State>,
): Step<State> {
  let loaded: Middleware<State> | null = null;
  return (ctx, tail) => {
    const next = async () => await step(ctx, tail);
    ctx.next = next;
    if (loaded !== null) return loaded(ctx);
    const result = middleware(ctx);
    if (result instanceof Response) return result;
    return result.then((value) => {
      if (typeof value !== "function") {
        // What answers itself once isn't a loader.
        loaded = middleware as Middleware<State>;
        return value;
      }
      loaded = value;
      ctx.next = next;
      return value(ctx);
    });
  };
}

type FindErrorPage<State> = (segment: Segment<State>, status: number) => Route<State> | null;

function ownErrorPage<State>(segment: Segment<State>, status: number): Route<State> | null {
  return (status === 404 ? segment.notFound : null) ?? segment.errorRoute;
}

function inheritedErrorPage<State>(segment: Segment<State>, status: number): Route<State> | null {
  return (status === 404 ? nearestNotFound(segment) : null) ?? segment.errorRoute;
}

function boundary<State>(
  segment: Segment<State>,
  step: Step<State>,
  findPage: FindErrorPage<State>,
): Step<State> {
  const layouts = layoutsOf(segment);
  const app = layouts.skipAppWrapper ? null : segment.app();
  return async (ctx, tail) => {
    enter(ctx, app, layouts.components);
    try {
      return await step(ctx, tail);
    } catch (error) {
      ctx.error = error;
      const status = error instanceof HttpError ? error.status : 500;
      const page = findPage(segment, status);
      if (page === null) throw error;
      // The visitor gets a page: without this, nobody would learn what went wrong.
      if (!(error instanceof HttpError)) console.error(error);
      enter(ctx, app, layouts.components);
      return await errorStep(page, status)(ctx, tail);
    }
  };
}

/** An error page answers every method, for a POST can fail as well as a GET. */
function errorStep<State>(route: Route<State>, status: number): Step<State> {
  const { handler } = route;
  if (handler === undefined || typeof handler === "function") return routeStep(route, status);
  return routeStep({ ...route, handler: (ctx) => (handler.GET ?? noData)(ctx) }, status);
}

function enter<State>(
  ctx: Context<State>,
  app: RouteComponent<State> | null,
  layouts: readonly RouteComponent<State>[],
): void {
  const internals = ctx[INTERNALS];
  internals.app = app;
  internals.layouts = layouts;
}
