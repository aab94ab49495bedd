/** Which column of a report is which, by its label in English or French. */
import { plainLabel } from "./values.ts";

/** What a column can hold. */
export type Column =
  | "time"
  | "openTime"
  | "closeTime"
  | "deal"
  | "position"
  | "ticket"
  | "symbol"
  | "type"
  | "direction"
  | "volume"
  | "price"
  | "closePrice"
  | "order"
  | "sl"
  | "tp"
  | "commission"
  | "tax"
  | "fee"
  | "swap"
  | "profit"
  | "balance"
  | "comment"
  | "state";

/** Where each column stands in a row. */
export type Columns = ReadonlyMap<Column, number>;

const LABELS: Readonly<Record<string, Column>> = {
  time: "time",
  heure: "time",
  date: "time",
  opentime: "openTime",
  heuredouverture: "openTime",
  ouverture: "openTime",
  closetime: "closeTime",
  heuredefermeture: "closeTime",
  heuredecloture: "closeTime",
  fermeture: "closeTime",
  deal: "deal",
  transaction: "deal",
  position: "position",
  positionid: "position",
  ticket: "ticket",
  symbol: "symbol",
  symbole: "symbol",
  item: "symbol",
  instrument: "symbol",
  type: "type",
  direction: "direction",
  sens: "direction",
  entry: "direction",
  volume: "volume",
  size: "volume",
  taille: "volume",
  lots: "volume",
  lot: "volume",
  price: "price",
  prix: "price",
  openprice: "price",
  prixdouverture: "price",
  closeprice: "closePrice",
  prixdefermeture: "closePrice",
  prixdecloture: "closePrice",
  order: "order",
  ordre: "order",
  sl: "sl",
  stoploss: "sl",
  tp: "tp",
  takeprofit: "tp",
  commission: "commission",
  commissions: "commission",
  commis: "commission",
  taxes: "tax",
  taxe: "tax",
  tax: "tax",
  fee: "fee",
  frais: "fee",
  swap: "swap",
  echange: "swap",
  profit: "profit",
  tradepl: "profit",
  benefice: "profit",
  gain: "profit",
  balance: "balance",
  solde: "balance",
  comment: "comment",
  commentaire: "comment",
  state: "state",
  etat: "state",
};

/** Labels that a row must have to be the head of a table rather than a row of it. */
const HEAD_MIN = 5;

/**
 * The columns that a row of labels names; null when it is no such row. Positions and orders have two
 * times and two prices under the same label: the opening's, then the closing's.
 */
export function readColumns(cells: readonly string[]): Columns | null {
  const columns = new Map<Column, number>();
  for (const [at, cell] of cells.entries()) {
    const column = LABELS[plainLabel(cell)];
    if (column === undefined) continue;
    const free = !columns.has(column)
      ? column
      : column === "time"
      ? "closeTime"
      : column === "price"
      ? "closePrice"
      : column;
    if (!columns.has(free)) columns.set(free, at);
  }
  return columns.size >= HEAD_MIN && columns.has("type") ? columns : null;
}

/** What a table lists, by its columns. */
export type TableKind = "deals" | "positions" | "orders" | "trades" | "other";

/**
 * `deals` and `positions` of MetaTrader 5, its `orders` (with a state), `trades` of MetaTrader 4 (both
 * ends of a trade in a row); `other` holds nothing for us.
 */
export function tableKind(columns: Columns): TableKind {
  const has = (...names: Column[]) => names.every((name) => columns.has(name));
  if (has("time", "deal", "direction", "volume", "price")) return "deals";
  if (has("order", "state")) return "orders";
  if (has("position", "closeTime", "closePrice", "volume")) return "positions";
  // The open trades' table has no label over the time of closing.
  if (has("ticket", "openTime", "closePrice", "profit")) return "trades";
  return "other";
}

/** The deals' columns by their number, for a terminal in a language that isn't in {@linkcode readColumns}. */
export function columnsByShape(count: number): Columns | null {
  const money: Column[] = count >= 14
    ? ["commission", "fee", "swap", "profit", "balance", "comment"]
    : ["commission", "swap", "profit", "balance", "comment"];
  const names: Column[] = [
    "time",
    "deal",
    "symbol",
    "type",
    "direction",
    "volume",
    "price",
    "order",
    ...money,
  ];
  if (count !== names.length && count !== names.length + 1) return null;
  return new Map(names.map((name, at) => [name, at]));
}
