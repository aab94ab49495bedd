/** The ranking of the traders who asked to be in it. */
import { z } from "zod";
import type { IsoInstant } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/ids.ts";
import { requiredLine } from "../../kernel/text.ts";

/** The periods that can be looked at. */
export const PERIODS = ["month", "quarter", "year", "all"] as const;

/** One of {@linkcode PERIODS}. */
export type Period = (typeof PERIODS)[number];

/** How many days up to today a period holds. */
export const PERIOD_DAYS: Record<Period, number> = {
  month: 30,
  quarter: 90,
  year: 365,
  all: Infinity,
};

/** Demonstration and real money are never compared. */
export const KINDS = ["real", "demo"] as const;

/** One of {@linkcode KINDS}. */
export type Kind = (typeof KINDS)[number];

/** What somebody who joins tells. */
export const joinSchema = z.object({
  /** The name that everybody reads: it must make an address, and be nobody else's. */
  displayName: requiredLine(30).refine((name) => slugOf(name) !== "", "field.invalid"),
});

/** An account whose owner asked to be ranked. */
export interface Participation {
  accountId: Id;
  ownerId: Id;
  displayName: string;
  /** The name in addresses; one trader's alone. */
  slug: string;
  joinedAt: IsoInstant;
}

/** What an account achieved in a period. Percents are numbers: 12.5 is 12.5 %. */
export interface Performance {
  /** Closed positions, and days from the first to the last event. */
  positions: number;
  days: number;
  /** The smaller of time-weighted growth and profit over the capital put in; open losses taken off. */
  profitPercent: number;
  /** The largest fall, open losses included. */
  drawdownPercent: number;
  winPercent: number;
  /** Over the positions whose pips are known. */
  pips: number;
  takeProfits: number;
  stopLosses: number;
  profitFactor: number | null;
  profitFactorInfinite: boolean;
  /** See `score.ts`. */
  score: number;
}

/** Why an account isn't ranked. */
export type Obstacle =
  | "unverified"
  | "kind-unknown"
  | "other-account"
  | "too-few-positions"
  | "too-few-days"
  | "no-capital"
  | "martingale";

/** A place in the ranking. */
export interface Ranked {
  rank: number;
  slug: string;
  displayName: string;
  performance: Performance;
}

/** The ranking of a kind and a period, as it was last computed. */
export interface Leaderboard {
  computedAt: IsoInstant;
  /** The first hundred. */
  entries: Ranked[];
  /** How many accounts take part, and how many of them are ranked. */
  participants: number;
  ranked: number;
}

/** A trader in a period: ranked, or why not. */
export interface Standing {
  performance: Performance | null;
  rank: number | null;
  obstacles: Obstacle[];
}

/** What the page of a trader shows. */
export interface Trader {
  slug: string;
  displayName: string;
  joinedAt: IsoInstant;
  computedAt: IsoInstant;
  /** Null until the terminal told. */
  kind: Kind | null;
  standings: Record<Period, Standing>;
  /** Growth in percent at the end of days spread over the whole record, at most 120. */
  growth: { day: string; percent: number }[];
}

/** A name as part of an address: `Élodie D.` is `elodie-d`; empty where nothing of it fits. */
export function slugOf(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** The same for every period. */
export function everyPeriod<T>(make: (period: Period) => T): Record<Period, T> {
  return {
    month: make("month"),
    quarter: make("quarter"),
    year: make("year"),
    all: make("all"),
  };
}
