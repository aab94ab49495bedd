/**
 * Gives deals the positions that they belong to, which MetaTrader 5's report leaves out of their
 * table. A position has the ticket of the order that opened it; which one an exit closes follows from
 * the table of positions (same symbol, same moment of closing) and from what is open.
 */
import type { ReportDeal } from "./report.ts";

/** A row of the table of positions. */
export interface ReportPosition {
  ticket: string;
  symbol: string;
  side: "buy" | "sell";
  closeTime: string;
  closePrice: number;
}

/** What an order asked for. */
export interface ReportRequest {
  sl: number;
  tp: number;
}

interface Open {
  ticket: string;
  side: "buy" | "sell";
  volume: number;
}

/** Volumes are decimals: what is below this is nothing. */
const NOTHING = 1e-9;

/** Sets `position`, and the stops that the opening order had. Deals must be in order of time. */
export function linkPositions(
  deals: readonly ReportDeal[],
  positions: readonly ReportPosition[],
  requests: ReadonlyMap<string, ReportRequest>,
  netting: boolean,
): void {
  const closings = Map.groupBy(positions, ({ symbol, closeTime }) => `${symbol} ${closeTime}`);
  const openBySymbol = new Map<string, Open[]>();
  for (const deal of deals) {
    if (deal.entry === null || deal.symbol === null) continue;
    const request = deal.order === null ? undefined : requests.get(deal.order);
    if (request && deal.entry === "in") Object.assign(deal, request);
    const open = openBySymbol.get(deal.symbol) ?? [];
    openBySymbol.set(deal.symbol, open);
    if (netting) linkNetting(deal, open);
    else linkHedging(deal, open, closings.get(`${deal.symbol} ${deal.time}`) ?? []);
  }
}

/** One position a symbol: it keeps its ticket until it is closed, through reversals too. */
function linkNetting(deal: ReportDeal, open: Open[]): void {
  const side = deal.type === "buy" ? "buy" : "sell";
  const current = open[0];
  if (!current) {
    deal.position ??= deal.order ?? deal.ticket;
    open.push({ ticket: deal.position, side, volume: deal.volume });
    return;
  }
  deal.position ??= current.ticket;
  current.volume += current.side === side ? deal.volume : -deal.volume;
  if (Math.abs(current.volume) < NOTHING) open.pop();
  else if (current.volume < 0) Object.assign(current, { side, volume: -current.volume });
}

function linkHedging(deal: ReportDeal, open: Open[], closings: readonly ReportPosition[]): void {
  const side = deal.type === "buy" ? "buy" : "sell";
  if (deal.entry === "in") {
    deal.position ??= deal.order ?? deal.ticket;
    const known = open.find(({ ticket }) => ticket === deal.position);
    if (known) known.volume += deal.volume;
    else open.push({ ticket: deal.position, side, volume: deal.volume });
    return;
  }
  const candidates = open.filter((one) => one.side !== side && one.volume > deal.volume - NOTHING);
  const ended = closings.filter((one) => one.side !== side);
  const byTable = (match: (position: ReportPosition) => boolean) =>
    candidates.find(({ ticket }) => ended.some((one) => one.ticket === ticket && match(one)));
  const found = candidates.find(({ ticket }) => ticket === deal.position) ??
    byTable(({ closePrice }) => Math.abs(closePrice - deal.price) < NOTHING) ??
    byTable(() => true) ??
    // Closed in part: of the same size first, else the oldest.
    candidates.find(({ volume }) => Math.abs(volume - deal.volume) < NOTHING) ??
    candidates[0];
  // An entry from before the report's first day: the table of positions may still name it.
  deal.position ??= found?.ticket ?? ended[0]?.ticket ?? null;
  if (!found) return;
  found.volume -= deal.volume;
  if (found.volume < NOTHING) open.splice(open.indexOf(found), 1);
}
