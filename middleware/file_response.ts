/** Answers that are a file of somebody's: never kept by a cache that others share. */

/** The response that hands over a file under its name. */
export function fileResponse(
  file: { bytes: Uint8Array<ArrayBuffer>; contentType: string; filename: string },
): Response {
  const { bytes, contentType, filename } = file;
  return new Response(bytes, {
    headers: {
      "content-type": contentType,
      "content-length": String(bytes.length),
      "content-disposition": contentDisposition(filename),
      "cache-control": "private, no-store",
    },
  });
}

/** The same for a file that is made while it is sent, so that nobody knows its length yet. */
export function streamResponse(
  file: { stream: ReadableStream<Uint8Array<ArrayBuffer>>; contentType: string; filename: string },
): Response {
  return new Response(file.stream, {
    headers: {
      "content-type": file.contentType,
      "content-disposition": contentDisposition(file.filename),
      "cache-control": "private, no-store",
    },
  });
}

/** `attachment` with the name in both spellings of RFC 6266: plain ASCII, and UTF-8 where that isn't enough. */
function contentDisposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = plain === filename ? "" : `; filename*=UTF-8''${encodeRfc8187(filename)}`;
  return `attachment; filename="${plain}"${exact}`;
}

function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
