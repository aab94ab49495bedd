/** Reading what a request carries, with a limit on the bytes that really come. */
import { Problem } from "@/domain/kernel/problem.ts";

/** Most bytes of a JSON body or a form without files: 1 MiB. */
export const BODY_MAX = 1024 * 1024;

/**
 * The bytes of a body. Throws `too-large` as soon as more than `max` are announced or have come, so
 * that no header can talk us into keeping more.
 */
export async function readBody(
  request: Request,
  max = BODY_MAX,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > max) throw new Problem("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > max) throw new Problem("too-large");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
