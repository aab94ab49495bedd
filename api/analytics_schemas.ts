/** How the answers of the statistics look. */
import { z } from "@hono/zod-openapi";
import { FUNNEL } from "@/domain/analytics/overview.ts";
import { FILTERS } from "@/domain/analytics/report_query.ts";
import { CURRENCIES } from "@/domain/kernel/money.ts";
import { KINDS } from "@/domain/trading/leaderboard/model.ts";

const count = z.number().int();
const figure = z.number().nullable();
const share = figure.openapi({ description: "Percent" });

const period = z.object({ from: z.string(), to: z.string() });

/** What every answer begins with: what was asked. */
const asked = {
  period,
  compared: period.nullable(),
  filters: z.object(
    Object.fromEntries(FILTERS.map((name) => [name, z.string().optional()])) as Record<
      (typeof FILTERS)[number],
      z.ZodOptional<z.ZodString>
    >,
  ),
};

const metric = z.object({ value: figure, previous: figure }).openapi("Metric");

/** The overview. */
export const overviewSchema = z.object({
  ...asked,
  currency: z.enum(CURRENCIES),
  otherCurrencies: z.array(z.enum(CURRENCIES)),
  metrics: z.object({
    visitors: metric,
    pageViews: metric,
    sessions: metric,
    bounceRate: metric,
    averageDuration: metric,
    signUps: metric,
    conversionRate: metric,
    revenue: metric,
  }),
  funnel: z.array(z.object({
    step: z.enum(FUNNEL),
    count: count.nullable(),
    share,
    dropOff: share,
  })),
  step: z.enum(["day", "week", "month"]),
  series: z.array(z.object({
    day: z.string(),
    visitors: count,
    pageViews: count,
    sessions: count,
    previous: z.object({
      day: z.string(),
      visitors: count,
      pageViews: count,
      sessions: count,
    }).nullable(),
  })),
  botViews: count,
  droppedViews: count,
}).openapi("AnalyticsOverview");

const tradingTotals = z.object({
  accounts: count,
  profitable: count,
  positions: count,
  takeProfits: count,
  stopLosses: count,
  pips: z.number(),
  winPercent: share,
  averageProfit: share,
}).openapi("TradingTotals");

/** The trading. */
export const tradingSchema = z.object({
  ...asked,
  kind: z.enum(KINDS),
  totals: tradingTotals,
  previous: tradingTotals.nullable(),
  top: z.array(z.object({
    rank: count,
    previousRank: count.nullable(),
    slug: z.string(),
    displayName: z.string(),
    score: z.number(),
    profitPercent: z.number(),
    winPercent: z.number(),
    pips: z.number(),
    takeProfits: count,
    stopLosses: count,
    positions: count,
  })),
  distribution: z.array(z.object({ from: figure, to: figure, accounts: count, share })),
  symbols: z.array(z.object({
    symbol: z.string(),
    positions: count,
    share,
    winPercent: share,
    pips: z.number(),
  })),
}).openapi("AnalyticsTrading");

const trafficRows = z.array(
  z.object({
    value: z.string(),
    visitors: count,
    sessions: count,
    pageViews: count,
    bounceRate: share,
    averageDuration: figure.openapi({ description: "Seconds" }),
    share,
  }).openapi("TrafficRow"),
);

/** The traffic. */
export const trafficSchema = z.object({
  ...asked,
  sources: trafficRows,
  referrers: trafficRows,
  campaigns: trafficRows,
  countries: trafficRows,
  regions: trafficRows,
  cities: trafficRows,
  devices: trafficRows,
  browsers: trafficRows,
  systems: trafficRows,
  screens: trafficRows,
  languages: trafficRows,
  bots: z.array(z.object({ value: z.string(), pageViews: count, share })),
}).openapi("AnalyticsTraffic");

const countRows = z.array(z.object({ value: z.string(), count }).openapi("CountRow"));

/** The behaviour. */
export const behaviourSchema = z.object({
  ...asked,
  pages: z.array(z.object({
    path: z.string(),
    pageViews: count,
    share,
    entries: count,
    bounceRate: share,
    exits: count,
    exitRate: share,
    averageSeconds: figure,
    averageScroll: share,
    averageRender: figure.openapi({ description: "Milliseconds" }),
  })),
  edges: z.array(z.object({ from: z.string(), to: z.string(), pageViews: count })),
  hours: z.array(z.object({
    weekday: count.openapi({ description: "1 is Monday" }),
    hour: count.openapi({ description: "Of the Paris clock" }),
    pageViews: count,
  })),
  outbound: countRows,
  notFound: countRows,
  events: countRows,
  vitals: z.array(z.object({
    path: z.string(),
    lcp: figure,
    inp: figure,
    cls: figure,
    samples: count,
  })).openapi({ description: "75th percentiles; milliseconds, CLS without unit" }),
}).openapi("AnalyticsBehaviour");

const groups = z.array(
  z.object({
    value: z.string(),
    people: count,
    share,
    traders: count.nullable(),
    profitable: share,
    winPercent: share,
  }).openapi("PeopleGroup"),
);

/** The demographics. */
export const demographicsSchema = z.object({
  ...asked,
  clients: count,
  declared: count.nullable(),
  genders: groups,
  ages: groups,
  countries: groups,
  hidden: z.object({ genders: count, ages: count, countries: count }),
}).openapi("AnalyticsDemographics");
