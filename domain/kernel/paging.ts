/** Lists are read a page at a time; the cursor is opaque to whoever carries it. */
import { Problem } from "./problem.ts";

/** Which page is wanted. */
export interface PageRequest {
  /** The `nextCursor` of the page before; the first page unless told. */
  cursor?: string;
  /** How many items at most, 1 to 100; 25 unless told. */
  limit?: number;
}

/** A page of a list. */
export interface Page<T> {
  items: T[];
  /** Asks for the next page; null on the last. */
  nextCursor: string | null;
}

/** Page size unless told. */
export const PAGE_SIZE = 25;

/**
 * Reads a page under `prefix`, in key order or in reverse.
 * Throws the `malformed-request` problem on a cursor that no page gave.
 */
export async function listPage<T>(
  kv: Deno.Kv,
  prefix: Deno.KvKey,
  { cursor, limit = PAGE_SIZE, reverse = false }: PageRequest & { reverse?: boolean },
): Promise<Page<T>> {
  const size = Math.min(Math.max(Math.trunc(Number.isNaN(limit) ? PAGE_SIZE : limit), 1), 100);
  try {
    const entries = kv.list<T>({ prefix }, {
      cursor,
      reverse,
      limit: size + 1,
      batchSize: size + 1,
    });
    const items: T[] = [];
    let nextCursor: string | null = null;
    for await (const { value } of entries) {
      if (items.length === size) return { items, nextCursor };
      items.push(value);
      nextCursor = entries.cursor;
    }
    return { items, nextCursor: null };
  } catch (cause) {
    if (cursor !== undefined && cause instanceof TypeError) {
      throw new Problem("malformed-request", { detail: "problem.cursor", cause });
    }
    throw cause;
  }
}
