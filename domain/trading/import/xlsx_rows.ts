/**
 * The rows of an XLSX report's first sheet. MetaTrader writes the parts of the archive as UTF-16,
 * which the usual readers of spreadsheets take for UTF-8, and leaves empty cells out: a cell's place
 * is its column's letters.
 */
import { Parser } from "htmlparser2";
import { Unzip, UnzipInflate } from "fflate";
import { Problem } from "../../kernel/problem.ts";
import { type OpenBytes, readText } from "./file_text.ts";
import { cellText, type Row, ROW_MAX } from "./rows.ts";

/** Bytes of the archive that are unpacked at a time. */
const STEP = 64 * 1024;

/** Most texts that an archive may hold, empty ones among them. */
const STRINGS_MAX = 2_000_000;

const STRINGS = /^xl\/sharedStrings\.xml$/i;
const SHEET = /^xl\/worksheets\/sheet1\.xml$/i;

/** Whether a file is an archive as XLSX is. */
export function isXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Reads rows; each step gives some. Throws `too-large` on an archive that swells beyond measure. */
export async function* xlsxRows(
  bytes: Uint8Array<ArrayBuffer>,
  unpackedMax: number,
): AsyncGenerator<Row[]> {
  const open = (name: RegExp) => () => part(bytes, name, unpackedMax);
  // The strings may stand behind the sheet that they belong to, so the archive is gone through twice.
  const reader = sheetReader(await readStrings(open(STRINGS)));
  for await (const text of readText(open(SHEET))) {
    reader.write(text);
    yield reader.take();
  }
}

/** One part of the archive, unpacked as it is read; everything else stays packed. */
async function* part(
  bytes: Uint8Array<ArrayBuffer>,
  name: RegExp,
  unpackedMax: number,
): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  const archive = new Unzip((file) => {
    if (!name.test(file.name)) return;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > unpackedMax) throw new Problem("too-large");
      chunks.push(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    try {
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw new Problem("invalid-input", { detail: "import.unreadable", cause: error });
    }
    yield* chunks;
    chunks = [];
  }
  await Promise.resolve();
}

async function readStrings(open: OpenBytes): Promise<string[]> {
  const strings: string[] = [];
  let text: string | null = null;
  const parser = new Parser({
    onopentag(name) {
      if (name === "si") text = "";
    },
    ontext(piece) {
      if (text !== null) text += piece;
    },
    onclosetag(name) {
      if (name !== "si" || text === null) return;
      if (strings.push(cellText(text)) > STRINGS_MAX) throw new Problem("too-large");
      text = null;
    },
  }, { xmlMode: true, decodeEntities: true });
  for await (const piece of readText(open)) parser.write(piece);
  parser.end();
  return strings;
}

function sheetReader(strings: readonly string[]) {
  let done: Row[] = [];
  let cells: string[] = [];
  let place = 0;
  let type = "";
  let value: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "row") cells = [];
      else if (name === "c") {
        place = attributes.r ? columnOf(attributes.r) : cells.length;
        type = attributes.t ?? "";
      } else if (name === "v" || name === "t") value = "";
    },
    ontext(text) {
      if (value !== null) value += text;
    },
    onclosetag(name) {
      if ((name === "v" || name === "t") && value !== null) {
        if (place < ROW_MAX) {
          while (cells.length < place) cells.push("");
          cells[place] = type === "s" ? strings[Number(value)] ?? "" : cellText(value);
        }
        value = null;
      } else if (name === "row") done.push({ cells, title: "" });
    },
  }, { xmlMode: true, decodeEntities: true });
  return {
    write: (text: string) => parser.write(text),
    take() {
      const rows = done;
      done = [];
      return rows;
    },
  };
}

/** `A1` is 0, `AB7` is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "A") {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
