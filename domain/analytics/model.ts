/**
 * How visits are kept, and where each question finds its answer (DESIGN.md section 6).
 *
 * - What happened is written once, as it happens, to the day's **log**: page views, what their
 *   browsers told of them afterwards, conversions. Nothing reads the log but the closing of a day and
 *   the reading of the present one.
 * - **Sums** (`Deno.KvU64`, a day, a {@linkcode Dimension}, a value and a {@linkcode Metric}) are
 *   committed together with the log. They answer every unfiltered question about the present day.
 * - Soon after midnight the day is **closed**: its log is read once more in the order of time, and
 *   gives the {@linkcode AnalyticsSummary} (the same sums, exact, in a few packed records, which
 *   replace the counters) and the packed **rows**: a {@linkcode SessionRows} and a
 *   {@linkcode ViewRows} a day, which answer what sums can't: filters that combine, and uniques.
 *   Closing a day again gives the same numbers; a log that grew meanwhile has it closed again.
 * - Readers use `read_days.ts` and need not know which days are closed.
 *
 * A page view belongs to the day on which its session began, in Paris: a visit over midnight is one
 * session of the day before, for at most half an hour of idleness. Seconds of a day are elapsed ones, so that a
 * day of 25 hours ends at 90,000. A visitor is a number within one day; over several days visitors are
 * the sum of the daily ones, and whoever shows them says so. Nothing here names an account.
 */
import type { IsoDay, IsoInstant } from "../kernel/clock.ts";

/** Minutes without a page view after which the next one begins a new session. */
export const IDLE_MINUTES = 30;

/** The value that stands for all that a day had no room for. */
export const OTHER = "(other)";

/** The value that stands for what isn't known: a country, a screen, a referrer. */
export const UNKNOWN = "(none)";

/** The path that stands for every page that was answered with an error (status 400 and above). */
export const ERROR_PAGE = "(error)";

/** From where a visit came. */
export const SOURCES = ["direct", "search", "social", "mail", "campaign", "referral"] as const;

/** One of {@linkcode SOURCES}. */
export type Source = (typeof SOURCES)[number];

/** What a visit was made with. */
export const DEVICES = ["desktop", "mobile", "tablet", "other"] as const;

/** One of {@linkcode DEVICES}. */
export type Device = (typeof DEVICES)[number];

/** Classes of the window's width in CSS pixels: below 480, 768, 1024, 1440, and beyond; told by the script. */
export const SCREENS = ["xs", "sm", "md", "lg", "xl", UNKNOWN] as const;

/** One of {@linkcode SCREENS}. */
export type Screen = (typeof SCREENS)[number];

/** What a session may lead to, in the order of the funnel; counted once a session. */
export const GOALS = [
  "sawServices",
  "sawCheckout",
  "signedUp",
  "chosePlan",
  "submitted",
] as const;

/** One of {@linkcode GOALS}. */
export type Goal = (typeof GOALS)[number];

/** What is known of a session from its first page view. Every text is bounded, see {@linkcode DIMENSIONS}. */
export interface SessionFacts {
  source: Source;
  /** Host or name of what led here: `Google`, `t.co` as `X`, `blog.example`; {@linkcode UNKNOWN} when nothing told. */
  referrer: string;
  /** `source / medium / campaign` of a tagged link; {@linkcode UNKNOWN} without. */
  campaign: string;
  device: Device;
  /** Name without version: `Chrome`. */
  browser: string;
  /** Name without version: `Android`. */
  os: string;
  screen: Screen;
  /** ISO 639-1, what the browser asks for first: `fr`. */
  language: string;
  /** ISO 3166-1 alpha-2: `FR`; {@linkcode UNKNOWN} for private addresses. */
  country: string;
  /** With its country before it: `FR Île-de-France`; {@linkcode UNKNOWN} where only the country is known. */
  region: string;
  /** With its country before it: `FR Paris`; {@linkcode UNKNOWN} where only the country is known. */
  city: string;
}

/** The names of {@linkcode SessionFacts}, each a dimension and a column of {@linkcode SessionRows}. */
export const FACTS = [
  "source",
  "referrer",
  "campaign",
  "device",
  "browser",
  "os",
  "screen",
  "language",
  "country",
  "region",
  "city",
] as const satisfies (keyof SessionFacts)[];

/** A page view, as the server saw it. */
export interface PageView {
  kind: "view";
  /** When it was answered. */
  at: IsoInstant;
  /** Who, within the day: 16 hexadecimal digits of the hash of the day's salt, address and User-Agent. */
  visitor: string;
  /** Normalised, without language prefix, query and fragment; at most {@linkcode PATH_LENGTH} characters. */
  path: string;
  status: number;
  /** Milliseconds from the request to the response. */
  render: number;
  /** The visitor's address to its /24 or /48. */
  network: string;
  facts: SessionFacts;
}

