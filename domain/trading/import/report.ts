/** What a report holds, once read: the same deals and orders as a terminal sends. */
import type { DealEntry, DealReason, DealType, Platform } from "../model.ts";

/** A deal as `POST /api/trades` takes it. */
export interface ReportDeal {
  ticket: string;
  order: string | null;
  position: string | null;
  /** The server's clock, ISO without a zone. */
  time: string;
  symbol: string | null;
  type: DealType;
  entry: DealEntry | null;
  reason: DealReason;
  volume: number;
  price: number;
  sl: number;
  tp: number;
  profit: number;
  commission: number;
  swap: number;
  fee: number;
  comment: string;
}

/** An order of MetaTrader 4 as `POST /api/trades` takes it. */
export interface ReportOrder {
  ticket: string;
  type: "buy" | "sell" | "balance" | "credit";
  openTime: string;
  /** Null while it is open. */
  closeTime: string | null;
  symbol: string | null;
  volume: number;
  openPrice: number;
  closePrice: number;
  sl: number;
  tp: number;
  profit: number;
  commission: number;
  swap: number;
  comment: string;
}

/** Whose report it is, as far as it says. */
export interface ReportAccount {
  login: string | null;
  server: string | null;
  broker: string | null;
  currency: string | null;
  marginMode: "hedging" | "netting" | null;
  isDemo: boolean | null;
  leverage: number | null;
}

/** A report that was read. */
export interface Report {
  platform: Platform;
  account: ReportAccount;
  /** Of MetaTrader 5. */
  deals: ReportDeal[];
  /** Of MetaTrader 4. */
  orders: ReportOrder[];
  /** Trades of MetaTrader 4 that were open when the report was made; among `orders`, not closed. */
  openTrades: number;
  /** Rows that looked like trades and couldn't be read, by their number in the file. */
  unreadable: number[];
}

/** An account of which nothing is known yet. */
export const UNKNOWN_ACCOUNT: ReportAccount = {
  login: null,
  server: null,
  broker: null,
  currency: null,
  marginMode: null,
  isDemo: null,
  leverage: null,
};
