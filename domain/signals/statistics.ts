/** What a list of results says as a whole. */
import { businessDay, type IsoInstant } from "../kernel/clock.ts";
import type { Result } from "./result.ts";

/** A closed signal's result, as the track record counts it. */
export interface ResultRow extends Result {
  /** The signal's id, which orders those that closed in one instant. */
  id: string;
  closedAt: IsoInstant;
  /** From when everybody may see it. */
  opensAt: IsoInstant;
}

/** Figures over results; those in R are hundredths. */
export interface Statistics {
  /** Closed signals, wins, losses and those that came to nothing. */
  closed: number;
  wins: number;
  losses: number;
  even: number;
  /** Wins among all that closed, in basis points; null while none has. */
  winRate: number | null;
  totalR: number;
  /** To the nearest hundredth, halves away from zero; null while none has closed. */
  averageR: number | null;
  /** Tenths of a pip. */
  totalPips: number;
  /** The most losses in a row, in the order of closing; anything but a loss ends the row. */
  longestLosingRun: number;
}

/** Reckons {@linkcode Statistics} of results in the order of closing. */
export function statisticsOf(rows: readonly Result[]): Statistics {
  let [wins, losses, totalR, totalPips, run, longest] = [0, 0, 0, 0, 0, 0];
  for (const { r, pips } of rows) {
    if (r > 0) wins++;
    if (r < 0) losses++;
    run = r < 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
    totalR += r;
    totalPips += pips;
  }
  const closed = rows.length;
  return {
    closed,
    wins,
    losses,
    even: closed - wins - losses,
    winRate: closed === 0 ? null : Math.round(10_000 * wins / closed),
    totalR,
    averageR: closed === 0 ? null : roundAway(totalR / closed),
    totalPips,
    longestLosingRun: longest,
  };
}

/** A month of the track record. */
export interface MonthRow extends Statistics {
  /** As `2026-11`, Europe/Paris. */
  month: string;
}

/** The months in which something closed, newest first. */
export function monthsOf(rows: readonly ResultRow[]): MonthRow[] {
  const months = Map.groupBy(rows, ({ closedAt }) => businessDay(closedAt).slice(0, 7));
  return [...months]
    .map(([month, results]) => ({ month, ...statisticsOf(results) }))
    .sort((a, b) => a.month < b.month ? 1 : -1);
}

function roundAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0;
}
