/**
 * The rows of an HTML report, read as a stream: a report of 50,000 deals is never in memory as a tree.
 * Only texts of cells are taken, so that nothing of the file is ever shown as markup or run.
 */
import { Parser } from "htmlparser2";
import { CELL_MAX, cellText, type Row, ROW_MAX } from "./rows.ts";

const UNSEEN = new Set(["script", "style", "template", "noscript"]);

/** Reads rows; each step gives those that a piece of text completed. */
export async function* htmlRows(pieces: AsyncIterable<string>): AsyncGenerator<Row[]> {
  const reader = rowReader();
  for await (const piece of pieces) {
    reader.write(piece);
    yield reader.take();
  }
  reader.end();
  yield reader.take();
}

function rowReader() {
  let done: Row[] = [];
  let row: Row | null = null;
  let cell: string | null = null;
  let span = 1;
  let hidden = false;
  let unseen = 0;

  const endCell = () => {
    if (cell === null) return;
    if (row && !hidden) {
      row.cells.push(cellText(cell));
      for (let at = 1; at < span && row.cells.length < ROW_MAX; at++) row.cells.push("");
    }
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (row && row.cells.length > 0) done.push(row);
    row = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen++;
      else if (name === "tr") {
        endRow();
        row = { cells: [], title: "" };
      } else if ((name === "td" || name === "th") && row && row.cells.length < ROW_MAX) {
        endCell();
        cell = "";
        span = Math.min(Number(attributes.colspan) || 1, ROW_MAX);
        // MetaTrader 5 puts an unseen cell amid a position's, which its head hasn't.
        hidden = /\bhidden\b/.test(attributes.class ?? "");
        if (row.title === "" && attributes.title) row.title = cellText(attributes.title);
      } else if (name === "br" && cell !== null) cell += " ";
    },
    ontext(text) {
      if (cell !== null && unseen === 0 && cell.length < CELL_MAX * 4) cell += text;
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      else if (name === "tr" || name === "table") endRow();
      else if (name === "td" || name === "th") endCell();
    },
  }, { decodeEntities: true, lowerCaseTags: true });

  return {
    write: (text: string) => parser.write(text),
    end() {
      parser.end();
      endRow();
    },
    take() {
      const rows = done;
      done = [];
      return rows;
    },
  };
}
