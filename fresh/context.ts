import type { FunctionComponent, VNode } from "preact";
import { HttpError } from "./http_error.ts";
import { renderResponse } from "./render.ts";
import { pathnameOf } from "./request_url.ts";
import type { Snapshot } from "./snapshot.ts";
import type { LayoutConfig, ResolvedFreshConfig, RouteComponent } from "./types.ts";

/** Key of what the framework keeps on a context; not part of the public API. */
export const INTERNALS = Symbol("internals");

/** What the framework keeps on a context while a request runs. */
export interface Internals<State> {
  /** The app wrapper in force. */
  app: RouteComponent<State> | null;
  /** The layouts in force, outermost first. */
  layouts: readonly RouteComponent<State>[];
  /** The build that serves this request. */
  snapshot: Snapshot | null;
  /** Path with repeated slashes collapsed. */
  pathname: string;
  /** Stylesheets of the matched route. */
  css: readonly string[];
  /** Whether inline scripts and styles get a nonce. */
  useNonce: boolean;
  /** The nonce of this request's rendering; `""` until something is rendered. */
  nonce: string;
}

/** Callbacks of a WebSocket. */
export interface WebSocketHandlers {
  /** The connection is open. */
  open?(socket: WebSocket): void;
  /** A message came in. */
  message?(socket: WebSocket, event: MessageEvent): void;
  /** The connection is closed. */
  close?(socket: WebSocket, code: number, reason: string): void;
  /** The connection failed. */
  error?(socket: WebSocket, event: Event): void;
}

/** Options of a WebSocket upgrade. */
export interface WebSocketUpgradeOptions {
  /** Seconds without an answer to a ping after which the connection is closed. */
  idleTimeout?: number;
  /** The subprotocol to agree on. */
  protocol?: string;
}

const PARTIAL_PARAM = "fresh-partial";
const encoder = new TextEncoder();

/** Shared by everything that handles one request. */
export class Context<State> {
  /** The app's settings. */
  readonly config: ResolvedFreshConfig;
  /** The pattern of the matched route, or `null`. */
  readonly route: string | null;
  /** Decoded parameters of the matched route. */
  readonly params: Record<string, string>;
  /** Data that middlewares and handlers share during this request. */
  readonly state: State = {} as State;
  /** The connection. */
  readonly info: Deno.ServeHandlerInfo;
  /** The request. */
  req: Request;
  /** What the handler gave to `page()`. */
  data: unknown = undefined;
  /** What was thrown, once something was; else `null`. */
  error: unknown | null = null;
  /** In a layout or app wrapper, what it wraps. */
  Component: FunctionComponent = nothing;
  /** Runs what comes after the current middleware. */
  next: () => Promise<Response>;
  /** Framework state. */
  readonly [INTERNALS]: Internals<State>;
  #url: URL | undefined;

  constructor(
    req: Request,
    info: Deno.ServeHandlerInfo,
    config: ResolvedFreshConfig,
    route: string | null,
    params: Record<string, string>,
    internals: Internals<State>,
    next: () => Promise<Response>,
  ) {
    this.req = req;
    this.info = info;
    this.config = config;
    this.route = route;
    this.params = params;
    this[INTERNALS] = internals;
    this.next = next;
  }

  /** The requested URL, repeated slashes in its path collapsed. */
  get url(): URL {
    return this.#url ??= this.#parseUrl();
  }

  /** Whether only part of the page is asked for. */
  get isPartial(): boolean {
    return this.req.url.includes(PARTIAL_PARAM) && this.url.searchParams.has(PARTIAL_PARAM);
  }

