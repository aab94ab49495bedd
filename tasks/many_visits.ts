/**
 * Made-up visits by the thousand, to measure with: the same ones for a day and a number of views. What
 * the demonstration shows is in `demo/visits.ts`.
 */
import { dayAfter, dayStart } from "@/domain/analytics/days.ts";
import { importDay } from "@/domain/analytics/import_day.ts";
import { type Goal, type LogEntry, type SessionFacts, UNKNOWN } from "@/domain/analytics/model.ts";
import { businessDay, type IsoDay, isoInstant } from "@/domain/kernel/clock.ts";
import type { Deps } from "@/domain/kernel/deps.ts";

type Weighted<T> = readonly (readonly [weight: number, value: T])[];
type Random = () => number;

const SOURCES: Weighted<Pick<SessionFacts, "source" | "referrer" | "campaign">> = [
  [34, { source: "search", referrer: "Google", campaign: UNKNOWN }],
  [4, { source: "search", referrer: "Bing", campaign: UNKNOWN }],
  [3, { source: "search", referrer: "Qwant", campaign: UNKNOWN }],
  [26, { source: "direct", referrer: UNKNOWN, campaign: UNKNOWN }],
  [9, { source: "social", referrer: "YouTube", campaign: UNKNOWN }],
  [6, { source: "social", referrer: "Telegram", campaign: UNKNOWN }],
  [4, { source: "social", referrer: "Facebook", campaign: UNKNOWN }],
  [3, { source: "social", referrer: "X", campaign: UNKNOWN }],
  [4, { source: "referral", referrer: "mql5.com", campaign: UNKNOWN }],
  [2, { source: "referral", referrer: "forexfactory.com", campaign: UNKNOWN }],
  [2, { source: "mail", referrer: "Gmail", campaign: UNKNOWN }],
  [3, { source: "campaign", referrer: UNKNOWN, campaign: "lettre / email / rentrée" }],
  [2, { source: "campaign", referrer: "Google", campaign: "google / cpc / -" }],
];

const EQUIPMENT: Weighted<Pick<SessionFacts, "device" | "browser" | "os" | "screen">> = [
  [26, { device: "mobile", browser: "Safari", os: "iOS", screen: "xs" }],
  [24, { device: "mobile", browser: "Chrome", os: "Android", screen: "xs" }],
  [5, {
    device: "mobile",
    browser: "Samsung Internet for Android",
    os: "Android",
    screen: "xs",
  }],
  [18, { device: "desktop", browser: "Chrome", os: "Windows", screen: "xl" }],
  [8, { device: "desktop", browser: "Firefox", os: "Windows", screen: "lg" }],
  [6, { device: "desktop", browser: "Microsoft Edge", os: "Windows", screen: "xl" }],
  [7, { device: "desktop", browser: "Safari", os: "macOS", screen: "lg" }],
  [2, { device: "desktop", browser: "Firefox", os: "Linux", screen: "xl" }],
  [4, { device: "tablet", browser: "Safari", os: "iOS", screen: "md" }],
];

const PLACES: Weighted<Pick<SessionFacts, "country" | "region" | "city" | "language">> = [
  [20, place("FR", "Île-de-France", "Paris")],
  [9, place("FR", "Auvergne-Rhône-Alpes", "Lyon")],
  [7, place("FR", "Provence-Alpes-Côte d'Azur", "Marseille")],
  [6, place("FR", "Occitanie", "Toulouse")],
  [6, place("FR", "Nouvelle-Aquitaine", "Bordeaux")],
  [5, place("FR", "Hauts-de-France", "Lille")],
  [4, place("FR", "Bretagne", "Rennes")],
  [22, { country: "FR", region: UNKNOWN, city: UNKNOWN, language: "fr" }],
  [6, place("BE", "Bruxelles", "Bruxelles")],
  [5, place("CH", "Genève", "Genève")],
  [3, place("CA", "Québec", "Montréal", "fr")],
  [2, place("MA", "Casablanca-Settat", "Casablanca")],
  [2, place("LU", "Luxembourg", "Luxembourg")],
  [2, place("GB", "England", "London", "en")],
  [1, place("US", "New York", "New York", "en")],
];

