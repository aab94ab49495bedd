/**
 * Positions from deals, one deal at a time. What is kept of a position are sums, so that it goes on
 * from where it stood without reading its deals again. Volumes are whole units of a lot
 * ({@linkcode UNITS_A_LOT}), money is minor units.
 */
import type { IsoInstant } from "../kernel/clock.ts";
import { divideHalfUp } from "../kernel/money.ts";
import { toUnits } from "./amounts.ts";
import type { StoredDeal } from "./deal_order.ts";
import type { DealReason } from "./model.ts";

/** Tickets that a position keeps; longer ones keep the last. */
export const DEALS_KEPT = 200;

/** What of a deal belongs to a position; less than all of it after a reversal. */
export interface Share {
  units: number;
  profit: number;
  commission: number;
  swap: number;
  fee: number;
}

/** A position as it is kept: sums over its deals so far. */
export interface RunningPosition {
  /** See {@linkcode Position.id}: `base`, and `base-2` for the second of one ticket. */
  id: string;
  base: string;
  counter: number;
  stream: string;
  symbol: string;
  side: "long" | "short";
  openingKnown: boolean;
  openedAt: IsoInstant;
  closedAt: IsoInstant | null;
  /** The deal that it began with, and the rest of it that was left over from a reversal. */
  firstTicket: string;
  seed: Share | null;
  /** The place of its last deal. */
  lastAt: IsoInstant;
  lastTicket: string;
  entryUnits: number;
  /** Σ units × price. */
  entryCost: number;
  exitUnits: number;
  exitCost: number;
  openUnits: number;
  peakUnits: number;
  initialSl: number | null;
  sl: number | null;
  tp: number | null;
  /** Of the last exit. */
  exitReason: DealReason | null;
  exitPrice: number | null;
  profit: number;
  commission: number;
  swap: number;
  fee: number;
  dealCount: number;
  deals: string[];
}

/** Which position of a stream came before: the next one of its ticket is counted on from it. */
export type Before = Pick<RunningPosition, "base" | "counter"> | null;

/** What a deal led to. */
export interface Folded {
  /** The position that it closed. */
  closed: RunningPosition | null;
  /** The position that is open after it. */
  open: RunningPosition | null;
}

/** Takes one deal of a stream in. Deals come in order; `open` is the position so far, `before` the one before it. */
export function foldDeal(
  open: RunningPosition | null,
  before: Before,
  deal: StoredDeal,
): Folded {
  const whole: Share = { ...deal, units: toUnits(deal.volume) };
  if (!open) return begin(deal, whole, null, before);
  const adds = (deal.type === "buy") === (open.side === "long");
  if (adds) return { closed: null, open: enter(open, deal, whole) };
  const { units } = whole;
  const exits = deal.entry === "out" || deal.entry === "out_by";
  if (units <= open.openUnits || exits) {
    // An exit of more than is open closes what entered before the history begins.
    const known = units <= open.openUnits ? open : { ...open, openingKnown: false };
    const next = exit(known, deal, whole);
    return next.closedAt ? { closed: next, open: null } : { closed: null, open: next };
  }
  const [closing, opening] = split(whole, open.openUnits);
  const closed = exit(open, deal, closing);
  return { closed, open: begin(deal, opening, opening, closed).open };
}

/** Starts the position whose first deal is given, as it was started before; for folding it anew. */
export function restart(position: RunningPosition, deal: StoredDeal): Folded {
  const share = position.seed ?? { ...deal, units: toUnits(deal.volume) };
  const before = { base: position.base, counter: position.counter - 1 };
  return begin(deal, share, position.seed, before);
}

/** Whether both began with the same deal in the same way, so that the same deals make the same of them. */
export function beginsAlike(a: RunningPosition, b: RunningPosition): boolean {
  return a.id === b.id && a.firstTicket === b.firstTicket && a.openedAt === b.openedAt &&
    a.seed?.units === b.seed?.units && a.seed?.commission === b.seed?.commission &&
    a.seed?.fee === b.seed?.fee;
}

