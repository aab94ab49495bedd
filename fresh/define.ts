import type { AnyComponent } from "preact";
import type { HandlerByMethod, HandlerFn, Middleware, PageProps, RouteHandler } from "./types.ts";

/** Identity functions that let TypeScript infer the types of a project's routes. */
export interface Define<State> {
  /** Types the handlers of a route. */
  handlers<Data, Handlers extends RouteHandler<Data, State> = RouteHandler<Data, State>>(
    handlers: Handlers,
  ): typeof handlers;
  /** Types a page; its data comes from the handlers: `define.page<typeof handler>(…)`. */
  page<
    // deno-lint-ignore no-explicit-any -- the data is inferred; a name would narrow the bound
    Handler extends RouteHandler<any, State> = never,
    Data = Handler extends HandlerFn<infer Data, State> ? Data
      : Handler extends HandlerByMethod<infer Data, State> ? Data
      : never,
  >(render: AnyComponent<PageProps<Data, State>>): typeof render;
  /** Types a middleware, or an array of them. */
  middleware<M extends Middleware<State> | Middleware<State>[]>(middleware: M): typeof middleware;
  /** Types a layout. */
  layout(render: AnyComponent<PageProps<unknown, State>>): typeof render;
}

/** Makes the {@linkcode Define} functions for one state type. */
export function createDefine<State>(): Define<State> {
  return {
    handlers: (handlers) => handlers,
    page: (render) => render,
    middleware: (middleware) => middleware,
    layout: (render) => render,
  };
}