function place(country: string, region: string, city: string, language = "fr") {
  return { country, region: `${country} ${region}`, city: `${country} ${city}`, language };
}

/** From a page (or the start), where visitors go next; an absent page ends the visit. */
const WAYS: Readonly<Record<string, Weighted<string | null>>> = {
  "": [
    [44, "/"],
    [14, "/services/signaux"],
    [10, "/track-record"],
    [9, "/tarifs"],
    [
      8,
      "/classement",
    ],
    [7, "/services/formations"],
    [4, "/services"],
    [3, "/contact"],
    [1, "/wp-login.php"],
  ],
  "/": [[38, null], [22, "/services"], [14, "/tarifs"], [13, "/track-record"], [
    8,
    "/classement",
  ], [5, "/services/signaux"]],
  "/services": [[30, null], [34, "/services/signaux"], [20, "/services/formations"], [
    10,
    "/services/mentorat",
  ], [6, "/tarifs"]],
  "/services/signaux": [[44, null], [20, "/track-record"], [16, "/tarifs"], [
    8,
    "/checkout/signaux-essentiel",
  ], [12, "/services"]],
  "/services/formations": [[52, null], [22, "/tarifs"], [
    6,
    "/checkout/formation-fondations",
  ], [20, "/services"]],
  "/services/mentorat": [[60, null], [24, "/contact"], [16, "/tarifs"]],
  "/tarifs": [[54, null], [16, "/services/signaux"], [9, "/checkout/signaux-essentiel"], [
    5,
    "/checkout/signaux-serenite",
  ], [16, "/"]],
  "/track-record": [[52, null], [22, "/services/signaux"], [14, "/tarifs"], [12, "/classement"]],
  "/classement": [[58, null], [22, "/track-record"], [20, "/"]],
  "/checkout/signaux-essentiel": [[70, null], [30, "/checkout/payment/:id/attente"]],
  "/checkout/signaux-serenite": [[74, null], [26, "/checkout/payment/:id/attente"]],
  "/checkout/formation-fondations": [[76, null], [24, "/checkout/payment/:id/attente"]],
  "/checkout/payment/:id/attente": [[25, null], [75, "/checkout/payment/:id/transaction"]],
  "/checkout/payment/:id/transaction": [[20, null], [80, "/checkout/payment/:id/succes"]],
  "/checkout/payment/:id/succes": [[40, null], [60, "/espace"]],
};

const ENDS: Weighted<string | null> = [[80, null], [20, "/"]];

/** Visits an hour of the day: little at night, most in the evening. */
const HOURS: Weighted<number> = [
  2,
  1,
  1,
  1,
  1,
  2,
  4,
  8,
  12,
  13,
  12,
  11,
  13,
  12,
  11,
  10,
  11,
  13,
  15,
  17,
  18,
  16,
  10,
  5,
].map((weight, hour) => [weight, hour]);

const ROBOTS: Weighted<string> = [
  [40, "Googlebot"],
  [24, "bingbot"],
  [12, "AhrefsBot"],
  [
    10,
    "GPTBot",
  ],
  [8, "(prefetch)"],
  [6, "curl"],
];

/** A day's entries: `views` page views, give or take those of one visit, of visits all day long. */
function visitsOf(day: IsoDay, views: number): LogEntry[] {
  const random = randomOf(day);
  const start = dayStart(day);
  const entries: LogEntry[] = [];
  let seen = 0;
  for (let visitor = 0; seen < views; visitor++) {
    const hour = pick(HOURS, random) + random();
    const visit = visitOf(start + Math.round(hour * 3_600_000), hash(random), random);
    seen += visit.filter(({ kind }) => kind === "view").length;
    entries.push(...visit);
  }
  for (let robot = 0; robot < views / 20; robot++) {
    const at = instant(start + Math.round(random() * 80_000_000));
    entries.push({ kind: "bot", at, name: pick(ROBOTS, random), views: 1 });
  }
  return entries.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
}

