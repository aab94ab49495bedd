/** Where the summaries of days and of months are kept: a cache of an account's history. */
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import type { DayPoint } from "./day_points.ts";
import type { Summary } from "./summary.ts";

/** A kept summary, and the versions of the days that it was computed of. */
export interface KeptSummary {
  versions: string;
  summary: Summary;
  /** Of a month's days. */
  points?: readonly DayPoint[];
}

/** The two sizes of summaries. */
export type Span = "days" | "months";

const keptOf = (accountId: Id, span: Span): Deno.KvKey => ["trading", "summaries", accountId, span];

/** The kept summaries of an account whose names begin with `start`, by their names. */
export async function findSummaries(
  deps: Deps,
  accountId: Id,
  span: Span,
  start: IsoDay = "",
): Promise<Map<string, KeptSummary>> {
  const prefix = keptOf(accountId, span);
  const selector = { start: [...prefix, start], end: [...prefix, `${start}\uffff`] };
  const found = new Map<string, KeptSummary>();
  for await (const { key, value } of deps.kv.list<KeptSummary>(selector, { batchSize: 100 })) {
    found.set(String(key.at(-1)), value);
  }
  return found;
}

/** A commit takes 800 KiB and a value 64: so many always fit. */
const KEPT_AT_ONCE = 12;

/** Keeps summaries of days (`2026-03-10`) or of months (`2026-03`), several a commit. */
export async function keepSummaries(
  deps: Deps,
  accountId: Id,
  span: Span,
  summaries: readonly (readonly [name: string, kept: KeptSummary])[],
): Promise<void> {
  for (let first = 0; first < summaries.length; first += KEPT_AT_ONCE) {
    const operation = deps.kv.atomic();
    for (const [name, kept] of summaries.slice(first, first + KEPT_AT_ONCE)) {
      operation.set([...keptOf(accountId, span), name], kept);
    }
    await operation.commit();
  }
}

/** Drops the summary of a day or a month of which nothing is left. */
export async function dropSummary(
  deps: Deps,
  accountId: Id,
  span: Span,
  name: string,
): Promise<void> {
  await deps.kv.delete([...keptOf(accountId, span), name]);
}