  #parseUrl(): URL {
    const url = new URL(this.req.url);
    const pathname = pathnameOf(this.req.url);
    if (url.pathname !== pathname) url.pathname = pathname;
    if (this.config.trustProxy) {
      const protocol = this.req.headers.get("x-forwarded-proto");
      const host = this.req.headers.get("x-forwarded-host");
      if (protocol) url.protocol = protocol + ":";
      if (host) url.host = host;
    }
    return url;
  }

  /**
   * Redirects. Repeated slashes in a path are collapsed, so that `//evil.example` stays on this
   * site.
   *
   * @param status default 302
   */
  redirect(pathOrUrl: string, status = 302): Response {
    let location = pathOrUrl;
    if (location.startsWith("/")) {
      const [, path, rest] = /^([^?#]*)(.*)$/s.exec(location)!;
      // Browsers read "\" as "/", so "/\evil.example" would leave the site too.
      location = path.replace(/[/\\]{2,}/g, "/") + rest;
    }
    if (this.isPartial) {
      const [, base, hash] = /^([^#]*)(.*)$/s.exec(location)!;
      location = `${base}${base.includes("?") ? "&" : "?"}${PARTIAL_PARAM}=true${hash}`;
    }
    return new Response(null, { status, headers: { location } });
  }

  /**
   * Renders JSX inside the layouts and the app wrapper in force.
   *
   * @param init status and headers of the response
   * @param config layouts or app wrapper to leave out
   */
  render(
    vnode: VNode | null,
    init: ResponseInit = {},
    config: LayoutConfig = {},
  ): Promise<Response> {
    return renderResponse(this, vnode, init, config);
  }

  /** Answers with plain text. */
  text(content: string, init?: ResponseInit): Response {
    return new Response(content, init);
  }

  /** Answers with HTML. */
  html(content: string, init?: ResponseInit): Response {
    const headers = new Headers(init?.headers);
    headers.set("content-type", "text/html; charset=utf-8");
    return new Response(content, { ...init, headers });
  }

  /** Answers with JSON. */
  json(content: unknown, init?: ResponseInit): Response {
    return Response.json(content, init);
  }

  /** Answers with a stream of text or bytes. */
  stream<U extends string | Uint8Array>(
    stream: Iterable<U> | AsyncIterable<U> | (() => Iterable<U> | AsyncIterable<U>),
    init?: ResponseInit,
  ): Response {
    const source = typeof stream === "function" ? stream() : stream;
    const body = ReadableStream.from(source as AsyncIterable<U>).pipeThrough(
      new TransformStream<U, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          controller.enqueue(
            typeof chunk === "string" ? encoder.encode(chunk) : new Uint8Array(chunk),
          );
        },
      }),
    );
    return new Response(body, init);
  }

  /**
   * Turns the request into a WebSocket connection.
   *
   * @throws HttpError 400 if the client didn't ask for one
   */
  upgrade(options?: WebSocketUpgradeOptions): { socket: WebSocket; response: Response };
  upgrade(handlers: WebSocketHandlers, options?: WebSocketUpgradeOptions): Response;
  upgrade(
    first: WebSocketHandlers | WebSocketUpgradeOptions = {},
    second?: WebSocketUpgradeOptions,
  ): { socket: WebSocket; response: Response } | Response {
    if (this.req.headers.get("upgrade")?.toLowerCase() !== "websocket") {
      throw new HttpError(400, "Expected a WebSocket upgrade request");
    }
    if (!isHandlers(first)) return Deno.upgradeWebSocket(this.req, first);
    const { socket, response } = Deno.upgradeWebSocket(this.req, second);
    socket.addEventListener("open", () => first.open?.(socket));
    socket.addEventListener("message", (event) => first.message?.(socket, event));
    socket.addEventListener("close", (event) => first.close?.(socket, event.code, event.reason));
    socket.addEventListener("error", (event) => first.error?.(socket, event));
    return response;
  }
}

/** Context under its older name. */
export type FreshContext<State = unknown> = Context<State>;

function nothing(): null {
  return null;
}

function isHandlers(
  value: WebSocketHandlers | WebSocketUpgradeOptions,
): value is WebSocketHandlers {
  return "open" in value || "message" in value || "close" in value || "error" in value;
}