/** What a page's script told after the view, each as far as the browser knows it. */
export interface PageBeacon {
  kind: "beacon";
  at: IsoInstant;
  visitor: string;
  path: string;
  /** Seconds that the page was looked at since the view. */
  seconds: number;
  /** How far down it was read, 0 to 100. */
  scroll: number;
  screen: Screen;
  /** Largest Contentful Paint, milliseconds. */
  lcp?: number;
  /** Interaction to Next Paint, milliseconds. */
  inp?: number;
  /** Cumulative Layout Shift, thousandths. */
  cls?: number;
}

/** Something that happened in a session besides its views. */
export interface Happening {
  kind: "goal" | "outbound" | "event";
  at: IsoInstant;
  visitor: string;
  /** The page on which it happened. */
  path: string;
  /** The {@linkcode Goal}, the host that a link led to, or the event's name. */
  name: string;
}

/** Views that are counted and nothing else: those of a robot, and those that could not be recorded. */
export interface Tallied {
  kind: "bot" | "dropped";
  at: IsoInstant;
  /** What the robot calls itself; empty for dropped views. */
  name: string;
  views: number;
}

/** Where a visitor is, found after the view was written; it counts when the day is closed. */
export interface PlaceFound {
  kind: "place";
  at: IsoInstant;
  visitor: string;
  place: Pick<SessionFacts, "country" | "region" | "city">;
}

/** A line of a day's log. */
export type LogEntry = PageView | PageBeacon | Happening | PlaceFound | Tallied;

/** Longest path that is kept, in characters; a longer one is cut. */
export const PATH_LENGTH = 120;

/**
 * What days are summed by. `all` has the one value `""`. `edge` is `from → to`; `hour` is
 * `weekday-hour` of the Paris wall clock at the view (`1-09`, Monday first); `notFound` are paths that
 * were answered 404 or 410, which count as {@linkcode ERROR_PAGE} in `path`; `bot` is what a robot calls itself; `dropped` are views that were not
 * recorded because writing couldn't keep up; the rest are the facts of {@linkcode SessionFacts}.
 */
export type Dimension =
  | "all"
  | keyof SessionFacts
  | "path"
  | "edge"
  | "hour"
  | "status"
  | "notFound"
  | "outbound"
  | "event"
  | "vital"
  | "bot"
  | "dropped";

/** How a dimension is kept. */
interface DimensionRule {
  /** The packed record that it is read with. */
  part: Part;
  /** Values a day that get a row of their own; what comes beyond is counted as {@linkcode OTHER}. */
  cap: number;
}

/** The packed records of a summary: what a tab reads together. */
export const PARTS = ["overview", "traffic", "behaviour"] as const;

/** One of {@linkcode PARTS}. */
export type Part = (typeof PARTS)[number];

/** Every dimension. The caps bound what a day can take, whatever visitors send. */
export const DIMENSIONS: Readonly<Record<Dimension, DimensionRule>> = {
  all: { part: "overview", cap: 1 },
  bot: { part: "overview", cap: 100 },
  dropped: { part: "overview", cap: 1 },
  source: { part: "traffic", cap: SOURCES.length },
  referrer: { part: "traffic", cap: 200 },
  campaign: { part: "traffic", cap: 200 },
  device: { part: "traffic", cap: DEVICES.length },
  browser: { part: "traffic", cap: 40 },
  os: { part: "traffic", cap: 30 },
  screen: { part: "traffic", cap: SCREENS.length },
  language: { part: "traffic", cap: 100 },
  country: { part: "traffic", cap: 250 },
  region: { part: "traffic", cap: 300 },
  city: { part: "traffic", cap: 300 },
  path: { part: "behaviour", cap: 300 },
  edge: { part: "behaviour", cap: 500 },
  hour: { part: "behaviour", cap: 200 },
  status: { part: "behaviour", cap: 40 },
  notFound: { part: "behaviour", cap: 100 },
  outbound: { part: "behaviour", cap: 100 },
  event: { part: "behaviour", cap: 50 },
  vital: { part: "behaviour", cap: 300 },
};

/**
 * What is counted in a row. None ever goes down, so that they can be summed without reading:
 * bounces are `sessions - engaged`, a page's exits are `views - continued`.
 *
 * - In `all` and the rows of session facts (`screen`, which is known late, has the first two alone): `visitors`, `sessions`, `engaged`
 *   (sessions of two views or more), `views`, `seconds` (first to last view), and the goals.
 * - In `path`: `views`, `entries`, `continued` (views that another one of the session
 *   followed), `engaged`
 *   (sessions that began here and went on: bounces are `entries - engaged`), `timed` (views whose script told), `seconds` and `scroll`
 *   (sums over `timed`), `render` (sum of milliseconds over `views`).
 * - In `edge`, `hour`, `status`, `notFound`, `bot`, `dropped`: `views`. In `outbound`, `event`: `count`.
 * - In `vital`, whose value is a path: `lcp:2500`: views whose LCP was at most that bound and above the
 *   one before, see {@linkcode VITALS}.
 */
