/**
 * Orders of MetaTrader 4 as deals. A closed order is both ends of a trade: its ticket becomes the
 * entry, `ticket-out` the exit. A partial close leaves a closed order (`to #2`) and a new one with the
 * rest (`from #1`) that keeps the open time and the open price: by these the parts are one position.
 */
import { type OrderReport, orderReportSchema } from "./batch_model.ts";
import type { DealReason } from "./model.ts";
import {
  COMMENT_MAX,
  type DealContext,
  minor,
  type NewDeal,
  parseReport,
  plainText,
  readTime,
  Rejected,
  requireTrade,
  specOf,
  symbolIn,
} from "./read_deal.ts";

/** An order that is open, shown until it is closed. */
export interface OpenOrder {
  ticket: string;
  symbol: string;
  type: "buy" | "sell";
  /** UTC. */
  at: string;
  serverTime: string;
  /** Lots. */
  volume: number;
  price: number;
  sl: number | null;
  tp: number | null;
  /** Minor units so far. */
  commission: number;
  swap: number;
}

/** What an order is to the store. */
export type ReadOrder =
  | { kind: "pending"; ticket: string }
  | { kind: "open"; ticket: string; order: OpenOrder }
  | { kind: "deals"; ticket: string; deals: NewDeal[] };

/** Reads an order of MetaTrader 4. Throws {@linkcode Rejected}. */
export function readOrder(input: unknown, context: DealContext): ReadOrder {
  const order = tidyOrder(parseReport(orderReportSchema, input));
  const { ticket, type } = order;
  if (type.endsWith("_limit") || type.endsWith("_stop")) return { kind: "pending", ticket };
  if (type !== "buy" && type !== "sell") {
    return { kind: "deals", ticket, deals: [moved(order, context)] };
  }
  const isOpen = !order.closeTime;
  if (order.volume === 0 && CLOSE_BY.test(order.comment)) {
    // The other leg of a close-by, of which nothing was left: no trade, though it may have cost something.
    return { kind: "deals", ticket, deals: [moved({ ...order, type: "correction" }, context)] };
  }
  requireTrade(order.symbol, order.volume, order.openPrice);
  return isOpen
    ? { kind: "open", ticket, order: openOrder(order, type, context) }
    : { kind: "deals", ticket, deals: closedOrder(order, type, context) };
}

/** An order with every missing part filled in. */
type TidyOrder = ReturnType<typeof tidyOrder>;

function tidyOrder(order: OrderReport) {
  return {
    ...order,
    ticket: String(order.ticket),
    symbol: symbolIn(order.symbol),
    volume: order.volume ?? 0,
    openPrice: order.openPrice ?? 0,
    closePrice: order.closePrice ?? 0,
    sl: order.sl || null,
    tp: order.tp || null,
    comment: plainText(order.comment, COMMENT_MAX),
  };
}

const CLOSE_BY = /close hedge by #\d+/i;
const PART = /(?:from|to) #\d+/i;

/** Money that moved without a trade. */
function moved(order: TidyOrder, context: DealContext): NewDeal {
  return {
    ...base(order),
    ...readTime(order.openTime, context),
    ticket: order.ticket,
    type: order.type as NewDeal["type"],
    symbol: null,
    entry: null,
    volume: 0,
    price: 0,
    profit: minor(order.profit, context),
    commission: minor(order.commission, context),
    swap: minor(order.swap, context),
  };
}

function closedOrder(order: TidyOrder, type: "buy" | "sell", context: DealContext): NewDeal[] {
  if (order.closePrice <= 0) throw new Rejected("price");
  const opened = readTime(order.openTime, context);
  const closed = readTime(order.closeTime!, context);
  if (closed.at < opened.at) throw new Rejected("time");
  const { ticket, symbol, volume, openPrice } = order;
  const stream = PART.test(order.comment)
    ? { stream: `c:${symbol}:${type}:${opened.serverTime}:${openPrice}` }
    : {};
  const both = { ...base(order), ...stream, volume };
  return [
    { ...both, ...opened, ticket, type, entry: "in", price: openPrice, spec: specOf(order) },
    {
      ...both,
      ...closed,
      ticket: `${ticket}-out`,
      type: type === "buy" ? "sell" : "buy",
      entry: CLOSE_BY.test(order.comment) ? "out_by" : "out",
      reason: reasonOf(order.comment),
      price: order.closePrice,
      profit: minor(order.profit, context),
      commission: minor(order.commission, context),
      swap: minor(order.swap, context),
    },
  ];
}

/** What an order's deals have in common; the rest is to be filled in. */
function base({ ticket, symbol, sl, tp, comment }: TidyOrder): NewDeal {
  return {
    ticket,
    order: ticket,
    position: ticket,
    at: "",
    serverTime: "",
    symbol,
    type: "buy",
    entry: null,
    reason: "client",
    volume: 0,
    price: 0,
    sl,
    tp,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment,
  };
}

/** MetaTrader 4 tells why in the comment: `[sl]`, `[tp]`, `so: 20.1%/…`. */
function reasonOf(comment: string): DealReason {
  if (/\[sl\]/i.test(comment)) return "sl";
  if (/\[tp\]/i.test(comment)) return "tp";
  return /^so:|\bstop out\b/i.test(comment) ? "so" : "client";
}

function openOrder(order: TidyOrder, type: "buy" | "sell", context: DealContext): OpenOrder {
  return {
    ...readTime(order.openTime, context),
    ticket: order.ticket,
    symbol: order.symbol!,
    type,
    volume: order.volume,
    price: order.openPrice,
    sl: order.sl,
    tp: order.tp,
    commission: minor(order.commission, context),
    swap: minor(order.swap, context),
  };
}
