/** Whole months of sums, kept so that years are read as a few values. They are made of closed days alone. */
import type { IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { chunksOf, concat, packJson, unpackJson } from "./columns.ts";
import { type Counts, type DaySums, type Part, PARTS } from "./model.ts";

/** A month as it was summed up. */
export interface KeptMonth {
  /** Of which closings it was made: another one makes it stale. */
  stamp: string;
  sums: DaySums;
  days: [IsoDay, Counts][];
}

/** Chunks that one commit takes; a month beyond is read from its days. */
const CHUNKS_MAX = 10;

const monthsOf = (part: Part): Deno.KvKey => ["analytics", "months", part];

/** The kept months from one to another, both included, by name (`2026-03`). */
export async function listMonths(
  deps: Deps,
  part: Part,
  from: string,
  to: string,
): Promise<Map<string, KeptMonth>> {
  const prefix = monthsOf(part);
  const selector = { start: [...prefix, from], end: [...prefix, `${to}\0`] };
  const chunks = new Map<string, Uint8Array[]>();
  for await (const { key, value } of deps.kv.list<Uint8Array>(selector, { batchSize: 200 })) {
    const month = String(key[3]);
    const own = chunks.get(month) ?? [];
    own.push(value);
    chunks.set(month, own);
  }
  return new Map(Array.from(chunks, ([month, own]) => [month, unpackJson(concat(own))]));
}

/** Keeps a month in place of what was kept of it, in one commit. */
export async function keepMonth(
  deps: Deps,
  part: Part,
  month: string,
  kept: KeptMonth,
): Promise<void> {
  const chunks = chunksOf(packJson(kept));
  if (chunks.length > CHUNKS_MAX) return;
  const operation = deps.kv.atomic();
  for (let index = 0; index < CHUNKS_MAX; index++) {
    const key = [...monthsOf(part), month, index];
    const chunk = chunks[index];
    if (chunk) operation.set(key, chunk);
    else operation.delete(key);
  }
  await operation.commit();
}

/** Removes the months before that of a day. */
export async function removeMonthsBefore(deps: Deps, day: IsoDay): Promise<void> {
  for (const part of PARTS) {
    const prefix = monthsOf(part);
    const selector = { prefix, end: [...prefix, day.slice(0, 7)] };
    for await (const { key } of deps.kv.list(selector)) await deps.kv.delete(key);
  }
}
