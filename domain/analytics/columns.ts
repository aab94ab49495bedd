/** Packs the columns of a day's rows into bytes, and cuts bytes into values that the store takes. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** A column. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** Bytes a value in the store: below its limit of 64 KiB with room for the encoding. */
export const CHUNK_BYTES = 60 * 1024;

/** Numbers and texts of a set of rows, by name. */
export interface Table {
  words: readonly string[];
  columns: Readonly<Record<string, Column>>;
}

/** A table as bytes: a JSON head (words, names, widths and lengths), a NUL, the columns one after the other. */
export function packTable({ words, columns }: Table): Uint8Array<ArrayBuffer> {
  const list = Object.entries(columns);
  const head = JSON.stringify({
    words,
    columns: list.map(([name, column]) => [name, column.BYTES_PER_ELEMENT, column.length]),
  });
  const parts = [
    new TextEncoder().encode(`${head}\0`),
    ...list.map(([, column]) =>
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    ),
  ];
  return deflate(concat(parts));
}

/** What {@linkcode packTable} packed. */
export function unpackTable(packed: Uint8Array): Table {
  const bytes = inflateRawSync(packed);
  const end = bytes.indexOf(0);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as {
    words: string[];
    columns: [string, 1 | 2 | 4, number][];
  };
  const columns: Record<string, Column> = {};
  let offset = end + 1;
  for (const [name, width, length] of head.columns) {
    // A copy of its own: a column must begin at a multiple of its width.
    const own = new Uint8Array(bytes.subarray(offset, offset + width * length)).buffer;
    columns[name] = width === 1
      ? new Uint8Array(own)
      : width === 2
      ? new Uint16Array(own)
      : new Uint32Array(own);
    offset += width * length;
  }
  return { words: head.words, columns };
}

/** Plain data as bytes. */
export function packJson(data: unknown): Uint8Array<ArrayBuffer> {
  return deflate(new TextEncoder().encode(JSON.stringify(data)));
}

/** What {@linkcode packJson} packed. */
export function unpackJson<T>(packed: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(inflateRawSync(packed)));
}

/** Bytes in pieces that the store takes; at least one. */
export function chunksOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += CHUNK_BYTES) {
    chunks.push(bytes.slice(at, at + CHUNK_BYTES));
  }
  return chunks;
}

/** Pieces put together. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function deflate(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(bytes, { level: 3 }));
}
