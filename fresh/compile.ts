import { chain, middlewareSteps, routeStep, type Step } from "./chain.ts";
import type { Context } from "./context.ts";
import { HttpError } from "./http_error.ts";
import { Router } from "./router.ts";
import { newSegment, type Segment, segmentAt } from "./segments.ts";
import {
  type LayoutConfig,
  type MaybeLazy,
  type MaybeLazyMiddleware,
  type Method,
  METHODS,
  type Middleware,
  type Route,
  type RouteComponent,
  type RouteConfig,
} from "./types.ts";

/** What was asked of an app, in order. `at` names the segment, `pattern` the URLs. */
export type Command<State> =
  | { kind: "use"; at: string[]; middlewares: MaybeLazyMiddleware<State>[] }
  | { kind: "app"; component: RouteComponent<State> }
  | { kind: "layout"; at: string[]; component: RouteComponent<State>; config: LayoutConfig }
  | { kind: "error"; at: string[]; route: Route<State> }
  | { kind: "notFound"; at: string[]; route: Route<State> }
  | {
    kind: "route";
    at: string[];
    pattern: string;
    route: MaybeLazy<Route<State>>;
    config?: RouteConfig;
  }
  | {
    kind: "handler";
    at: string[];
    pattern: string;
    method: Method | "ALL";
    middlewares: MaybeLazy<Middleware<State>>[];
  }
  | { kind: "files"; at: string[]; pattern: string };

/** A compiled app: the routes, and what runs when none matches. */
export interface Compiled<State> {
  /** Chains by method and path. */
  router: Router<Step<State>>;
  /** The root's middlewares and error pages. */
  fallback: Step<State>;
}

/**
 * Compiles commands into a router.
 *
 * @param files the commands of the file routes, in place of a `files` command
 */
export function compile<State>(
  commands: Command<State>[],
  basePath: string,
  files: Command<State>[],
): Compiled<State> {
  let app: RouteComponent<State> | null = null;
  const root: Segment<State> = newSegment<State>(null, () => app);
  const router = new Router<Step<State>>();

  const run = (command: Command<State>, at: string[], prefix: string): void => {
    if (command.kind === "app") {
      app = command.component;
      return;
    }
    const segment = segmentAt(root, [...at, ...command.at]);
    switch (command.kind) {
      case "use":
        segment.middlewares.push(...command.middlewares);
        break;
      case "layout":
        segment.layout = { component: command.component, config: command.config };
        break;
      case "error":
        segment.errorRoute = command.route;
        break;
      case "notFound":
        segment.notFound = command.route;
        break;
      case "files":
        for (const file of files) {
          run(file, [...at, ...command.at], joinPaths(prefix, command.pattern));
        }
        break;
      case "handler": {
        const step = chain(segment, middlewareSteps(command.middlewares));
        const methods = command.method === "ALL" ? METHODS : [command.method];
        const pattern = joinPaths(prefix, command.pattern);
        for (const method of methods) router.add(method, pattern, step);
        break;
      }
      case "route": {
        const { route } = command;
        const config = typeof route === "function" ? command.config : {
          ...command.config,
          ...route.config,
        };
        const pattern = joinPaths(prefix, config?.routeOverride ?? command.pattern);
        const step = typeof route === "function"
          ? lazyRouteStep(route)
          : routeStep({ ...route, config }, 200);
        const compiled = chain(segment, step);
        for (const method of methodsOf(route, config)) router.add(method, pattern, compiled);
        break;
      }
    }
  };

  for (const command of commands) run(command, [], basePath);
  return { router, fallback: chain(root, (_ctx, tail) => tail()) };
}

/** Joins two URL patterns; `*` as the second stands for everything below the first. */
export function joinPaths(base: string, pattern: string): string {
  const start = base.replace(/\/?\*?$/, "");
  if (pattern === "*" || pattern === "/*") return start + "/*";
  if (pattern === "/" || pattern === "") return start === "" ? "/" : start;
  return start + (/^[/{]/.test(pattern) ? pattern : "/" + pattern);
}

function methodsOf<State>(
  route: MaybeLazy<Route<State>>,
  config: RouteConfig | undefined,
): readonly Method[] {
  if (typeof route === "function") {
    return config?.methods === undefined || config.methods === "ALL" ? METHODS : config.methods;
  }
  const { handler, component } = route;
  if (typeof handler === "function") return METHODS;
  const methods = new Set(Object.keys(handler ?? {}) as Method[]);
  if (component !== undefined) methods.add("GET");
  return [...methods];
}

function lazyRouteStep<State>(load: () => Promise<Route<State>>): Step<State> {
  let step: Step<State> | undefined;
  return async (ctx: Context<State>) => {
    step ??= routeStep(await load(), 200);
    return await step(ctx, () => Promise.reject(new HttpError(405)));
  };
}
