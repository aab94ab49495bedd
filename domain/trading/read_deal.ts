/** Reading what a terminal sent of one deal: what is stored of it, or why it isn't taken. */
import type { z } from "zod";
import { toMinor } from "./amounts.ts";
import { type DealReport, dealReportSchema, type Rejection } from "./batch_model.ts";
import { type Deal, DEAL_REASONS } from "./model.ts";
import type { KnownSpec } from "./present_position.ts";
import { readServerTime, type ServerClock, utcOf, writeServerTime } from "./server_time.ts";

/** A deal that is fit to be stored. */
export interface NewDeal extends Omit<Deal, "accountId"> {
  /** The stream where it isn't told by position or symbol; see `mt4_orders.ts`. */
  stream?: string;
  /** What its symbol is, where it told. */
  spec?: KnownSpec;
}

/** What reading an entry of a batch needs to know. */
export interface DealContext {
  clock: ServerClock;
  /** Decimals of the account's currency. */
  currencyDigits: number;
  /** Epoch milliseconds. */
  now: number;
}

/** Why something isn't taken. */
export class Rejected extends Error {
  override readonly name = "Rejected";

  /** Makes the refusal `reason`. */
  constructor(readonly reason: Rejection) {
    super(reason);
  }
}

/** How far a deal may seem to be ahead of us: clocks differ, and the offset may be off by summer time. */
const AHEAD_MS = 75 * 60_000;

/** Before any terminal there was. */
const EARLIEST_MS = Date.UTC(1990, 0, 1);

/** Reads a deal of MetaTrader 5. Throws {@linkcode Rejected}. */
export function readDeal(input: unknown, context: DealContext): NewDeal {
  const report = parseReport(dealReportSchema, input);
  const { type, profit, commission, swap, fee } = report;
  const isTrade = type === "buy" || type === "sell";
  const symbol = symbolIn(report.symbol);
  const volume = report.volume ?? 0;
  const price = report.price ?? 0;
  if (isTrade) requireTrade(symbol, volume, price);
  return {
    ticket: String(report.ticket),
    order: optionalTicket(report.order),
    position: optionalTicket(report.position),
    ...readTime(report.time, context),
    symbol,
    type,
    entry: isTrade ? report.entry ?? null : null,
    reason: DEAL_REASONS.find((reason) => reason === report.reason) ?? "client",
    volume: isTrade ? volume : 0,
    price,
    sl: report.sl || null,
    tp: report.tp || null,
    profit: minor(profit, context),
    commission: minor(commission, context),
    swap: minor(swap, context),
    fee: minor(fee, context),
    comment: plainText(report.comment, COMMENT_MAX),
    spec: specOf(report),
  };
}

/** Characters of a comment that are kept. */
export const COMMENT_MAX = 255;

// deno-lint-ignore no-control-regex -- naming them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** A name or a comment, which is shown as text wherever it appears; what can't be stored as such is dropped. */
export function plainText(text: string | null | undefined, max: number): string {
  if (!text) return "";
  return text.replace(CONTROL, " ").trim().toWellFormed().slice(0, max);
}

/** A ticket that may be missing: 0 and the empty text are none. */
export function optionalTicket(ticket: string | number | null | undefined): string | null {
  const text = String(ticket ?? "").replace(/^0+/, "");
  return text === "" ? null : text;
}

/** A symbol that may be missing. */
export function symbolIn(symbol: string | null | undefined): string | null {
  return symbol?.trim() || null;
}

/** A trade has a symbol, a volume and a price. Throws {@linkcode Rejected}. */
export function requireTrade(symbol: string | null, volume: number, price: number): void {
  if (symbol === null) throw new Rejected("symbol");
  if (volume < 1e-8) throw new Rejected("volume");
  if (price <= 0) throw new Rejected("price");
}

/** When it was, by our clock and by the server's. Throws {@linkcode Rejected}. */
export function readTime(
  time: string | number,
  { clock, now }: DealContext,
): Pick<Deal, "at" | "serverTime"> {
  const serverMs = readServerTime(time);
  if (serverMs === null) throw new Rejected("time");
  const at = utcOf(clock, serverMs);
  if (at > now + AHEAD_MS) throw new Rejected("future");
  if (at < EARLIEST_MS) throw new Rejected("time");
  return { at: new Date(at).toISOString(), serverTime: writeServerTime(serverMs) };
}

/** An amount in minor units. Throws {@linkcode Rejected}. */
export function minor(
  amount: number | null | undefined,
  { currencyDigits }: DealContext,
): number {
  if (!amount) return 0;
  const result = toMinor(amount, currencyDigits);
  if (result === null) throw new Rejected("money");
  return result;
}

/** What a report tells of its symbol; undefined when nothing. */
export function specOf(
  { digits, point, contractSize, tickSize, tickValue }: Pick<
    DealReport,
    "digits" | "point" | "contractSize" | "tickSize" | "tickValue"
  >,
): KnownSpec | undefined {
  if (digits == null && !point && !contractSize && !tickSize && !tickValue) return undefined;
  return {
    ...(digits == null ? {} : { digits }),
    ...(point ? { point } : {}),
    ...(contractSize ? { contractSize } : {}),
    ...(tickSize ? { tickSize } : {}),
    ...(tickValue ? { tickValue } : {}),
  };
}

const REASON_BY_FIELD: Readonly<Record<string, Rejection>> = {
  ticket: "ticket",
  order: "ticket",
  position: "ticket",
  type: "type",
  entry: "type",
  time: "time",
  openTime: "time",
  closeTime: "time",
  symbol: "symbol",
  volume: "volume",
  price: "price",
  openPrice: "price",
  closePrice: "price",
  sl: "price",
  tp: "price",
  profit: "money",
  commission: "money",
  swap: "money",
  fee: "money",
};

/** Reads an entry by its schema; the first field that is wrong says why not. Throws {@linkcode Rejected}. */
export function parseReport<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path[0];
  if (field === undefined) throw new Rejected("unreadable");
  throw new Rejected(REASON_BY_FIELD[String(field)] ?? "other");
}

/** The ticket of an entry that may be anything, to name it by; null when it has none. */
export function ticketIn(input: unknown): string | null {
  if (typeof input !== "object" || input === null || !("ticket" in input)) return null;
  const { ticket } = input;
  return typeof ticket === "string" || typeof ticket === "number"
    ? String(ticket).slice(0, 40)
    : null;
}
