/** Reads a MetaTrader report: HTML, XLSX or CSV, from version 5 or 4, in English or French. */
import { Problem } from "../../kernel/problem.ts";
import { readAccountLine } from "./account_line.ts";
import { type Columns, columnsByShape, readColumns, type TableKind, tableKind } from "./columns.ts";
import { csvRows } from "./csv_rows.ts";
import { openBytes, readText, UNPACKED_MAX } from "./file_text.ts";
import { htmlRows } from "./html_rows.ts";
import { linkPositions, type ReportPosition, type ReportRequest } from "./link_positions.ts";
import { readTrade } from "./mt4_trades.ts";
import { looksLikeDeal, readDeal } from "./mt5_deals.ts";
import { type Report, type ReportDeal, type ReportOrder, UNKNOWN_ACCOUNT } from "./report.ts";
import { isBlank, type Row } from "./rows.ts";
import { readNumber, readServerTime, readTicket } from "./values.ts";
import { isXlsx, xlsxRows } from "./xlsx_rows.ts";

/** Most deals or trades of one report. */
export const REPORT_MAX = 200_000;

/** Unreadable rows that are named; further ones aren't. */
const UNREADABLE_MAX = 50;

/**
 * Reads a report, perhaps packed by gzip. Throws `invalid-input` on a file without deals or trades of
 * MetaTrader, `too-large` on one that is too much.
 */
export async function readReport(
  bytes: Uint8Array<ArrayBuffer>,
  unpackedMax = UNPACKED_MAX,
): Promise<Report> {
  const reading = startReading();
  let number = 0;
  for await (const rows of rowsOf(bytes, unpackedMax)) {
    for (const row of rows) reading.take(row, ++number);
    // Other requests get their turn between pieces.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return reading.finish();
}

function rowsOf(bytes: Uint8Array<ArrayBuffer>, unpackedMax: number): AsyncIterable<Row[]> {
  if (isXlsx(bytes)) return xlsxRows(bytes, unpackedMax);
  return textRows(readText(openBytes(bytes, unpackedMax)));
}

async function* textRows(pieces: AsyncGenerator<string>): AsyncGenerator<Row[]> {
  const first = (await pieces.next()).value ?? "";
  const all = joined(first, pieces);
  try {
    yield* /<(!doctype|html|table|tr)\b/i.test(first.slice(0, 10_000))
      ? htmlRows(all)
      : csvRows(all);
  } catch (error) {
    // What csv-parse throws on a file that is no table at all.
    if (!(error instanceof Error) || !("code" in error) || error instanceof Problem) throw error;
    throw new Problem("invalid-input", { detail: "import.unreadable", cause: error });
  }
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function startReading() {
  const account = { ...UNKNOWN_ACCOUNT };
  const deals: ReportDeal[] = [];
  const orders: ReportOrder[] = [];
  const positions: ReportPosition[] = [];
  const requests = new Map<string, ReportRequest>();
  const unreadable: number[] = [];
  let columns: Columns | null = null;
  let kind: TableKind = "other";

  const keep = <T>(list: T[], outcome: T | "none" | "unreadable", number: number): void => {
    if (outcome === "unreadable") {
      if (unreadable.length < UNREADABLE_MAX) unreadable.push(number);
    } else if (outcome !== "none") list.push(outcome);
    if (list.length > REPORT_MAX) throw new Problem("too-large");
  };

  /** A statement with a line for each comment has it below the trade's. */
  const takeComment = ({ cells }: Row): boolean => {
    const last = orders.at(-1);
    const filled = cells.filter((cell) => cell !== "");
    if (kind !== "trades" || !last || cells.length < 2 || cells[0] !== "") return false;
    if (filled.length !== 1 || !/^(from|to) #|^\[|^close hedge|^so:/.test(filled[0]!)) return false;
    last.comment ||= filled[0]!;
    return true;
  };

  const takeOther = ({ cells }: Row): void => {
    if (!columns) return;
    const cell = (at: number | undefined) => cells[at ?? -1] ?? "";
    if (kind === "positions") {
      const ticket = readTicket(cell(columns.get("position")));
      const side = cell(columns.get("type")).toLowerCase();
      const closeTime = readServerTime(cell(columns.get("closeTime")));
      if (ticket === null || closeTime === null || (side !== "buy" && side !== "sell")) return;
      const closePrice = readNumber(cell(columns.get("closePrice"))) ?? 0;
      positions.push({ ticket, symbol: cell(columns.get("symbol")), side, closeTime, closePrice });
    } else if (kind === "orders") {
      const ticket = readTicket(cell(columns.get("order")));
      const [sl, tp] = [readNumber(cell(columns.get("sl"))), readNumber(cell(columns.get("tp")))];
      if (ticket !== null && (sl || tp)) requests.set(ticket, { sl: sl ?? 0, tp: tp ?? 0 });
    }
    if (positions.length > REPORT_MAX || requests.size > REPORT_MAX) throw new Problem("too-large");
  };

  return {
    take(row: Row, number: number): void {
      if (isBlank(row)) return;
      const head = beginsWithNumber(row) ? null : readColumns(row.cells);
      if (head) {
        columns = head;
        kind = tableKind(head);
        return;
      }
      if (takeComment(row)) return;
      if (!columns) Object.assign(account, readAccountLine(row.cells));
      const isDeal = kind === "other" && looksLikeDeal(row.cells);
      // A terminal in another language: its labels are strange, its deals look the same.
      if (isDeal) columns = columnsByShape(row.cells.length);
      if (isDeal && columns) kind = "deals";
      if (!columns) return;
      if (kind === "deals") keep(deals, readDeal(row.cells, columns), number);
      else if (kind === "trades") keep(orders, readTrade(row, columns), number);
      else takeOther(row);
    },

    finish(): Report {
      if (deals.length === 0 && orders.length === 0) {
        const detail = positions.length > 0 ? "import.positions_only" : "import.nothing";
        throw new Problem("invalid-input", { detail });
      }
      const platform = deals.length > 0 ? "mt5" : "mt4";
      deals.sort((a, b) => a.time < b.time ? -1 : a.time > b.time ? 1 : order(a.ticket, b.ticket));
      linkPositions(deals, positions, requests, account.marginMode === "netting");
      const openTrades = orders.filter(({ closeTime }) => closeTime === null).length;
      return { platform, account, deals, orders, openTrades, unreadable };
    },
  };
}

/** A time or a ticket: such a row is no head of a table. */
function beginsWithNumber({ cells }: Row): boolean {
  return /^#?\d/.test(cells.find((cell) => cell !== "") ?? "");
}

/** Tickets are numbers of any length. */
function order(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
