/**
 * What a terminal sends: the schemas of `POST /api/trades`, which the Expert Advisors are written
 * against. MetaTrader has no null, so 0 and "" mean "none" wherever a value may be missing. Unknown
 * fields are ignored. Each deal and order is read on its own, so that a bad one doesn't sink the rest.
 */
import { z } from "zod";
import { DEAL_ENTRIES, DEAL_TYPES } from "./model.ts";

/** Deals and orders that one batch may carry. */
export const BATCH_MAX = 1000;

/** Largest amount of money, in units of the currency. */
const MONEY_MAX = 1e12;

// Checks alone: zod compiles them, while each transform would cost as much as the whole deal.

/** A ticket: digits as text, since a number loses some beyond 2^53. */
const requiredTicket = z.union([z.string().regex(/^[1-9]\d{0,19}$/), z.int().positive()]);
const optionalTicket = z.union([z.string().regex(/^\d{0,20}$/), z.int().nonnegative()]).nullish();

const comment = z.string().max(4096).nullish();

/** What brokers name symbols with. */
const SYMBOL = /^[\p{L}\p{N}#._\-+/&!^$@ ]*$/u;
const symbol = z.string().max(32).refine((name) => SYMBOL.test(name)).nullish();

const money = z.number().min(-MONEY_MAX).max(MONEY_MAX).nullish();
const price = z.number().nonnegative().max(1e9).nullish();
const lots = z.number().nonnegative().max(1e7).nullish();

/** The server's clock: ISO without a zone, or milliseconds since 1970 as if that clock were UTC. */
const time = z.union([z.string().max(40), z.number()]);
const optionalTime = z.union([z.string().max(40), z.number()]).nullish();

const spec = {
  digits: z.int().nonnegative().max(10).nullish(),
  point: z.number().nonnegative().nullish(),
  contractSize: z.number().nonnegative().nullish(),
  tickSize: z.number().nonnegative().nullish(),
  tickValue: z.number().nonnegative().nullish(),
};

/** A deal of MetaTrader 5. Money is decimals in the account's currency, volume is lots. */
export const dealReportSchema = z.object({
  ticket: requiredTicket,
  order: optionalTicket,
  /** DEAL_POSITION_ID. */
  position: optionalTicket,
  time,
  symbol,
  type: z.enum(DEAL_TYPES),
  /** Read for buy and sell only. */
  entry: z.enum(DEAL_ENTRIES).nullish(),
  /** One of `DEAL_REASONS`; any other is `client`. */
  reason: z.string().max(40).nullish(),
  volume: lots,
  price,
  sl: price,
  tp: price,
  profit: money,
  commission: money,
  swap: money,
  fee: money,
  comment,
  /** What the symbol is: with its first deal, and again whenever the terminal likes. */
  ...spec,
});

/** A deal as read by {@linkcode dealReportSchema}. */
export type DealReport = z.output<typeof dealReportSchema>;

/** What an order of MetaTrader 4 may be. */
export const ORDER_TYPES = [
  "buy",
  "sell",
  "buy_limit",
  "sell_limit",
  "buy_stop",
  "sell_stop",
  "balance",
  "credit",
  "correction",
] as const;

/**
 * An order of MetaTrader 4: both ends of a trade. An open one (`closeTime` 0 or absent) is shown until
 * the closed one of its ticket comes; pending ones are ignored; balance and credit move money at
 * `openTime`. Comments tell partial closes (`to #2`, `from #1`) and close-by (`close hedge by #2`).
 */
export const orderReportSchema = z.object({
  ticket: requiredTicket,
  type: z.enum(ORDER_TYPES),
  openTime: time,
  closeTime: optionalTime,
  symbol,
  volume: lots,
  openPrice: price,
  closePrice: price,
  sl: price,
  tp: price,
  profit: money,
  /** Of both ends together. */
  commission: money,
  swap: money,
  comment,
  magic: z.number().nullish(),
  ...spec,
});

/** An order as read by {@linkcode orderReportSchema}. */
export type OrderReport = z.output<typeof orderReportSchema>;

/** The heartbeat: what the account is, and what it is worth now. */
export const accountReportSchema = z.object({
  login: requiredTicket,
  server: comment,
  /** The broker's company. */
  broker: comment,
  currency: z.string().regex(/^[A-Z]{3,6}$/),
  /** Decimals of the currency, read where ISO 4217 doesn't know it. */
  currencyDigits: z.int().nonnegative().max(8).nullish(),
  marginMode: z.enum(["hedging", "netting"]).nullish(),
  isDemo: z.boolean().nullish(),
  leverage: z.number().nonnegative().max(1e6).nullish(),
  balance: money,
  equity: money,
  margin: money,
});

/** An account as read by {@linkcode accountReportSchema}. */
export type AccountReport = z.output<typeof accountReportSchema>;

/** A batch. Without deals and orders it is a heartbeat. */
export const batchSchema = z.object({
  account: accountReportSchema,
  /** Seconds that the server's clock is ahead of UTC now; absent while the terminal can't tell. */
  utcOffset: z.int().min(-14 * 3600).max(14 * 3600).nullish(),
  deals: z.array(z.unknown()).max(BATCH_MAX, "field.tooMany").nullish(),
  orders: z.array(z.unknown()).max(BATCH_MAX, "field.tooMany").nullish(),
});

/** A batch as read by {@linkcode batchSchema}. */
export type Batch = z.output<typeof batchSchema>;

/** Why a deal or an order wasn't taken: the last part of a catalogue key `trades.rejected.…`. */
export const REJECTIONS = [
  "unreadable",
  "ticket",
  "type",
  "time",
  "future",
  "symbol",
  "volume",
  "price",
  "money",
  "other",
] as const;

/** One of {@linkcode REJECTIONS}. */
export type Rejection = (typeof REJECTIONS)[number];

/** What came of a batch. */
export interface BatchOutcome {
  /** New deals or orders that were stored. */
  accepted: number;
  /** Those that were there already, in the store or earlier in the batch. */
  duplicate: number;
  /** Pending orders, which are no trades. */
  ignored: number;
  rejected: { ticket: string | null; reason: Rejection }[];
  /**
   * Milliseconds of the server's clock: the newest deal or order that a terminal has sent for the
   * account, to go on from; null before the first.
   */
  cursor: number | null;
}
