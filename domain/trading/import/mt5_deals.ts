/** A row of a MetaTrader 5 report as a deal. */
import { DEAL_TYPES, type DealEntry, type DealType } from "../model.ts";
import type { Column, Columns } from "./columns.ts";
import type { RowOutcome } from "./mt4_trades.ts";
import type { ReportDeal } from "./report.ts";
import { plainLabel, readNumber, readServerTime, readTicket, reasonOf } from "./values.ts";

const ENTRIES: Readonly<Record<string, DealEntry>> = {
  in: "in",
  entree: "in",
  out: "out",
  sortie: "out",
  inout: "inout",
  entreesortie: "inout",
  outby: "out_by",
  sortiepar: "out_by",
};

/** What a terminal prints for a deal's type, where it isn't the name itself. */
const TYPES: Readonly<Record<string, DealType>> = {
  achat: "buy",
  vente: "sell",
  solde: "balance",
  depot: "balance",
  dailycommission: "commission_daily",
  monthlycommission: "commission_monthly",
  dailyagentcommission: "commission_daily",
  monthlyagentcommission: "commission_monthly",
  interestrate: "interest",
  frankeddividend: "dividend",
};

/** Whether a row looks like a deal under labels in a language that we don't know: types are never translated. */
export function looksLikeDeal(cells: readonly string[]): boolean {
  const [, ticket = "", , type = "", direction = ""] = cells;
  if (readTicket(ticket) === null) return false;
  return direction === "" ? /^(balance|credit)$/i.test(type) : readEntry(direction) !== undefined;
}

/** Reads a row; its position is found later, since the table of deals doesn't tell it. */
export function readDeal(cells: readonly string[], columns: Columns): RowOutcome<ReportDeal> {
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
  const number = (column: Column) => readNumber(cell(column)) ?? 0;
  // The line of sums has neither a number nor a time.
  const ticket = readTicket(cell("deal"));
  if (ticket === null || cell("time") === "") return "none";
  const time = readServerTime(cell("time"));
  const type = readType(cell("type"));
  if (time === null || type === null) return "unreadable";
  const isTrade = type === "buy" || type === "sell";
  const entry = readEntry(cell("direction"));
  const volume = readNumber(cell("volume"));
  const price = readNumber(cell("price"));
  const profit = readNumber(cell("profit"));
  if (profit === null) return "unreadable";
  if (isTrade && (!entry || volume === null || price === null)) return "unreadable";
  const comment = cell("comment");
  return {
    ticket,
    order: readTicket(cell("order")),
    position: readTicket(cell("position")),
    time,
    symbol: cell("symbol") || null,
    type,
    entry: isTrade ? entry ?? null : null,
    reason: reasonOf(comment),
    volume: isTrade ? volume ?? 0 : 0,
    price: isTrade ? price ?? 0 : 0,
    sl: 0,
    tp: 0,
    profit,
    commission: number("commission"),
    swap: number("swap"),
    fee: number("fee"),
    comment,
  };
}

function readEntry(text: string): DealEntry | undefined {
  return ENTRIES[plainLabel(text)];
}

function readType(text: string): DealType | null {
  const label = plainLabel(text);
  const known: Readonly<Record<string, DealType>> = TYPES;
  if (known[label]) return known[label];
  return DEAL_TYPES.find((type) => type.replace("_", "") === label) ?? null;
}
