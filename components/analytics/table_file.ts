/** Tables as files: CSV that no spreadsheet takes for formulas, JSON as the API writes it. */
import { stringify } from "csv-stringify/sync";
import type { TableRow } from "@/domain/analytics/report_tables.ts";

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. Cells that would be run as
 * formulas (`=`, `+`, `-`, `@`, tab, carriage return) are led by an apostrophe; numbers stay numbers.
 */
export function tableCsv(rows: readonly TableRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: Object.keys(rows[0] ?? {}),
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  });
}

/** The name of a file: `calmness-traffic-countries-2026-11-01-2026-11-25.csv`. */
export function tableFileName(parts: readonly string[], format: string): string {
  return `calmness-${parts.join("-")}.${format}`;
}
