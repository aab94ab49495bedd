/** The rows of a CSV file, its delimiter found from its first lines. */
import { parse } from "csv-parse";
import { cellText, type Row, ROW_MAX } from "./rows.ts";

/** Rows that are handed on at a time. */
const STEP = 500;

/** Longest line that a file may have. */
const LINE_MAX = 64 * 1024;

/** Reads rows; each step gives some. Throws what csv-parse throws on a quote that never ends. */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<Row[]> {
  const source = pieces[Symbol.asyncIterator]();
  let head = "";
  let ended = false;
  while (!ended && head.length < 4096) {
    const { value, done } = await source.next();
    ended = Boolean(done);
    head += value ?? "";
  }
  const parser = parse({
    delimiter: delimiterOf(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
    max_record_size: LINE_MAX,
  });
  const feeding = feed(parser, head, source);
  let rows: Row[] = [];
  for await (const record of parser as AsyncIterable<string[]>) {
    rows.push({ cells: record.slice(0, ROW_MAX).map(cellText), title: "" });
    if (rows.length === STEP) {
      yield rows;
      rows = [];
    }
  }
  await feeding;
  yield rows;
}

async function feed(
  parser: ReturnType<typeof parse>,
  head: string,
  rest: AsyncIterator<string>,
): Promise<void> {
  const write = async (text: string) => {
    if (!parser.write(text)) {
      await new Promise((resolve) => {
        parser.once("drain", resolve);
        parser.once("close", resolve);
      });
    }
  };
  try {
    await write(head);
    for (let step = await rest.next(); !step.done && !parser.destroyed; step = await rest.next()) {
      await write(step.value);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** The sign that is on most of the first lines: decimal commas are there too, but never alone. */
function delimiterOf(head: string): string {
  const lines = head.split(/\r?\n/).slice(0, 20);
  const count = (sign: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(sign).length - 1, 12), 0);
  const candidates = ["\t", ";", ","] as const;
  // A tab or a semicolon wins over commas, which may be decimal.
  const [tabs, semicolons] = candidates.map(count) as [number, number, number];
  if (tabs > 0 && tabs >= semicolons) return "\t";
  return semicolons >= lines.length ? ";" : ",";
}
