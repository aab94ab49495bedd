/** The site's statistics, for staff: a question a tab of the back office, with its period and filters. */
import { z } from "@hono/zod-openapi";
import { readBehaviour } from "@/domain/analytics/behaviour.ts";
import { readDemographics } from "@/domain/analytics/demographics.ts";
import { watchLive } from "@/domain/analytics/live.ts";
import { METRICS, type Overview, readOverview } from "@/domain/analytics/overview.ts";
import { COMPARISONS, PRESETS } from "@/domain/analytics/period.ts";
import { FILTERS, readReportQuery, type ReportQuery } from "@/domain/analytics/report_query.ts";
import { readTrading } from "@/domain/analytics/trading.ts";
import { readTrafficReport } from "@/domain/analytics/traffic.ts";
import { KINDS } from "@/domain/trading/leaderboard/model.ts";
import type { Services } from "@/services.ts";
import {
  behaviourSchema,
  demographicsSchema,
  overviewSchema,
  tradingSchema,
  trafficSchema,
} from "./analytics_schemas.ts";
import { eventStream } from "./event_stream.ts";
import { newApi, operation } from "./operation.ts";
import { jsonContent } from "./schemas.ts";

const day = z.string().max(40).optional();
const filters = Object.fromEntries(
  FILTERS.map((name) => [name, z.string().max(1000).optional()]),
) as Record<(typeof FILTERS)[number], z.ZodOptional<z.ZodString>>;

const query = z.object({
  from: day.openapi({ description: "First Paris day, `2026-11-01`; 28 days in all unless told." }),
  to: day.openapi({ description: "Last Paris day, itself included; today unless told." }),
  preset: z.string().max(40).optional().openapi({
    description: `Names the period instead: ${PRESETS.join(", ")}.`,
  }),
  compare: z.string().max(40).optional().openapi({
    description: `What it is compared with: ${COMPARISONS.join(", ")}; \`previous\` unless told.`,
  }),
  ...filters,
  path: filters.path.openapi({
    description: "Keeps the visits that saw the page; page views are then those of the page.",
  }),
});

const kindQuery = query.extend({
  kind: z.enum(KINDS).optional().openapi({ description: "Of which accounts; `real` unless told." }),
});

const tags = ["statistics"];

const get = <const P extends `/${string}`>(path: P, summary: string) =>
  ({ method: "get", path, tags, summary }) as const;

const filtered =
  "Filters combine. Rates are percents, durations seconds. Visitors are counted by day: over " +
  "several days they are the sum of the daily ones.";

const overviewOperation = operation("analytics.read", {
  ...get("/overview", "Eight metrics, the funnel, the course of time"),
  description: `${filtered} Revenue is in minor units. Payments are joined to no visit: under a ` +
    "filter `revenue` and the last step of the funnel are null.",
  request: { query },
  responses: { 200: jsonContent(overviewSchema, "The overview") },
});

const tradingOperation = operation("analytics.read", {
  ...get("/trading", "How the clients' linked accounts do"),
  description: "Made of trading accounts alone: only the period applies, by UTC days.",
  request: { query: kindQuery },
  responses: { 200: jsonContent(tradingSchema, "The trading") },
});

const trafficOperation = operation("analytics.read", {
  ...get("/traffic", "Devices, places, sources, campaigns"),
  description: filtered,
  request: { query },
  responses: { 200: jsonContent(trafficSchema, "The traffic") },
});

const behaviourOperation = operation("analytics.read", {
  ...get("/behaviour", "Pages, ways between them, hours, Core Web Vitals"),
  description: filtered,
  request: { query },
  responses: { 200: jsonContent(behaviourSchema, "The behaviour") },
});

const demographicsOperation = operation("analytics.read", {
  ...get("/demographics", "What clients say of themselves, in groups of five or more"),
  description: "Made of profiles and trading accounts alone: only the period applies, to trading.",
  request: { query },
  responses: { 200: jsonContent(demographicsSchema, "The demographics") },
});

const liveOperation = operation("analytics.read", {
  ...get("/live", "Hear of visitors as they are counted"),
  description: "Server-sent events named `analytics`: the visitors of the last five minutes and " +
    "the page views of today, now and whenever they change.",
  responses: {
    200: {
      description: "`{visitors, pageViews}` as data",
      content: { "text/event-stream": { schema: z.string() } },
    },
  },
});

/** The operations on statistics below `/api/analytics`. */
export function analyticsReportsApi({ deps }: Services) {
  return newApi()
    .openapi(overviewOperation, async (c) => {
      const asked = readReportQuery(deps, c.req.valid("query"));
      const overview = await readOverview(deps, c.var.user, asked);
      return c.json({ ...periodOf(asked), ...asPublicOverview(overview) }, 200);
    })
    .openapi(tradingOperation, async (c) => {
      const { kind = "real", ...params } = c.req.valid("query");
      const asked = readReportQuery(deps, params);
      const report = await readTrading(deps, c.var.user, asked, kind);
      return c.json({ ...periodOf(asked), ...report }, 200);
    })
    .openapi(trafficOperation, async (c) => {
      const asked = readReportQuery(deps, c.req.valid("query"));
      const report = await readTrafficReport(deps, c.var.user, asked);
      return c.json({ ...periodOf(asked), ...report }, 200);
    })
    .openapi(behaviourOperation, async (c) => {
      const asked = readReportQuery(deps, c.req.valid("query"));
      const report = await readBehaviour(deps, c.var.user, asked);
      return c.json({ ...periodOf(asked), ...report }, 200);
    })
    .openapi(demographicsOperation, async (c) => {
      const asked = readReportQuery(deps, c.req.valid("query"));
      const report = await readDemographics(deps, c.var.user, asked);
      return c.json({ ...periodOf(asked), ...report }, 200);
    })
    .openapi(liveOperation, (c) => {
      const { user } = c.var;
      const stream = eventStream(
        (signal) => ReadableStream.from(watchLive(deps, user, signal)),
        (figures) => ({
          event: "analytics",
          id: String(figures.pageViews),
          data: JSON.stringify(figures),
        }),
      );
      return c.body(stream, 200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
    });
}

function periodOf({ period, compared, filters }: ReportQuery) {
  return { period, compared, filters };
}

function asPublicOverview({ metrics, ...overview }: Overview) {
  return {
    ...overview,
    metrics: Object.fromEntries(
      METRICS.map((name) => [name, {
        value: metrics[name].value,
        previous: metrics[name].previous,
      }]),
    ) as Record<(typeof METRICS)[number], { value: number | null; previous: number | null }>,
  };
}
