/**
 * Trades as MetaTrader tells them. A deal is one execution; positions are rebuilt from deals and are
 * never stored as truth. Money is integer minor units of the account's currency; prices and volumes
 * are decimals as MetaTrader gives them.
 */
import { z } from "zod";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import { requiredLine } from "../kernel/text.ts";

/** Which terminal an account's trades come from. */
export const PLATFORMS = ["mt5", "mt4"] as const;

/** One of {@linkcode PLATFORMS}. */
export type Platform = (typeof PLATFORMS)[number];

/** The dates on which a broker's server changes its clock. */
export const DST_RULES = ["none", "eu", "us"] as const;

/** One of {@linkcode DST_RULES}. */
export type DstRule = (typeof DST_RULES)[number];

/** What a deal is (ENUM_DEAL_TYPE of MQL5). */
export const DEAL_TYPES = [
  "buy",
  "sell",
  "balance",
  "credit",
  "charge",
  "correction",
  "bonus",
  "commission",
  "commission_daily",
  "commission_monthly",
  "interest",
  "dividend",
  "tax",
] as const;

/** One of {@linkcode DEAL_TYPES}. */
export type DealType = (typeof DEAL_TYPES)[number];

/** What a deal does to a position (ENUM_DEAL_ENTRY). */
export const DEAL_ENTRIES = ["in", "out", "inout", "out_by"] as const;

/** One of {@linkcode DEAL_ENTRIES}. */
export type DealEntry = (typeof DEAL_ENTRIES)[number];

/** Why a deal was made (ENUM_DEAL_REASON). */
export const DEAL_REASONS = [
  "client",
  "mobile",
  "web",
  "expert",
  "sl",
  "tp",
  "so",
  "rollover",
  "vmargin",
  "split",
  "corporate_action",
] as const;

/** One of {@linkcode DEAL_REASONS}. */
export type DealReason = (typeof DEAL_REASONS)[number];

/** A new account to link. */
export const newTradingAccountSchema = z.object({
  name: requiredLine(60),
  platform: z.enum(PLATFORMS),
});

/** What a symbol is, as its first deal tells. */
export interface SymbolSpec {
  symbol: string;
  digits: number;
  /** The smallest price step that the digits show. */
  point: number;
  /** Units of the base a lot. */
  contractSize: number;
  tickSize: number;
  /** Value of one tick of one lot in the account's currency, as a decimal. */
  tickValue: number;
}

/** A deal as stored; its key is (account, ticket). */
export interface Deal {
  accountId: Id;
  ticket: string;
  order: string | null;
  /** The position that it belongs to. */
  position: string | null;
  /** UTC, from the server's clock by the account's offset and rule. */
  at: IsoInstant;
  /** The server's own clock, ISO without a zone, kept so that a changed rule can be applied anew. */
  serverTime: string;
  symbol: string | null;
  type: DealType;
  entry: DealEntry | null;
  reason: DealReason;
  /** Lots. */
  volume: number;
  price: number;
  sl: number | null;
  tp: number | null;
  /** Minor units of the account's currency, signed. */
  profit: number;
  commission: number;
  swap: number;
  fee: number;
  comment: string;
}

/** A deal that moves money without trading: deposits, withdrawals, bonuses, interest. */
export interface Operation {
  ticket: string;
  /** UTC. */
  at: IsoInstant;
  type: Exclude<DealType, "buy" | "sell">;
  /** `profit + commission + swap + fee`, in minor units of the account's currency, signed. */
  amount: number;
  comment: string;
}

/** A position rebuilt from its deals. */
export interface Position {
  /** The ticket of its position, else of its first deal; with a counter where one ticket had several. */
  id: string;
  symbol: string;
  side: "long" | "short";
  /** The history holds its opening. Without it, the first exit stands in for the entry. */
  openingKnown: boolean;
  /** First entry, and last exit; null while it is open. */
  openedAt: IsoInstant;
  closedAt: IsoInstant | null;
  /** Largest volume that was open, in lots. */
  volume: number;
  /** What is still open, in lots; 0 when closed. */
  openVolume: number;
  /** Volume-weighted prices. */
  openPrice: number;
  closePrice: number | null;
  /** The stop that it was opened with, which its risk is counted from. */
  initialSl: number | null;
  /** The stop and the target as last told. */
  sl: number | null;
  tp: number | null;
  /** How it was closed: by its stop, its target, a stop-out, or else. */
  outcome: "sl" | "tp" | "so" | "other" | null;
  /** Minor units of the account's currency, over all its deals. */
  profit: number;
  commission: number;
  swap: number;
  fee: number;
  /** `profit + commission + swap + fee`. */
  net: number;
  /** Signed pips per the symbol's digits; null where the symbol's kind is unknown. */
  pips: number | null;
  /** Net result in units of the initial risk; null where the stop is unknown. */
  rMultiple: number | null;
  /** How many deals it was rebuilt from. */
  dealCount: number;
  /** Their tickets in order of time; of very many, the last ones. */
  deals: string[];
}

/** What an account was worth over an hour, by its heartbeats, in minor units. */
export interface EquityHour {
  /** UTC, the beginning of the hour. */
  at: IsoInstant;
  low: number;
  high: number;
  /** The last of the hour. */
  equity: number;
  balance: number;
}

/** A UTC day on which there was a deal, and so any closing. */
export interface TradingDay {
  /** `2026-03-10`, UTC. */
  day: string;
  /** Grows whenever anything of the day may read otherwise: what was computed of an older one is stale. */
  version: number;
}

/** A linked account. */
export interface TradingAccount {
  id: Id;
  ownerId: Id;
  name: string;
  platform: Platform;
  /** SHA-256 of the API key; the key itself is shown once. */
  keyHash: string;
  /** The first characters of the key, to recognise it by. */
  keyHint: string;
  keyRevokedAt: IsoInstant | null;
  createdAt: IsoInstant;
  /** What the terminal's heartbeats told; null before the first. */
  login: string | null;
  server: string | null;
  broker: string | null;
  currency: string | null;
  /** Decimals of the currency's minor unit: 2 for EUR, 0 for JPY. */
  currencyDigits: number;
  marginMode: "hedging" | "netting" | null;
  leverage: number | null;
  /** Demo account of a broker; null until known. */
  isDemo: boolean | null;
  /** Seconds that the server's clock is ahead of UTC outside summer time. */
  standardOffset: number;
  serverDst: DstRule;
  /** Whether a person said so, the heartbeats showed it, or it is the likeliest so far. */
  serverDstSource: "edited" | "observed" | "guessed";
  lastHeartbeatAt: IsoInstant | null;
  /** Minor units, as of the last heartbeat. */
  balance: number | null;
  equity: number | null;
  margin: number | null;
}