/** One visit. Four in five browsers run the script. */
function visitOf(start: number, visitor: string, random: Random): LogEntry[] {
  const { screen, ...equipment } = pick(EQUIPMENT, random);
  const facts: SessionFacts = {
    ...pick(SOURCES, random),
    ...equipment,
    ...pick(PLACES, random),
    screen: UNKNOWN,
  };
  const network = `${11 + Math.floor(random() * 180)}.${Math.floor(random() * 256)}.${
    Math.floor(random() * 256)
  }.0`;
  const scripted = random() < 0.8;
  const entries: LogEntry[] = [];
  let at = start;
  let path = pick(WAYS[""], random) ?? "/";
  for (let page = 0; page < 14; page++) {
    const lost = path === "/wp-login.php";
    const render = Math.round(2 + random() * 12);
    entries.push({
      kind: "view",
      at: instant(at),
      visitor,
      path,
      status: lost ? 404 : 200,
      render,
      network,
      facts,
    });
    const seconds = Math.round(4 + 90 * random() ** 3);
    at += seconds * 1000 + 300;
    if (scripted) {
      entries.push({
        kind: "beacon",
        at: instant(at),
        visitor,
        path,
        seconds,
        scroll: Math.round(25 + 75 * random()),
        screen,
        lcp: Math.round(500 + 2600 * random() ** 3),
        inp: Math.round(30 + 260 * random() ** 4),
        cls: Math.round(120 * random() ** 6),
      });
    }
    for (const name of goalsAt(path, random)) {
      entries.push({ kind: "goal", at: instant(at), visitor, path, name });
    }
    if (scripted && random() < 0.02) {
      const name = random() < 0.6 ? "t.me" : "www.amf-france.org";
      entries.push({ kind: "outbound", at: instant(at), visitor, path, name });
    }
    const next = lost ? null : pick(WAYS[path] ?? ENDS, random);
    if (next === null) break;
    at += 500;
    path = next;
  }
  return entries;
}

function goalsAt(path: string, random: Random): Goal[] {
  if (path === "/checkout/payment/:id/attente") {
    return random() < 0.8 ? ["chosePlan", "signedUp"] : ["chosePlan"];
  }
  if (path === "/checkout/payment/:id/succes") return ["submitted"];
  return random() < 0.004 ? ["signedUp"] : [];
}

/** Fills the days before today, `viewsOn` each; tells of each day. */
export async function writeVisits(
  deps: Deps,
  days: number,
  viewsOn: (day: IsoDay, index: number) => number,
  told: (day: IsoDay) => void = () => {},
): Promise<void> {
  const today = businessDay(deps.clock());
  for (let index = 0; index < days; index++) {
    const day = dayAfter(today, index - days);
    await importDay(deps, day, visitsOf(day, viewsOn(day, index)));
    told(day);
  }
}

/** Fewer at the weekend, more from month to month, `mean` over the whole. */
export function livelyViews(mean: number, days: number): (day: IsoDay, index: number) => number {
  return (day, index) => {
    const weekend = Temporal.PlainDate.from(day).dayOfWeek > 5 ? 0.72 : 1.112;
    const growth = 0.7 + 0.6 * (index + 0.5) / days;
    return Math.ceil(mean * weekend * growth);
  };
}

function pick<T>(choices: Weighted<T>, random: Random): T {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return choices[choices.length - 1][1];
}

/** Numbers that look random and are the same for a text (the mulberry32 generator, public domain). */
function randomOf(text: string): Random {
  let state = 0;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

function hash(random: Random): string {
  const half = () => Math.floor(random() * 2 ** 32).toString(16).padStart(8, "0");
  return half() + half();
}

function instant(ms: number): string {
  return isoInstant(Temporal.Instant.fromEpochMilliseconds(ms));
}
