/** A report's bytes as text: unpacked, within a limit, in whatever code page the terminal wrote. */
import { Problem } from "../../kernel/problem.ts";

/** Most bytes of a report once unpacked; an honest one of 50,000 deals has about half. */
export const UNPACKED_MAX = 256 * 1024 * 1024;

/** Bytes that are looked at to tell the code page. */
const HEAD_BYTES = 4096;

/** Bytes that are read at a time. */
const STEP = 256 * 1024;

/** Gives a file's bytes from the start, as often as it is asked. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** A file in memory, unpacked as it is read when it is gzip. */
export function openBytes(bytes: Uint8Array<ArrayBuffer>, unpackedMax: number): OpenBytes {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return () => isGzip ? unpack(bytes, unpackedMax) : steps(bytes);
}

async function* steps(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP) yield bytes.subarray(at, at + STEP);
  await Promise.resolve();
}

async function* unpack(
  bytes: Uint8Array<ArrayBuffer>,
  unpackedMax: number,
): AsyncGenerator<Uint8Array> {
  const source = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > unpackedMax) throw new Problem("too-large");
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("invalid-input", { detail: "import.unreadable", cause: error });
  }
}

/**
 * The text of a file. MetaTrader 5 writes UTF-16 with a mark, MetaTrader 4 the computer's code page
 * and says so in the page's head or not at all: what isn't UTF-8 is then Windows' western one.
 */
export async function* readText(open: OpenBytes): AsyncGenerator<string> {
  const decoder = new TextDecoder(await findEncoding(open));
  for await (const chunk of open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function findEncoding(open: OpenBytes): Promise<string> {
  const head = await readHead(open);
  const [first = 0, second = 0] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without a mark: every second byte of western text is zero.
  if (first !== 0 && second === 0 && head[3] === 0) return "utf-16le";
  if (first === 0 && second !== 0 && head[2] === 0) return "utf-16be";
  if (await isUtf8(open)) return "utf-8";
  const declared = /charset=["']?([\w-]+)/i.exec(new TextDecoder("latin1").decode(head))?.[1];
  return declared !== undefined && isLegacy(declared) ? declared : "windows-1252";
}

function isLegacy(label: string): boolean {
  try {
    return !/^utf-/.test(new TextDecoder(label).encoding);
  } catch {
    return false;
  }
}

async function readHead(open: OpenBytes): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let size = 0;
  for await (const chunk of open()) {
    const part = chunk.subarray(0, HEAD_BYTES - size);
    head.set(part, size);
    size += part.length;
    if (size === HEAD_BYTES) break;
  }
  return head.subarray(0, size);
}

async function isUtf8(open: OpenBytes): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
