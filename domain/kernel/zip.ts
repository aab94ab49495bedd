/** A ZIP archive made while it is read: of its files, only the one being written is in memory. */
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file of an archive. */
export interface ZipEntry {
  /** Its path inside the archive, with `/`. */
  name: string;
  bytes: Uint8Array;
  /** Its bytes are compressed already (a PDF, an image). */
  stored?: boolean;
}

/**
 * The bytes of an archive of `entries`, each asked for when the reader is ready for it; all carry the
 * time `at`. The stream errors when an entry can't be made.
 */
export function zipStream(
  entries: AsyncIterable<ZipEntry>,
  at: Temporal.Instant,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = entries[Symbol.asyncIterator]();
  const mtime = new Date(at.epochMilliseconds);
  let zip: Zip;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(chunk.slice());
        if (final) controller.close();
      });
    },
    async pull() {
      const { value, done } = await source.next();
      if (done) return zip.end();
      const { name, bytes, stored } = value;
      const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name);
      file.mtime = mtime;
      zip.add(file);
      file.push(bytes, true);
    },
    async cancel() {
      zip.terminate();
      await source.return?.();
    },
  });
}

/** Data as a file of an archive: JSON that people can read, UTF-8. */
export function jsonEntry(name: string, data: unknown): ZipEntry {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(data, null, 2) + "\n") };
}
