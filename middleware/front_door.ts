/**
 * Around the whole app, error pages included: every request is looked at before the router sees it,
 * and every response gets its security headers and the cookies that renew a session. It stands
 * outside Fresh, since Fresh renders error pages outside an app's own middleware: a renewed refresh
 * token that were lost with a 404 would sign its owner out.
 */
import type { Services } from "@/services.ts";
import { measureRequest } from "./measure_request.ts";
import { type Admission, admit } from "./admission.ts";
import { setSecurityHeaders } from "./security_headers.ts";
import { setSessionCookies, setsSession } from "./session_cookies.ts";

/** Answers requests, as `app.handler()` gives it. */
export type Handler = (
  request: Request,
  info?: Deno.ServeHandlerInfo,
) => Response | Promise<Response>;

const admissions = new WeakMap<Request, Admission>();

/** What the door knows of a request that the app got from it. */
export function admissionOf(request: Request): Admission | undefined {
  return admissions.get(request);
}

/** Puts the door before a handler; the handler sees paths without the language prefix. */
export function frontDoor(services: Services, handler: Handler): Handler {
  const { publicUrl } = services.config;
  return async (request, info) => {
    const started = performance.now();
    const admission = await admit(services, request, info?.remoteAddr);
    const admitted = withPath(request, admission.path);
    admissions.set(admitted, admission);
    const response = changeable(await handler(admitted, info));
    if (response.status !== 101) finish(response, admission, publicUrl);
    measureRequest(services, { request, admission, response, started });
    return response;
  };
}

/** Sets what a response owes to the person and to the browser; its headers must be changeable. */
export function finish(response: Response, admission: Admission, publicUrl: string): void {
  const { headers } = response;
  setSecurityHeaders(headers, publicUrl);
  if (admission.cookies.length > 0 && !setsSession(response, publicUrl)) {
    setSessionCookies(response, admission.cookies);
  }
  const isPage = headers.get("content-type")?.startsWith("text/html");
  // Who is signed in and which language is suggested: both change the page under one address.
  if (isPage) headers.append("vary", "cookie, accept-language");
  if (admission.user && (isPage || !headers.has("cache-control") && !headers.has("etag"))) {
    headers.set("cache-control", "private, no-store");
  }
}

function withPath(request: Request, path: string): Request {
  const url = new URL(request.url);
  if (url.pathname === path) return request;
  url.pathname = path;
  return new Request(url, request);
}

/** The response itself, or a copy when its headers are fixed, as those of `Response.redirect` are. */
function changeable(response: Response): Response {
  try {
    response.headers.delete("x-powered-by");
    return response;
  } catch {
    return new Response(response.body, response);
  }
}
