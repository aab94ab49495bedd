/** A report as rows of cells, whatever the file that it came in. */

/** A row of a table. */
export interface Row {
  /** The visible texts; a cell that is as wide as several is followed by empty ones. */
  cells: string[];
  /** What a cell shows when pointed at, the first of the row: MetaTrader 4 keeps comments there. */
  title: string;
}

/** Longest text of a cell that is kept; MetaTrader's comments have 64 characters at most. */
export const CELL_MAX = 300;

/** Most cells of a row that are kept. */
export const ROW_MAX = 64;

/** Whether a row shows nothing. */
export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell === "");
}

/** A cell's text on one line, without the spaces around it. */
export function cellText(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim().slice(0, CELL_MAX);
}
