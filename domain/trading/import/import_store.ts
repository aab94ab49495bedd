/**
 * Reports between their reading and their storing: kept for an hour, packed, so that a client sees
 * what was understood before deciding, on any process and after a restart.
 */
import type { Deps } from "../../kernel/deps.ts";
import { type Id, isId } from "../../kernel/ids.ts";
import type { ReportImport } from "./import_record.ts";

/** How long a report waits for its client's decision. */
export const WAIT_MS = 60 * 60_000;

/** Bytes a chunk and chunks a commit: below KV's 64 KiB a value and 800 KiB a commit. */
const CHUNK_BYTES = 60 * 1024;
const CHUNKS_A_COMMIT = 10;

const importKey = (id: Id): Deno.KvKey => ["trading", "imports", id];
const chunksOf = (id: Id): Deno.KvKey => ["trading", "import_bytes", id];

/** Reads a report's record; null when there is none any more. */
export async function findImport(deps: Deps, id: string): Promise<ReportImport | null> {
  if (!isId(id)) return null;
  const { value } = await deps.kv.get<ReportImport>(importKey(id));
  return value && value.expiresAt > deps.clock().epochMilliseconds ? value : null;
}

/** Writes a report's record. */
export async function saveImport(deps: Deps, record: ReportImport): Promise<void> {
  await deps.kv.set(importKey(record.id), record, { expireIn: WAIT_MS });
}

/** Keeps a report's bytes, packed. */
export async function saveBytes(
  deps: Deps,
  id: Id,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const packing = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const packed = new Uint8Array(await new Response(packing).arrayBuffer());
  const count = Math.ceil(packed.length / CHUNK_BYTES);
  for (let first = 0; first < count; first += CHUNKS_A_COMMIT) {
    const commit = deps.kv.atomic();
    for (let at = first; at < Math.min(first + CHUNKS_A_COMMIT, count); at++) {
      const chunk = packed.slice(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES);
      commit.set([...chunksOf(id), at], chunk, { expireIn: WAIT_MS });
    }
    await commit.commit();
  }
}

/** A report's bytes as they were. */
export async function readBytes(deps: Deps, id: Id): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const entries = deps.kv.list<Uint8Array<ArrayBuffer>>({ prefix: chunksOf(id) }, {
    batchSize: CHUNKS_A_COMMIT,
  });
  for await (const { value } of entries) chunks.push(value);
  const unpacking = new Blob(chunks).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacking).arrayBuffer());
}

/** Lets the bytes go once they are stored as trades. */
export async function dropBytes(deps: Deps, id: Id): Promise<void> {
  for await (const { key } of deps.kv.list({ prefix: chunksOf(id) })) await deps.kv.delete(key);
}
