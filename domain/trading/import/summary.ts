/** What a report was understood to say, to be looked at before anything is stored. */
import { currencyDigits, toMinor } from "../amounts.ts";
import type { Platform } from "../model.ts";
import type { Report, ReportAccount, ReportDeal, ReportOrder } from "./report.ts";

/** A line of the report as it was read. */
export interface ReportLine {
  time: string;
  ticket: string;
  type: string;
  symbol: string | null;
  volume: number;
  price: number;
  profit: number;
  comment: string;
}

/** A report in figures. */
export interface ReportSummary {
  platform: Platform;
  account: ReportAccount;
  /** The server's clock, first and last. */
  from: string;
  to: string;
  /** Entries in all: what storing takes. */
  entries: number;
  /** Deals that trade (MetaTrader 5), closed trades (MetaTrader 4). */
  trades: number;
  /** Trades of MetaTrader 4 that are still open. */
  openTrades: number;
  /** Deposits, withdrawals and whatever else moves money without trading. */
  movements: number;
  symbols: string[];
  /** Minor units of the currency, over all that is closed: result, commission, swap and fees. */
  net: number;
  /** Minor units, over the movements. */
  moved: number;
  /** Decimals of the minor unit. */
  currencyDigits: number;
  /** Numbers of lines that couldn't be read. */
  unreadable: number[];
  /** The first lines. */
  lines: ReportLine[];
}

/** Lines that a summary shows. */
const LINES_MAX = 12;

/** Symbols that a summary names. */
const SYMBOLS_MAX = 40;

/** Sums a report up; its currency may be known from the account alone. */
export function summarise(report: Report, currency: string): ReportSummary {
  const { platform, account, deals, orders, openTrades, unreadable } = report;
  const digits = currencyDigits(currency);
  const entries = [...deals, ...orders];
  const isTrade = ({ type }: { type: string }) => type === "buy" || type === "sell";
  const isOpen = (entry: ReportDeal | ReportOrder) =>
    "closeTime" in entry && entry.closeTime === null;
  const trades = entries.filter((entry) => isTrade(entry) && !isOpen(entry));
  const movements = entries.filter((entry) => !isTrade(entry));
  const sum = (list: readonly (ReportDeal | ReportOrder)[]) =>
    list.reduce((total, entry) => total + amountOf(entry, digits), 0);
  let [from, to] = ["9999", ""];
  for (const entry of entries) {
    const time = timeOf(entry);
    if (time < from) from = time;
    if (time > to) to = time;
  }
  const symbols = new Set(trades.flatMap(({ symbol }) => symbol ?? []));
  return {
    platform,
    account,
    from,
    to,
    entries: entries.length,
    trades: trades.length,
    openTrades,
    movements: movements.length,
    symbols: [...symbols].sort().slice(0, SYMBOLS_MAX),
    net: sum(trades),
    moved: sum(movements),
    currencyDigits: digits,
    unreadable,
    lines: entries.slice(0, LINES_MAX).map(lineOf),
  };
}

function amountOf(entry: ReportDeal | ReportOrder, digits: number): number {
  const fee = "fee" in entry ? entry.fee : 0;
  return [entry.profit, entry.commission, entry.swap, fee]
    .reduce((total, amount) => total + (toMinor(amount, digits) ?? 0), 0);
}

function timeOf(entry: ReportDeal | ReportOrder): string {
  return "time" in entry ? entry.time : entry.closeTime ?? entry.openTime;
}

function lineOf(entry: ReportDeal | ReportOrder): ReportLine {
  const { ticket, type, symbol, volume, profit, comment } = entry;
  const price = "price" in entry ? entry.price : entry.openPrice;
  return { time: timeOf(entry), ticket, type, symbol, volume, price, profit, comment };
}
