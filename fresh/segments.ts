import type { LayoutConfig, MaybeLazyMiddleware, Route, RouteComponent } from "./types.ts";

/** One level of the paths that an app knows, with what applies from there down. */
export interface Segment<State> {
  /** The level above, or `null` at the root. */
  parent: Segment<State> | null;
  /** The levels below by name: `blog`, `:slug`, `(group)`. */
  children: Map<string, Segment<State>>;
  /** Run for the routes registered after them. */
  middlewares: MaybeLazyMiddleware<State>[];
  /** Wraps the pages from here down. */
  layout: { component: RouteComponent<State>; config: LayoutConfig } | null;
  /** Answers errors from here down. */
  errorRoute: Route<State> | null;
  /** Answers 404 from here down. */
  notFound: Route<State> | null;
  /** The app wrapper known so far. */
  app: () => RouteComponent<State> | null;
}

/** A level with nothing on it yet. */
export function newSegment<State>(
  parent: Segment<State> | null,
  app: () => RouteComponent<State> | null,
): Segment<State> {
  return {
    parent,
    children: new Map(),
    middlewares: [],
    layout: null,
    errorRoute: null,
    notFound: null,
    app,
  };
}

/** The level at the end of `names`, made if it's new. */
export function segmentAt<State>(root: Segment<State>, names: string[]): Segment<State> {
  let at = root;
  for (const name of names) {
    let child = at.children.get(name);
    if (child === undefined) at.children.set(name, child = newSegment(at, root.app));
    at = child;
  }
  return at;
}

/** The level names of a URL pattern. Optional groups and a trailing wildcard are no level. */
export function segmentNames(pattern: string): string[] {
  return pattern.replace(/\{[^}]*\}\??/g, "").replace(/\/?\*$/, "").split("/").filter(Boolean);
}

/** The layouts in force at a level, outermost first, and whether they leave out the app wrapper. */
export function layoutsOf<State>(
  segment: Segment<State>,
): { components: RouteComponent<State>[]; skipAppWrapper: boolean } {
  const components: RouteComponent<State>[] = [];
  let skipAppWrapper = false;
  for (let at: Segment<State> | null = segment; at !== null; at = at.parent) {
    if (at.layout === null) continue;
    components.unshift(at.layout.component);
    if (at.layout.config.skipAppWrapper) skipAppWrapper = true;
    if (at.layout.config.skipInheritedLayouts) break;
  }
  return { components, skipAppWrapper };
}

/** The 404 page that is closest above a level. */
export function nearestNotFound<State>(segment: Segment<State>): Route<State> | null {
  for (let at: Segment<State> | null = segment; at !== null; at = at.parent) {
    if (at.notFound !== null) return at.notFound;
  }
  return null;
}
