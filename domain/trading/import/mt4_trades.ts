/** A row of a MetaTrader 4 statement as an order: both ends of a trade, or money moved. */
import type { Column, Columns } from "./columns.ts";
import type { ReportOrder } from "./report.ts";
import type { Row } from "./rows.ts";
import { readNumber, readServerTime, readTicket } from "./values.ts";

/** What came of a row: an order, a row that is none, or one that should be and can't be read. */
export type RowOutcome<T> = T | "none" | "unreadable";

const PENDING = /^(buy|sell) (limit|stop)/;

/**
 * Reads a row. Trades that are still open stand below the closed ones in a table of the same look:
 * they lack the time of closing, and their second price is the market's.
 */
export function readTrade(row: Row, columns: Columns): RowOutcome<ReportOrder> {
  const cell = (column: Column) => row.cells[columns.get(column) ?? -1] ?? "";
  const type = cell("type").toLowerCase();
  const ticket = readTicket(cell("ticket"));
  if (ticket === null || PENDING.test(type)) return "none";
  const openTime = readServerTime(cell("openTime") || cell("time"));
  const comment = cell("comment") || row.title;
  if (type === "balance" || type === "credit") {
    // The amount stands at the end, whatever the width of the comment's cell before it.
    const amount = readNumber(row.cells.findLast((text) => text !== "") ?? "");
    if (openTime === null || amount === null) return "unreadable";
    return { ...EMPTY, ticket, type, openTime, closeTime: openTime, profit: amount, comment };
  }
  if (type !== "buy" && type !== "sell") return "none";
  const closeTime = readServerTime(cell("closeTime"));
  const volume = readNumber(cell("volume"));
  const openPrice = readNumber(cell("price"));
  const closePrice = readNumber(cell("closePrice"));
  const profit = readNumber(cell("profit"));
  const isClosed = cell("closeTime") !== "";
  if (openTime === null || volume === null || openPrice === null) return "unreadable";
  if (isClosed && (closeTime === null || closePrice === null || profit === null)) {
    return "unreadable";
  }
  const number = (column: Column) => readNumber(cell(column)) ?? 0;
  return {
    ticket,
    type,
    openTime,
    closeTime,
    symbol: cell("symbol").toUpperCase() || null,
    volume,
    openPrice,
    closePrice: isClosed ? closePrice ?? 0 : 0,
    sl: number("sl"),
    tp: number("tp"),
    profit: profit ?? 0,
    // A sum of decimals with the digits of its parts.
    commission: Number((number("commission") + number("tax")).toFixed(8)),
    swap: number("swap"),
    comment,
  };
}

const EMPTY = {
  symbol: null,
  volume: 0,
  openPrice: 0,
  closePrice: 0,
  sl: 0,
  tp: 0,
  commission: 0,
  swap: 0,
};
