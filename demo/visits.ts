/**
 * Made-up visits of the past weeks, written as the real ones are: each day's log, then the closing of
 * the day. They follow from a seed, so that every demonstration shows the same. A note explains the one
 * day that stands out.
 */
import type { User } from "@/domain/accounts/model.ts";
import { addAnnotation } from "@/domain/analytics/annotations.ts";
import { importDay } from "@/domain/analytics/import_day.ts";
import {
  type LogEntry,
  type PageView,
  type SessionFacts,
  UNKNOWN,
} from "@/domain/analytics/model.ts";
import { addDays, instantsOf, weekdayOf } from "@/domain/analytics/period.ts";
import { businessDay, type IsoDay, isoInstant, shift } from "@/domain/kernel/clock.ts";
import type { Deps } from "@/domain/kernel/deps.ts";

/** Days with visits, today included: two periods of 28 days and a bit, so that there is a comparison. */
const DAYS = 60;

/** Visits of a weekday without anything special. */
const VISITS = 42;

/** How many days ago the made-up newsletter went out, and how many more visits it brought. */
const LETTER = { daysAgo: 9, factor: 2.2 } as const;

/** Share of the visits of a day by Paris hour, as they come to sites that are read after work. */
const HOURS = [1, 1, 0, 0, 0, 1, 2, 4, 6, 6, 5, 5, 7, 6, 5, 5, 5, 6, 8, 9, 10, 9, 6, 3];

type Choice<T> = readonly [value: T, weight: number];

const SOURCES: readonly Choice<Partial<SessionFacts>>[] = [
  [{ source: "direct" }, 30],
  [{ source: "search", referrer: "Google" }, 34],
  [{ source: "search", referrer: "Bing" }, 5],
  [{ source: "social", referrer: "YouTube" }, 11],
  [{ source: "social", referrer: "X" }, 6],
  [{ source: "social", referrer: "Instagram" }, 5],
  [{ source: "mail", referrer: "Gmail" }, 3],
  [{ source: "referral", referrer: "blog-exemple.example" }, 4],
];

const LETTER_SOURCE: Partial<SessionFacts> = {
  source: "campaign",
  campaign: "lettre / e-mail / novembre",
};

const DEVICES: readonly Choice<Partial<SessionFacts>>[] = [
  [{ device: "mobile", browser: "Safari", os: "iOS", screen: "xs" }, 26],
  [{ device: "mobile", browser: "Chrome", os: "Android", screen: "xs" }, 29],
  [{ device: "desktop", browser: "Chrome", os: "Windows", screen: "xl" }, 21],
  [{ device: "desktop", browser: "Firefox", os: "Windows", screen: "lg" }, 8],
  [{ device: "desktop", browser: "Safari", os: "macOS", screen: "xl" }, 9],
  [{ device: "desktop", browser: "Firefox", os: "Linux", screen: "lg" }, 3],
  [{ device: "tablet", browser: "Safari", os: "iPadOS", screen: "md" }, 4],
];

const PLACES: readonly Choice<Partial<SessionFacts>>[] = [
  [{ country: "FR", region: "FR Île-de-France", city: "FR Paris" }, 30],
  [{ country: "FR", region: "FR Auvergne-Rhône-Alpes", city: "FR Lyon" }, 14],
  [{ country: "FR", region: "FR Nouvelle-Aquitaine", city: "FR Bordeaux" }, 9],
  [{ country: "FR", region: "FR Hauts-de-France", city: "FR Lille" }, 8],
  [{ country: "FR" }, 12],
  [{ country: "BE", region: "BE Bruxelles", city: "BE Bruxelles" }, 9],
  [{ country: "CH", region: "CH Genève", city: "CH Genève" }, 6],
  [{ country: "CA", region: "CA Québec", city: "CA Montréal" }, 5],
  [{ country: "MA" }, 4],
  [{ country: "GB", language: "en" }, 3],
];

/** Where a visit begins, and where each page leads. */
const ENTRIES: readonly Choice<string>[] = [
  ["/", 52],
  ["/services", 10],
  ["/track-record", 14],
  ["/classement", 8],
  ["/tarifs", 11],
  ["/ancienne-page", 1],
];

const WAYS: Readonly<Record<string, readonly Choice<string>[]>> = {
  "/": [["/services", 30], ["/track-record", 18], ["/tarifs", 14], ["/classement", 8], ["", 45]],
  "/services": [["/services/signaux", 40], ["/services/formations", 16], ["/tarifs", 14], ["", 26]],
  "/services/signaux": [
    ["/checkout/signaux-serenite", 16],
    ["/track-record", 22],
    ["/tarifs", 12],
    ["", 40],
  ],
  "/services/formations": [["/tarifs", 24], ["/contact", 10], ["", 50]],
  "/tarifs": [["/checkout/signaux-serenite", 15], ["/contact", 8], ["/services", 10], ["", 50]],
  "/track-record": [["/services/signaux", 26], ["/", 8], ["", 60]],
  "/classement": [["/track-record", 22], ["/services", 8], ["", 64]],
  "/contact": [["", 1]],
  "/ancienne-page": [["/", 50], ["", 50]],
  "/checkout/signaux-serenite": [["/checkout/payment/attente", 24], ["", 70]],
  "/checkout/payment/attente": [["/checkout/payment/succes", 66], ["", 30]],
  "/checkout/payment/succes": [["", 1]],
};

