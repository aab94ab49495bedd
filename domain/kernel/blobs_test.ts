import { expect } from "expect";
import { CHUNK_BYTES, putBlob, readBlob, removeBlob } from "./blobs.ts";
import { sha256Hex } from "./ids.ts";
import { type TestDeps, testDeps } from "./testing.ts";
import { transact } from "./tx.ts";

/** Bytes that repeat nowhere, so that chunks in a wrong order would show. */
function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 4) new DataView(bytes.buffer).setUint8(i, (i * 2654435761) >>> 24);
  for (let i = 0; i + 4 <= size; i += CHUNK_BYTES) new DataView(bytes.buffer).setUint32(i, i);
  return bytes;
}

function store(deps: TestDeps, bytes: Uint8Array<ArrayBuffer>, type = "application/pdf") {
  return transact(deps, (tx) => putBlob(deps.kv, tx, bytes, type));
}

Deno.test("bytes of any size come back as they were", async () => {
  await using deps = await testDeps();
  const sizes = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 65_537, 2 * 1024 * 1024 + 3];
  for (const size of sizes) {
    const bytes = bytesOf(size);
    const ref = await store(deps, bytes);
    expect(ref).toEqual({ sha256: await sha256Hex(bytes), size, contentType: "application/pdf" });
    expect(await sha256Hex(await readBlob(deps.kv, ref.sha256) ?? "none")).toBe(ref.sha256);
  }
});

Deno.test("a blob exists once the commit of its owner does, never before", async () => {
  await using deps = await testDeps();
  const bytes = bytesOf(200_000);
  const name = await sha256Hex(bytes);
  const attempt = transact(deps, async (tx) => {
    await putBlob(deps.kv, tx, bytes, "application/pdf");
    expect(await readBlob(deps.kv, name)).toBeNull();
    throw new Error("The owner failed");
  });
  await expect(attempt).rejects.toThrow("The owner failed");
  expect(await readBlob(deps.kv, name)).toBeNull();
  await store(deps, bytes);
  expect(await readBlob(deps.kv, name)).toEqual(bytes);
});

Deno.test("storing the same bytes again changes nothing", async () => {
  await using deps = await testDeps();
  const bytes = bytesOf(130_000);
  const first = await store(deps, bytes);
  const keys = () => Array.fromAsync(deps.kv.list({ prefix: ["blobs"] }), ({ key }) => key);
  const before = await keys();
  expect(await store(deps, bytes)).toEqual(first);
  expect(await keys()).toEqual(before);
});

Deno.test("there is none of an unknown name", async () => {
  await using deps = await testDeps();
  expect(await readBlob(deps.kv, "0".repeat(64))).toBeNull();
});

Deno.test("a blob that lost or changed a byte is damaged, and says so", async () => {
  const chunk = (sha256: string, index: number): Deno.KvKey => ["blobs", "chunk", sha256, index];
  const damages: ((kv: Deno.Kv, sha256: string) => Promise<unknown>)[] = [
    (kv, sha256) => kv.delete(chunk(sha256, 1)),
    (kv, sha256) => kv.delete(chunk(sha256, 2)),
    (kv, sha256) => kv.set(chunk(sha256, 1), new Uint8Array(CHUNK_BYTES)),
    (kv, sha256) => kv.set(chunk(sha256, 2), new Uint8Array(10)),
  ];
  for (const damage of damages) {
    await using deps = await testDeps();
    const { sha256 } = await store(deps, bytesOf(CHUNK_BYTES * 2 + 100));
    await damage(deps.kv, sha256);
    await expect(readBlob(deps.kv, sha256)).rejects.toThrow("is damaged");
  }
});

Deno.test("a removed blob leaves nothing, and others alone", async () => {
  await using deps = await testDeps();
  const gone = await store(deps, bytesOf(130_000));
  const kept = await store(deps, bytesOf(70_000));
  await transact(deps, (tx) => removeBlob(deps.kv, tx, gone.sha256));
  expect(await readBlob(deps.kv, gone.sha256)).toBeNull();
  expect(await readBlob(deps.kv, kept.sha256)).toEqual(bytesOf(70_000));
  const keys = await Array.fromAsync(deps.kv.list({ prefix: ["blobs"] }), ({ key }) => key);
  expect(keys.some((key) => key.includes(gone.sha256))).toBe(false);
});
