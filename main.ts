/**
 * Composes the house: the store and the workers, the middleware, `/api` and the file routes. The
 * build's `server.js` imports `app` from here; `serve.ts` puts it behind the front door.
 */
import { App, csp, staticFiles } from "fresh";
import type { State } from "@/app_state.ts";
import { readConfig } from "@/config.ts";
import { readEnvironment } from "@/environment.ts";
import { healthz, readyz } from "@/health.ts";
import { admissionOf, frontDoor, type Handler } from "@/middleware/front_door.ts";
import { CSP_DIRECTIVES } from "@/middleware/security_headers.ts";
import { prepareState } from "@/middleware/state.ts";
import { openServices } from "@/open_services.ts";
import { makeApi, serveApi } from "@/api/app.ts";

/** `demo` sets it before it loads this module; everything else is the app itself. */
const mode = Deno.env.get("APP_MODE") === "demo" ? "demo" : "app";

/** The process's parts. */
export const services = await openServices(readConfig(readEnvironment(), mode), mode);

const api = makeApi(services);

/** The app, for the build and for development. */
export const app = new App<State>()
  .use((ctx) => admissionOf(ctx.req) ? ctx.next() : throughFrontDoor(ctx.req, ctx.info))
  .use(staticFiles())
  .use(prepareState(services))
  .use(csp({ useNonce: true, csp: [...CSP_DIRECTIVES] }))
  .get("/healthz", healthz)
  .get("/readyz", readyz)
  .all("/api/*", (ctx) => serveApi(api, ctx))
  .fsRoutes();

/** Puts the front door before the built app. */
export function withFrontDoor(handler: Handler): Handler {
  return frontDoor(services, handler);
}

let ownDoor: Handler | undefined;

/** A server that knows nothing of the front door (development's, `deno serve`) is led through it here. */
function throughFrontDoor(request: Request, info: Deno.ServeHandlerInfo) {
  ownDoor ??= withFrontDoor(app.handler());
  return Promise.resolve(ownDoor(request, info));
}