const BOTS = { Googlebot: 38, bingbot: 12, AhrefsBot: 9, UptimeRobot: 24 } as const;

/** Writes the visits of the past weeks and of today up to now. */
export async function seedVisits(deps: Deps, owner: User): Promise<void> {
  const now = isoInstant(deps.clock());
  const today = businessDay(now);
  const random = generator(20_261_125);
  for (let daysAgo = DAYS - 1; daysAgo >= 0; daysAgo--) {
    const day = addDays(today, -daysAgo);
    const entries = visitsOf(day, daysAgo, random).filter(({ at }) => at < now);
    if (entries.length === 0) continue;
    const at = entries[0].at;
    const bots = Object.entries(BOTS).map(([name, views]) =>
      ({ kind: "bot", at, name, views }) as const
    );
    await importDay(deps, day, [...entries, ...bots]);
  }
  await addAnnotation(deps, owner, {
    day: addDays(today, -LETTER.daysAgo),
    text: "Lettre de novembre envoyée à 1 200 abonnés",
  });
}

function visitsOf(day: IsoDay, daysAgo: number, random: () => number): LogEntry[] {
  const weekend = weekdayOf(day) > 5 ? 0.6 : 1;
  const growth = 1 - daysAgo / DAYS * 0.35;
  const letter = daysAgo === LETTER.daysAgo ? LETTER.factor : 1;
  const count = Math.round(VISITS * weekend * growth * letter * (0.85 + 0.3 * random()));
  const { from } = instantsOf({ from: day, to: day });
  return Array.from({ length: count }, (_, index) => {
    const hour = choose(HOURS.map((weight, hour) => [hour, weight]), random);
    const begun = shift(from, { seconds: Math.floor((hour + random()) * 3600) });
    const facts: SessionFacts = {
      ...NOTHING_KNOWN,
      ...(letter > 1 && random() < 0.5 ? LETTER_SOURCE : choose(SOURCES, random)),
      ...choose(DEVICES, random),
      ...choose(PLACES, random),
    };
    return visit(`${day} ${index}`, begun, facts, random);
  }).flat();
}

const NOTHING_KNOWN: SessionFacts = {
  source: "direct",
  referrer: UNKNOWN,
  campaign: UNKNOWN,
  device: "other",
  browser: UNKNOWN,
  os: UNKNOWN,
  screen: UNKNOWN,
  language: "fr",
  country: UNKNOWN,
  region: UNKNOWN,
  city: UNKNOWN,
};

/** From page to page until one leads nowhere. */
function visit(
  visitor: string,
  begun: string,
  { screen, ...facts }: SessionFacts,
  random: () => number,
): LogEntry[] {
  const entries: LogEntry[] = [];
  let at = begun;
  let path = choose(ENTRIES, random);
  for (let pages = 0; path !== "" && pages < 12; pages++) {
    const status = path === "/ancienne-page" ? 404 : 200;
    const shared = { at, visitor, path };
    const view: PageView = {
      ...shared,
      kind: "view",
      status,
      render: Math.round(4 + 30 * random() ** 3),
      network: "203.0.113.0",
      facts: { ...facts, screen: UNKNOWN },
    };
    const seconds = Math.round(8 + 130 * random() ** 2);
    entries.push(view, {
      ...shared,
      kind: "beacon",
      at: shift(at, { seconds }),
      seconds,
      scroll: Math.round(25 + 75 * random()),
      screen,
      lcp: Math.round(700 + 2600 * random() ** 2),
      inp: Math.round(30 + 240 * random() ** 2),
      cls: Math.round(140 * random() ** 3),
    });
    if (path === "/checkout/payment/attente") {
      entries.push({ ...shared, kind: "goal", at: shift(at, { seconds: 1 }), name: "chosePlan" });
    }
    if (path === "/checkout/payment/succes") {
      entries.push({ ...shared, kind: "goal", at: shift(at, { seconds: 1 }), name: "submitted" });
    }
    if (random() < 0.03) {
      const name = random() < 0.6 ? "t.me" : "www.youtube.com";
      entries.push({ ...shared, kind: "outbound", at: shift(at, { seconds: 5 }), name });
    }
    at = shift(at, { seconds: seconds + 2 });
    path = choose(WAYS[path] ?? [["", 1]], random);
  }
  return entries;
}

function choose<T>(choices: readonly Choice<T>[], random: () => number): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return choices.at(-1)![0];
}

/** Numbers from 0 to 1 that a seed decides: the minimal standard generator of Park and Miller (1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = state * 48_271 % 2_147_483_647) / 2_147_483_647;
}
