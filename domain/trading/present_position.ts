/** What is kept of a position as people read it: prices, pips, how it ended, what it made of its risk. */
import { tidy, toLots } from "./amounts.ts";
import type { RunningPosition } from "./fold_position.ts";
import type { Position, SymbolSpec } from "./model.ts";
import { pipSize } from "./pips.ts";

/** What a symbol is as far as its deals told. */
export type KnownSpec = Partial<SymbolSpec>;

/** What the figures of an account's positions need besides the deals. */
export interface Reading {
  /** By symbol. */
  specs: ReadonlyMap<string, KnownSpec>;
  /** Decimals of the account's currency. */
  currencyDigits: number;
}

/** A position for its readers. */
export function toPosition(kept: RunningPosition, { specs, currencyDigits }: Reading): Position {
  const spec = specs.get(kept.symbol) ?? {};
  const openPrice = tidy(kept.entryCost / kept.entryUnits);
  const closePrice = kept.exitUnits > 0 ? tidy(kept.exitCost / kept.exitUnits) : null;
  const net = kept.profit + kept.commission + kept.swap + kept.fee;
  const isClosed = kept.closedAt !== null && closePrice !== null;
  // Plus zero, lest a short that moved by nothing has moved by -0.
  const direction = kept.side === "long" ? 1 : -1;
  const move = isClosed && kept.openingKnown ? direction * tidy(closePrice - openPrice) + 0 : null;
  const pip = pipSize(kept.symbol, spec.digits ?? null);
  return {
    id: kept.id,
    symbol: kept.symbol,
    side: kept.side,
    openingKnown: kept.openingKnown,
    openedAt: kept.openedAt,
    closedAt: kept.closedAt,
    volume: toLots(kept.peakUnits),
    openVolume: toLots(kept.openUnits),
    openPrice,
    closePrice,
    initialSl: kept.initialSl,
    sl: kept.sl,
    tp: kept.tp,
    outcome: isClosed ? outcomeOf(kept, spec) : null,
    profit: kept.profit,
    commission: kept.commission,
    swap: kept.swap,
    fee: kept.fee,
    net,
    pips: move === null || pip === null ? null : Math.round(move / pip * 100) / 100,
    rMultiple: move === null
      ? null
      : rMultiple(kept, { openPrice, move, net, spec, currencyDigits }),
    dealCount: kept.dealCount,
    deals: kept.deals,
  };
}

/** How a position ended: as its last deal says, else by where the price was, within a tick. */
function outcomeOf(
  { exitReason, exitPrice, sl, tp }: RunningPosition,
  spec: KnownSpec,
): Position["outcome"] {
  if (exitReason === "sl" || exitReason === "tp" || exitReason === "so") return exitReason;
  const tick = spec.tickSize || spec.point || (spec.digits ? 10 ** -spec.digits : 0);
  const isAt = (level: number | null) =>
    level !== null && exitPrice !== null && Math.abs(exitPrice - level) <= tick + 1e-9;
  return isAt(sl) ? "sl" : isAt(tp) ? "tp" : "other";
}

/**
 * Net result ÷ what would have been lost at the initial stop. The worth of a price step is taken from
 * the position itself (profit ÷ move), which holds the rate at which it was closed; where it tells
 * nothing, from the symbol's tick value. Null without a stop on the losing side.
 */
function rMultiple(
  { side, initialSl, profit, peakUnits }: RunningPosition,
  { openPrice, move, net, spec, currencyDigits }: {
    openPrice: number;
    move: number;
    net: number;
    spec: KnownSpec;
    currencyDigits: number;
  },
): number | null {
  if (initialSl === null) return null;
  const distance = side === "long" ? openPrice - initialSl : initialSl - openPrice;
  if (distance <= 0) return null;
  const { tickSize, tickValue } = spec;
  const worth = profit !== 0 && move !== 0 && profit > 0 === move > 0
    ? profit / move
    : tickSize && tickValue
    ? tickValue / tickSize * toLots(peakUnits) * 10 ** currencyDigits
    : null;
  return worth === null ? null : Math.round(net / (distance * worth) * 100) / 100;
}
