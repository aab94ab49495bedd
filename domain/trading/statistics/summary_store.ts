/** Where the summaries of days are kept: a cache of an account's history. */
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Summary } from "./summary.ts";

/** A kept summary, and the version of the day that it was computed of. */
export interface KeptSummary {
  version: number;
  summary: Summary;
}

const summariesOf = (accountId: Id): Deno.KvKey => ["trading", "summaries", accountId];

/** The kept summaries of an account by their days. */
export async function findSummaries(deps: Deps, accountId: Id): Promise<Map<IsoDay, KeptSummary>> {
  const prefix = summariesOf(accountId);
  const kept = new Map<IsoDay, KeptSummary>();
  for await (const { value } of deps.kv.list<KeptSummary>({ prefix }, { batchSize: 500 })) {
    kept.set(value.summary.firstDay, value);
  }
  return kept;
}

/** Keeps the summary of a day. */
export async function keepSummary(deps: Deps, accountId: Id, kept: KeptSummary): Promise<void> {
  await deps.kv.set([...summariesOf(accountId), kept.summary.firstDay], kept);
}

/** Drops the summary of a day on which nothing is left. */
export async function dropSummary(deps: Deps, accountId: Id, day: IsoDay): Promise<void> {
  await deps.kv.delete([...summariesOf(accountId), day]);
}
