/** The first tab: eight metrics, the funnel, the course of time. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { countSignUps } from "../accounts/sign_up_days.ts";
import { readTakings } from "../invoicing/takings.ts";
import type { IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Currency } from "../kernel/money.ts";
import { percent, type VisitFigures, visitFigures } from "./figures.ts";
import type { Counts, Metric as Counted } from "./model.ts";
import {
  daysOf,
  instantsOf,
  type Period,
  type Span,
  spansOf,
  type Step,
  stepOf,
} from "./period.ts";
import type { Traffic } from "./read_sums.ts";
import { readTraffic } from "./read_traffic.ts";
import { isUnfiltered, type ReportQuery } from "./report_query.ts";

/** The metrics, in the order in which they are shown. */
export const METRICS = [
  "visitors",
  "pageViews",
  "sessions",
  "bounceRate",
  "averageDuration",
  "signUps",
  "conversionRate",
  "revenue",
] as const;

/** One of {@linkcode METRICS}. */
export type MetricName = (typeof METRICS)[number];

/** A metric; null where it can't be told. Rates are percents, durations seconds, revenue minor units. */
export interface Metric {
  value: number | null;
  /** Of the period that it is compared with; null too where there is none. */
  previous: number | null;
  /** At each point of the series. */
  trend: (number | null)[];
}

/** The steps from a visit to a payment. */
export const FUNNEL = ["visit", "services", "checkout", "submitted", "confirmed"] as const;

/** A step of the funnel. */
export interface FunnelStep {
  step: (typeof FUNNEL)[number];
  /** Visits, and payments in the last step; null where it can't be told. */
  count: number | null;
  /** Percent of the visits. */
  share: number | null;
  /** Percent of the step before that are lost; null where nothing is, or nobody knows. */
  dropOff: number | null;
}

/** A point of the series. */
export interface SeriesPoint {
  /** The day, or the Monday or first of the month whose days it sums up. */
  day: IsoDay;
  visitors: number;
  pageViews: number;
  sessions: number;
  /** The point at the same place of the compared period. */
  previous: { day: IsoDay; visitors: number; pageViews: number; sessions: number } | null;
}

/** The answer of the tab. */
export interface Overview {
  /** The currency of `metrics.revenue`; takings in others are left out and named. */
  currency: Currency;
  otherCurrencies: Currency[];
  metrics: Record<MetricName, Metric>;
  funnel: FunnelStep[];
  step: Step;
  series: SeriesPoint[];
  /** Page views of robots, and views that weren't recorded under load; of all, whatever the filters. */
  botViews: number;
  droppedViews: number;
}

/** The currency that revenue is told in. */
const CURRENCY: Currency = "EUR";

/** What is known of a day besides its visits. */
interface Business {
  signUps: ReadonlyMap<IsoDay, number>;
  revenue: ReadonlyMap<IsoDay, number>;
  confirmed: number;
  otherCurrencies: Currency[];
}

/**
 * The overview. Sign-ups are the accounts made and confirmed payments those of the payments' own area;
 * with a filter sign-ups are those that the filtered visits led to, and what only payments know isn't
 * told: no visit is ever joined to an account. Throws `unauthenticated` or `forbidden`.
 */
export async function readOverview(
  deps: Deps,
  user: User | null,
  query: ReportQuery,
): Promise<Overview> {
  requirePermission(user, "analytics.read");
  const [now, before] = await Promise.all([
    readHalf(deps, query.period, query),
    query.compared ? readHalf(deps, query.compared, query) : null,
  ]);
  const step = stepOf(query.period);
  const spans = spansOf(query.period, step);
  const spansBefore = query.compared ? spansOf(query.compared, step) : [];
  const points = spans.map((span) => now.at(span));
  const metrics = Object.fromEntries(METRICS.map((name) => [name, {
    value: now.all[name],
    previous: before?.all[name] ?? null,
    trend: points.map((point) => point[name]),
  }])) as Overview["metrics"];
  const series = spans.map(({ day }, index): SeriesPoint => {
    const span = spansBefore[index];
    return {
      day,
      ...countsOf(points[index]!),
      previous: before && span ? { day: span.day, ...countsOf(before.at(span)) } : null,
    };
  });
  return {
    currency: CURRENCY,
    otherCurrencies: now.otherCurrencies,
    metrics,
    funnel: now.funnel,
    step,
    series,
    botViews: now.botViews,
    droppedViews: now.droppedViews,
  };
}