function begin(deal: StoredDeal, share: Share, seed: Share | null, before: Before): Folded {
  const orphan = !seed && (deal.entry === "out" || deal.entry === "out_by");
  const base = deal.position ?? deal.ticket;
  const counter = before?.base === base ? before.counter + 1 : 1;
  const isLong = (deal.type === "buy") !== orphan;
  const position: RunningPosition = {
    id: counter === 1 ? base : `${base}-${counter}`,
    base,
    counter,
    stream: deal.stream!,
    symbol: deal.symbol!,
    side: isLong ? "long" : "short",
    openingKnown: !orphan,
    openedAt: deal.at,
    closedAt: null,
    firstTicket: deal.ticket,
    seed: seed && { ...pickShare(seed) },
    lastAt: deal.at,
    lastTicket: deal.ticket,
    entryUnits: 0,
    entryCost: 0,
    exitUnits: 0,
    exitCost: 0,
    openUnits: 0,
    peakUnits: 0,
    initialSl: null,
    sl: null,
    tp: null,
    exitReason: null,
    exitPrice: null,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    dealCount: 0,
    deals: [],
  };
  if (!orphan) return { closed: null, open: enter(position, deal, share) };
  // Its entry came before the history begins: the exit stands in for it.
  const entered = {
    ...position,
    entryUnits: share.units,
    entryCost: share.units * deal.price,
    openUnits: share.units,
    peakUnits: share.units,
  };
  return { closed: exit(entered, deal, share), open: null };
}

function enter(position: RunningPosition, deal: StoredDeal, share: Share): RunningPosition {
  const openUnits = position.openUnits + share.units;
  return {
    ...counted(position, deal, share),
    entryUnits: position.entryUnits + share.units,
    entryCost: position.entryCost + share.units * deal.price,
    openUnits,
    peakUnits: Math.max(position.peakUnits, openUnits),
    initialSl: position.initialSl ?? deal.sl,
    sl: deal.sl ?? position.sl,
    tp: deal.tp ?? position.tp,
  };
}

function exit(position: RunningPosition, deal: StoredDeal, share: Share): RunningPosition {
  const openUnits = Math.max(0, position.openUnits - share.units);
  return {
    ...counted(position, deal, share),
    exitUnits: position.exitUnits + share.units,
    exitCost: position.exitCost + share.units * deal.price,
    openUnits,
    closedAt: openUnits === 0 ? deal.at : null,
    sl: deal.sl ?? position.sl,
    tp: deal.tp ?? position.tp,
    exitReason: deal.reason,
    exitPrice: deal.price,
  };
}

function counted(position: RunningPosition, deal: StoredDeal, share: Share): RunningPosition {
  return {
    ...position,
    lastAt: deal.at,
    lastTicket: deal.ticket,
    profit: position.profit + share.profit,
    commission: position.commission + share.commission,
    swap: position.swap + share.swap,
    fee: position.fee + share.fee,
    dealCount: position.dealCount + 1,
    deals: [...position.deals, deal.ticket].slice(-DEALS_KEPT),
  };
}

/**
 * A reversal closes one position and opens the next: profit and swap are the closed one's, commission
 * and fee are shared by volume, rounded half up, and add up to the deal's.
 */
function split(whole: Share, closingUnits: number): [closing: Share, opening: Share] {
  const part = (amount: number) =>
    Number(divideHalfUp(BigInt(amount) * BigInt(closingUnits), BigInt(whole.units)));
  const commission = part(whole.commission);
  const fee = part(whole.fee);
  return [
    { units: closingUnits, profit: whole.profit, commission, swap: whole.swap, fee },
    {
      units: whole.units - closingUnits,
      profit: 0,
      commission: whole.commission - commission,
      swap: 0,
      fee: whole.fee - fee,
    },
  ];
}

function pickShare({ units, profit, commission, swap, fee }: Share): Share {
  return { units, profit, commission, swap, fee };
}
