/** Pages of a list that is kept in order of time, of a range of it. */
import type { IsoInstant } from "../kernel/clock.ts";
import { type Page, PAGE_SIZE, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";

/** Entries that one page may look at: a filter that finds little gives a short page and a cursor. */
const SCAN_MAX = 5000;

/** What lies under a prefix from an instant to before another; open where absent. */
export function selectRange(
  prefix: Deno.KvKey,
  { from = "", to = "\uffff" }: { from?: IsoInstant; to?: IsoInstant },
): { start: Deno.KvKey; end: Deno.KvKey } {
  // A range that ends before it begins holds nothing, and KV refuses to list it.
  const end = to < from ? from : to;
  return { start: [...prefix, from], end: [...prefix, end] };
}

/**
 * A page of what `takes` lets through, newest first. Throws `malformed-request` on a cursor that no
 * page gave.
 */
export async function rangePage<T>(
  kv: Deno.Kv,
  selector: { start: Deno.KvKey; end: Deno.KvKey },
  { cursor, limit = PAGE_SIZE }: PageRequest,
  takes: (value: T) => boolean,
): Promise<Page<T>> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), 100);
  try {
    const entries = kv.list<T>(selector, { cursor, reverse: true, batchSize: 200 });
    const items: T[] = [];
    let last: string | null = null;
    let seen = 0;
    for await (const { value } of entries) {
      if (items.length === size || seen === SCAN_MAX) return { items, nextCursor: last };
      seen++;
      last = entries.cursor;
      if (takes(value)) items.push(value);
    }
    return { items, nextCursor: null };
  } catch (cause) {
    if (cursor !== undefined && cause instanceof TypeError) {
      throw new Problem("malformed-request", { detail: "problem.cursor", cause });
    }
    throw cause;
  }
}