/** A period with its visits and its business, each span of which can be told. */
async function readHalf(deps: Deps, period: Period, query: ReportQuery) {
  const isAll = isUnfiltered(query);
  const [traffic, excluded, business] = await Promise.all([
    readTraffic(deps, "overview", period, query.filters),
    isAll ? null : readTraffic(deps, "overview", period, {}),
    isAll ? readBusiness(deps, period) : null,
  ]);
  const { sums } = excluded ?? traffic;
  const all = figuresOf(traffic, business, daysOf(period));
  return {
    all,
    at: (span: Span) => figuresOf(traffic, business, daysOf(span)),
    funnel: funnelOf(sumOf(traffic.days, daysOf(period)), business?.confirmed ?? null),
    botViews: total(sums.bot, "views"),
    droppedViews: total(sums.dropped, "views"),
    otherCurrencies: business?.otherCurrencies ?? [],
  };
}

async function readBusiness(deps: Deps, period: Period): Promise<Business> {
  const [signUps, takings] = await Promise.all([
    countSignUps(deps, instantsOf(period)),
    readTakings(deps, period),
  ]);
  const own = takings.filter(({ currency }) => currency === CURRENCY);
  return {
    signUps,
    revenue: new Map(own.map(({ day, payable }) => [day, payable])),
    confirmed: takings.reduce((sum, { invoices }) => sum + invoices, 0),
    otherCurrencies: [...new Set(takings.map(({ currency }) => currency))]
      .filter((currency) => currency !== CURRENCY),
  };
}

type Figures = VisitFigures & Record<MetricName, number | null>;

function figuresOf(
  { days }: Traffic,
  business: Business | null,
  of: readonly IsoDay[],
): Figures {
  const counts = sumOf(days, of);
  const { sessions = 0, submitted = 0, signedUp = 0 } = counts;
  return {
    ...visitFigures(counts),
    signUps: business ? sumDays(business.signUps, of) : signedUp,
    conversionRate: percent(submitted, sessions),
    revenue: business ? sumDays(business.revenue, of) : null,
  };
}

function funnelOf(counts: Counts, confirmed: number | null): FunnelStep[] {
  const { sessions = 0, sawServices = 0, sawCheckout = 0, submitted = 0 } = counts;
  const reached = [sessions, sawServices, sawCheckout, submitted, confirmed];
  return FUNNEL.map((step, index) => {
    const count = reached[index]!;
    const before = index === 0 ? null : reached[index - 1]!;
    return {
      step,
      count,
      share: count === null ? null : percent(count, sessions),
      dropOff: count === null || before === null || count > before
        ? null
        : percent(before - count, before),
    };
  });
}

function countsOf({ visitors, pageViews, sessions }: Figures) {
  return { visitors, pageViews, sessions };
}

function sumOf(days: Traffic["days"], of: readonly IsoDay[]): Counts {
  const sum: Counts = {};
  for (const day of of) {
    for (const [metric, count = 0] of Object.entries(days.get(day) ?? {})) {
      sum[metric as Counted] = (sum[metric as Counted] ?? 0) + count;
    }
  }
  return sum;
}

function sumDays(days: ReadonlyMap<IsoDay, number>, of: readonly IsoDay[]): number {
  return of.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
}

function total(rows: Record<string, Counts> | undefined, metric: Counted): number {
  return Object.values(rows ?? {}).reduce((sum, counts) => sum + (counts[metric] ?? 0), 0);
}
