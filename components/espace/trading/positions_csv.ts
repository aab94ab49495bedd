/**
 * Positions as a file for spreadsheets, written while it is read. French ones part fields by semicolons
 * and decimals by commas, so that is what French readers get; the mark at the start tells Excel that it
 * is UTF-8. A field that a spreadsheet would take for a formula is made text: symbols come from brokers.
 */
import { stringify } from "csv-stringify/sync";
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { Position, TradingAccount } from "@/domain/trading/model.ts";

/** Rows that are written at once. */
const CHUNK = 500;

/** Who reads which account's positions. */
export interface CsvReader {
  account: TradingAccount;
  t: Translate;
  locale: Locale;
}

/** The file, as bytes. */
export function positionsCsv(
  positions: AsyncIterable<Position>,
  reader: CsvReader,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return ReadableStream.from(chunks(positions, reader)).pipeThrough(new TextEncoderStream());
}

async function* chunks(positions: AsyncIterable<Position>, reader: CsvReader) {
  let rows: Field[][] = [headings(reader)];
  let isFirst = true;
  for await (const position of positions) {
    rows.push(fields(position, reader));
    if (rows.length < CHUNK) continue;
    yield write(rows, reader.locale, isFirst);
    rows = [];
    isFirst = false;
  }
  if (rows.length > 0) yield write(rows, reader.locale, isFirst);
}

type Field = string | number | null;

function write(rows: Field[][], locale: Locale, isFirst: boolean): string {
  const isFrench = locale === "fr";
  return stringify(rows, {
    bom: isFirst,
    delimiter: isFrench ? ";" : ",",
    record_delimiter: "\r\n",
    escape_formulas: true,
    cast: {
      // A minus before digits begins no formula.
      number: (value) => ({
        value: isFrench ? String(value).replace(".", ",") : String(value),
        escape_formulas: false,
      }),
    },
  });
}

function headings({ t }: CsvReader): string[] {
  return [
    t("positions.csv.id"),
    t("stats.symbol"),
    t("positions.side"),
    t("positions.volume"),
    t("positions.csv.opened"),
    t("positions.csv.closed"),
    t("positions.csv.entry"),
    t("positions.csv.exit"),
    t("positions.sl"),
    t("positions.tp"),
    t("positions.outcome"),
    t("positions.csv.profit"),
    t("stats.f.commission"),
    t("stats.f.swap"),
    t("stats.f.fee"),
    t("stats.net"),
    t("positions.csv.currency"),
    t("stats.f.pips"),
    t("positions.r"),
  ];
}

function fields(position: Position, { account, t }: CsvReader): Field[] {
  const decimals = account.currencyDigits;
  const amount = (minor: number) => Number((minor / 10 ** decimals).toFixed(decimals));
  return [
    position.id,
    position.symbol,
    t(`positions.side.${position.side}`),
    position.volume,
    moment(position.openedAt),
    moment(position.closedAt),
    position.openPrice,
    position.closePrice,
    position.sl,
    position.tp,
    t(`positions.outcome.${position.outcome ?? "other"}`),
    amount(position.profit),
    amount(position.commission),
    amount(position.swap),
    amount(position.fee),
    amount(position.net),
    account.currency ?? "EUR",
    position.pips,
    position.rMultiple,
  ];
}

/** What spreadsheets read as a date and time, wherever they are. */
function moment(instant: string | null): string | null {
  return instant && instant.slice(0, 19).replace("T", " ");
}
