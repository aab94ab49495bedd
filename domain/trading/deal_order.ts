/** Deals in the order in which they happened, and where that order is kept. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deal } from "./model.ts";

/** A deal as stored, with what rebuilding needs. */
export interface StoredDeal extends Deal {
  /** The deals that may share a position: `p:` and its ticket, or `s:` and the symbol; null when no trade. */
  stream: string | null;
  /** The account's revision that took it. */
  revision: number;
}

/** A deal's place in time. */
export interface DealPlace {
  at: IsoInstant;
  ticket: string;
}

const NUMBERED = /^(\d{1,20})(.*)$/;

/** A ticket as parts of a KV key, in the order of numbers: `9` before `10` before `10-out`. */
export function ticketKey(ticket: string): [number: bigint, rest: string] {
  const match = NUMBERED.exec(ticket);
  return match ? [BigInt(match[1]!), match[2]!] : [0n, ticket];
}

/** Orders deals by time, those of one millisecond by ticket. */
export function compareDeals(a: DealPlace, b: DealPlace): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return compareTickets(a.ticket, b.ticket);
}

/** Orders texts as KV does, by code points: JavaScript's own order puts half of them elsewhere. */
export function compareTexts(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

/** Orders tickets as their keys are. */
export function compareTickets(a: string, b: string): number {
  if (a === b) return 0;
  const [numberA, restA] = ticketKey(a);
  const [numberB, restB] = ticketKey(b);
  if (numberA !== numberB) return numberA < numberB ? -1 : 1;
  return compareTexts(restA, restB);
}

/**
 * The stream of a trade. On a hedging account each position is its own; on a netting account, or
 * where the terminal told no position, what is traded of a symbol is one position after the other.
 */
export function streamOf(
  deal: Pick<Deal, "type" | "symbol" | "position">,
  marginMode: "hedging" | "netting",
): string | null {
  if (deal.type !== "buy" && deal.type !== "sell") return null;
  if (marginMode === "hedging" && deal.position !== null) return `p:${deal.position}`;
  return `s:${deal.symbol}`;
}

/** Whether a stream holds one position after the other. */
export function isSymbolStream(stream: string): boolean {
  return stream.startsWith("s:");
}
