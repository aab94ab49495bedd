/**
 * Bytes beyond KV's 64 KiB a value: cut into chunks under their SHA-256. The chunks are written
 * first and the head last, so that a reader finds all of a blob or nothing. Since the name is the
 * content's hash, writing the same bytes again changes nothing.
 */
import { sha256Hex } from "./ids.ts";
import type { Tx } from "./tx.ts";

/** Bytes a chunk: below the limit of 64 KiB with room for the encoding. */
export const CHUNK_BYTES = 60 * 1024;

/** Chunks a commit: below KV's 800 KiB a commit. */
const CHUNKS_A_COMMIT = 10;

/** What a record keeps of a blob that it owns. */
export interface BlobRef {
  /** SHA-256 in hexadecimal, the blob's name. */
  sha256: string;
  /** Size in bytes. */
  size: number;
  /** Media type. */
  contentType: string;
}

const headKey = (sha256: string): Deno.KvKey => ["blobs", "head", sha256];
const chunkKey = (sha256: string, index: number): Deno.KvKey => ["blobs", "chunk", sha256, index];

/**
 * Stores the chunks of `bytes`; the blob exists once `tx` commits, together with the record that
 * refers to it.
 */
export async function putBlob(
  kv: Deno.Kv,
  tx: Tx,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<BlobRef> {
  const ref: BlobRef = { sha256: await sha256Hex(bytes), size: bytes.length, contentType };
  const chunks = Math.ceil(bytes.length / CHUNK_BYTES);
  for (let first = 0; first < chunks; first += CHUNKS_A_COMMIT) {
    const operation = kv.atomic();
    for (let index = first; index < Math.min(first + CHUNKS_A_COMMIT, chunks); index++) {
      const chunk = bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      operation.set(chunkKey(ref.sha256, index), chunk);
    }
    await operation.commit();
  }
  tx.set(headKey(ref.sha256), ref);
  return ref;
}

/**
 * The bytes of a blob, or null when there is none. Throws `Error` when what is stored no longer
 * has the hash that names it.
 */
export async function readBlob(
  kv: Deno.Kv,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { value: ref } = await kv.get<BlobRef>(headKey(sha256));
  if (!ref) return null;
  const bytes = new Uint8Array(ref.size);
  const chunks = kv.list<Uint8Array>({ prefix: ["blobs", "chunk", sha256] }, {
    batchSize: CHUNKS_A_COMMIT,
  });
  let offset = 0;
  for await (const { value } of chunks) {
    if (offset + value.length > ref.size) break;
    bytes.set(value, offset);
    offset += value.length;
  }
  if (offset !== ref.size || await sha256Hex(bytes) !== sha256) {
    throw new Error(`Blob ${sha256} is damaged: restore it from a backup.`);
  }
  return bytes;
}

/**
 * Removes a blob that one record alone refers to; its head goes once `tx` commits, together with that
 * record. Chunks first, so that nothing of it is left when the record that names it is gone.
 */
export async function removeBlob(kv: Deno.Kv, tx: Tx, sha256: string): Promise<void> {
  for await (const { key } of kv.list({ prefix: ["blobs", "chunk", sha256] })) await kv.delete(key);
  tx.delete(headKey(sha256));
}
