/**
 * Counts page views and what they lead to, from the request and its answer alone, so that it works
 * without any script. Nobody is named: the role alone is looked at, to leave staff out.
 */
import type { Goal } from "@/domain/analytics/model.ts";
import { robotName } from "@/domain/analytics/ingest/robot.ts";
import { originOf } from "@/domain/analytics/ingest/source.ts";
import { firstLanguage, pagePath } from "@/domain/analytics/ingest/text.ts";
import type { Client } from "@/domain/analytics/ingest/recorder.ts";
import type { Services } from "@/services.ts";
import type { Admission } from "./admission.ts";
import { audienceDeclined } from "./audience_choice.ts";

/** A request that has been answered. */
export interface Answered {
  request: Request;
  admission: Pick<Admission, "path" | "user" | "visitor">;
  response: Response;
  /** `performance.now()` when it came. */
  started: number;
}

/** Pages that nobody visits for what the site is about. */
const NO_PAGES = /^\/(api|admin|healthz|readyz)(\/|$)/;

/** A form or an operation that was answered so has led to its goal. */
const GOALS: readonly { path: RegExp; status: number; goal: Goal }[] = [
  { path: /^\/inscription$/, status: 303, goal: "signedUp" },
  { path: /^\/api\/auth\/register$/, status: 201, goal: "signedUp" },
  { path: /^\/checkout\/[^/]+$/, status: 303, goal: "chosePlan" },
  { path: /^\/api\/payments\/pending-payments\/create$/, status: 201, goal: "chosePlan" },
  { path: /^\/checkout\/payment\/[^/]+\/transaction$/, status: 303, goal: "submitted" },
  { path: /^\/api\/payments\/[^/]+\/submit-transaction$/, status: 200, goal: "submitted" },
];

/** Records what a request was, unless it is staff's or of somebody who doesn't want it. */
export function measureRequest(services: Services, answered: Answered): void {
  const { request, admission: { path, user }, response } = answered;
  if (request.method === "POST") return measureGoal(services, answered);
  if (request.method !== "GET" || !isPage(response)) return;
  // A page fetched by a script or framed is no view; old browsers don't say what they fetch for.
  const destination = request.headers.get("sec-fetch-dest");
  if (destination !== null && destination !== "document") return;
  if (!isCounted(request.headers, path, user)) return;

  const robot = robotName((name) => request.headers.get(name));
  if (robot !== null) return services.recorder.recordRobot(robot);
  const { searchParams, hostname } = new URL(request.url);
  const origin = originOf({
    referrer: request.headers.get("referer") ?? "",
    query: searchParams,
    ownHosts: [bareHost(hostname), bareHost(new URL(services.config.publicUrl).hostname)],
  });
  if (origin === null) return services.recorder.recordRobot("(referrer spam)");
  services.recorder.record({
    kind: "view",
    client: clientOf(answered),
    path: pagePath(path),
    status: response.status,
    render: Math.round(performance.now() - answered.started),
    origin,
    language: firstLanguage(request.headers.get("accept-language") ?? ""),
  });
}

function measureGoal(services: Services, answered: Answered): void {
  const { request, response, admission: { path, user } } = answered;
  const reached = GOALS.find((goal) => goal.status === response.status && goal.path.test(path));
  if (!reached || !isCounted(request.headers, "/", user)) return;
  if (robotName((name) => request.headers.get(name)) !== null) return;
  const seen = { kind: "goal", client: clientOf(answered), path: pagePath(path) } as const;
  services.recorder.record({ ...seen, name: reached.goal });
  // Who orders without an account makes one on the way.
  if (reached.goal === "chosePlan" && user === null) {
    services.recorder.record({ ...seen, name: "signedUp" });
  }
}

/** What tells visitors of one day apart. */
export function clientOf({ admission: { visitor } }: Pick<Answered, "admission">): Client {
  return { address: visitor.address, userAgent: visitor.userAgent };
}

/** Whether page views of somebody at a path are counted; what staff do is no visit. */
export function isCounted(headers: Headers, path: string, user: Admission["user"]): boolean {
  const isStaff = user !== null && user.role !== "client";
  return !isStaff && !NO_PAGES.test(path) && !audienceDeclined(headers);
}

function isPage(response: Response): boolean {
  return (response.status < 300 || response.status >= 400) &&
    (response.headers.get("content-type")?.startsWith("text/html") ?? false);
}

function bareHost(hostname: string): string {
  return hostname.replace(/^www\./, "");
}
