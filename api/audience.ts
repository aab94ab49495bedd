/** What pages tell of visits: how they were read, and events of their own. Nothing is kept of who asks. */
import { z } from "@hono/zod-openapi";
import { minuteLimit } from "@/domain/analytics/ingest/minute_limit.ts";
import { robotName } from "@/domain/analytics/ingest/robot.ts";
import { pagePath } from "@/domain/analytics/ingest/text.ts";
import type { Screen } from "@/domain/analytics/model.ts";
import { networkOf } from "@/domain/kernel/network.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import type { State } from "@/app_state.ts";
import { readLocalePath } from "@/middleware/locale_path.ts";
import { isCounted } from "@/middleware/measure_request.ts";
import type { Services } from "@/services.ts";
import { newApi, publicOperation } from "./operation.ts";
import { jsonBody } from "./schemas.ts";

/** What a network may tell a minute: a large office behind one address reads on. */
const BEACONS_A_MINUTE = 240;
const EVENTS_A_MINUTE = 60;
/** Events that the whole site takes a minute. */
const SITE_EVENTS_A_MINUTE = 1200;

const path = z.string().min(1).max(2000).openapi({ example: "/en/tarifs" });
const hostname = z.string().max(253).regex(/^[a-z0-9.-]+$/i).openapi({ example: "mql5.com" });

const beaconSchema = z.union([
  z.strictObject({ path, outbound: hostname }),
  z.strictObject({
    path,
    seconds: z.number().min(0).max(1e6).openapi({ description: "Looked at, since the view." }),
    scroll: z.number().min(0).max(1e6).openapi({ description: "How far down, in percent." }),
    width: z.number().min(0).max(1e6).openapi({ description: "Of the window, CSS pixels." }),
    lcp: z.number().min(0).max(1e9).optional().openapi({ description: "Milliseconds." }),
    inp: z.number().min(0).max(1e9).optional().openapi({ description: "Milliseconds." }),
    cls: z.number().min(0).max(1e9).optional().openapi({ description: "Thousandths." }),
  }),
]).openapi("PageBeacon");

const eventSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_.-]{0,39}$/).openapi({ example: "video_started" }),
  path,
}).openapi("CustomEvent");

const TAKEN = { 204: { description: "Taken, or not counted: the answer doesn't tell which" } };

const beaconOperation = publicOperation({
  method: "post",
  path: "/beacon",
  tags: ["analytics"],
  summary: "Tell how a page was read",
  description:
    "Sent by our own pages when they are left. It counts for a page view that the server " +
    "has seen from the same visitor, and for nothing else.",
  request: { body: jsonBody(beaconSchema) },
  responses: TAKEN,
});

const eventOperation = publicOperation({
  method: "post",
  path: "/events",
  tags: ["analytics"],
  summary: "Count an event of your own",
  description: "Counts for the visit that is going on. A name is a lower-case word of at most 40 " +
    "characters; beyond 50 names a day the rest is counted together. At most 60 a minute from a " +
    "network and 1,200 from everybody.",
  request: { body: jsonBody(eventSchema) },
  responses: TAKEN,
});

/** The operations below `/api/analytics` that visitors' pages call. */
export function audienceApi({ deps, recorder, config }: Services) {
  const mayTell = minuteLimit(deps.clock, BEACONS_A_MINUTE);
  const mayCount = minuteLimit(deps.clock, EVENTS_A_MINUTE);
  const siteMayCount = minuteLimit(deps.clock, SITE_EVENTS_A_MINUTE);

  /** Who it was, if they are counted. Throws `too-many-requests`. */
  function visitorOf({ clientAddress, visitor, user }: State, headers: Headers, allowed: boolean) {
    if (!allowed) {
      throw new Problem("too-many-requests", { params: { seconds: 60 }, retryAfter: 60 });
    }
    const counts = config.analytics && isCounted(headers, "/", user) &&
      robotName((name) => headers.get(name)) === null;
    return counts ? { address: clientAddress, userAgent: visitor.userAgent } : null;
  }

  return newApi()
    .openapi(beaconOperation, (c) => {
      const { state } = c.env;
      const allowed = mayTell(networkOf(state.clientAddress));
      const client = visitorOf(state, c.req.raw.headers, allowed);
      if (!client) return c.body(null, 204);
      const body = c.req.valid("json");
      const page = { client, path: countedPath(body.path) };
      if ("outbound" in body) {
        const name = body.outbound.toLowerCase().slice(0, 80);
        recorder.record({ ...page, kind: "outbound", name });
      } else {
        const { path: _, width, ...told } = body;
        recorder.record({ ...page, kind: "beacon", ...told, screen: screenOf(width) });
      }
      return c.body(null, 204);
    })
    .openapi(eventOperation, (c) => {
      const { state } = c.env;
      const allowed = mayCount(networkOf(state.clientAddress)) && siteMayCount("site");
      const client = visitorOf(state, c.req.raw.headers, allowed);
      const { name, path } = c.req.valid("json");
      if (client) recorder.record({ client, kind: "event", name, path: countedPath(path) });
      return c.body(null, 204);
    });
}

/** An address's path as its page view was counted. */
function countedPath(pathname: string): string {
  return pagePath(readLocalePath(pathname).path);
}

function screenOf(width: number): Screen {
  if (width < 480) return "xs";
  if (width < 768) return "sm";
  if (width < 1024) return "md";
  return width < 1440 ? "lg" : "xl";
}