export type Metric =
  | "visitors"
  | "sessions"
  | "engaged"
  | "views"
  | "seconds"
  | Goal
  | "entries"
  | "continued"
  | "timed"
  | "scroll"
  | "render"
  | "count"
  | VitalMetric;

/** The numbers of a row; one that is absent is 0. */
export type Counts = Partial<Record<Metric, number>>;

/** A day's rows: by dimension, then by value. */
export type DaySums = Partial<Record<Dimension, Record<string, Counts>>>;

/** The Core Web Vitals. */
export type Vital = "lcp" | "inp" | "cls";

/** A vital and the upper bound of a bucket. */
export type VitalMetric = `${Vital}:${number}`;

/**
 * Upper bounds of the buckets in which a vital is counted: milliseconds, and thousandths for CLS. The
 * first and second entry of `limits` end "good" and "needs improvement" (web.dev/articles/vitals); the
 * 75th percentile is read from the buckets.
 */
export const VITALS: Readonly<
  Record<Vital, { bounds: readonly number[]; limits: readonly [number, number] }>
> = {
  lcp: {
    bounds: [500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 6000, 10_000, 60_000],
    limits: [2500, 4000],
  },
  inp: { bounds: [50, 100, 150, 200, 300, 400, 500, 800, 1500, 60_000], limits: [200, 500] },
  cls: { bounds: [10, 25, 50, 75, 100, 150, 200, 250, 400, 1000, 10_000], limits: [100, 250] },
};

/** A closed day. Its sums are kept apart, a record a {@linkcode Part}. */
export interface AnalyticsSummary {
  day: IsoDay;
  closedAt: IsoInstant;
  /** Which writing of the day's packed records holds: 1 for the first closing. */
  generation: number;
  /** The last batch of the log that is counted in it. */
  through: string;
  sessions: number;
  views: number;
  visitors: number;
}

/**
 * The sessions of a day, a column a fact; row `i` of each is session `i`, in the order of their
 * beginning. Columns of facts hold indices into `words`.
 */
export interface SessionRows {
  day: IsoDay;
  /** How many sessions. */
  length: number;
  words: readonly string[];
  /** The visitor's number within the day, from 0. */
  visitor: Uint32Array;
  /** Seconds since the day began. */
  startedAt: Uint32Array;
  /** From the first to the last view. */
  seconds: Uint32Array;
  /** Page views. */
  pages: Uint32Array;
  source: Uint16Array;
  referrer: Uint16Array;
  campaign: Uint16Array;
  device: Uint16Array;
  browser: Uint16Array;
  os: Uint16Array;
  screen: Uint16Array;
  language: Uint16Array;
  country: Uint16Array;
  region: Uint16Array;
  city: Uint16Array;
  entry: Uint16Array;
  exit: Uint16Array;
  /** Bit `n` is set when the session reached goal `GOALS[n]`. */
  goals: Uint8Array;
}

/** What {@linkcode ViewRows} tell besides views. */
export const MARKS = ["outbound", "event", "notFound"] as const;

/** In {@linkcode ViewRows}: the script told nothing. */
export const NOT_TOLD = 0xffff;

/**
 * The page views of a day, session by session in the order of {@linkcode SessionRows}: those of
 * session `i` follow those of session `i - 1`, `pages[i]` in number, in the order of time.
 */
export interface ViewRows {
  day: IsoDay;
  /** How many views. */
  length: number;
  words: readonly string[];
  path: Uint16Array;
  /** Seconds since the day began; beyond its end for a visit over midnight. */
  at: Uint32Array;
  status: Uint16Array;
  /** Milliseconds from request to response. */
  render: Uint16Array;
  /** Seconds looked at, or {@linkcode NOT_TOLD}. */
  seconds: Uint16Array;
  /** 0 to 100, or {@linkcode NOT_TOLD}. */
  scroll: Uint16Array;
  /** Milliseconds, or {@linkcode NOT_TOLD}. */
  lcp: Uint16Array;
  /** Milliseconds, or {@linkcode NOT_TOLD}. */
  inp: Uint16Array;
  /** Thousandths, or {@linkcode NOT_TOLD}. */
  cls: Uint16Array;
  /** What else happened, a row each: the number of the session in which it did … */
  markSession: Uint32Array;
  /** … which of {@linkcode MARKS} it was … */
  markKind: Uint8Array;
  /** … and the host that a link led to, the event's name or the path that wasn't found: an index into `words`. */
  markName: Uint16Array;
}
