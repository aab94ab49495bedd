/** What the signals came to, for everybody: only what is open now counts. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { readHead } from "./chain.ts";
import {
  type MonthRow,
  monthsOf,
  type ResultRow,
  type Statistics,
  statisticsOf,
} from "./statistics.ts";
import { RESULTS, RESULTS_REVISION } from "./store.ts";
import type { SignedHead } from "./verify_chain.ts";

/** The public record. */
export interface TrackRecord {
  statistics: Statistics;
  months: MonthRow[];
  /** The signed head of the chain; null while nothing has been published. */
  head: SignedHead | null;
}

/** Reckons the record of the signals that are open to everybody at this instant. */
export async function trackRecord(deps: Deps): Promise<TrackRecord> {
  const now = isoInstant(deps.clock());
  const rows = (await results(deps)).filter(({ opensAt }) => opensAt <= now);
  return { statistics: statisticsOf(rows), months: monthsOf(rows), head: await readHead(deps) };
}

/** Every result in the order of closing, sealed ones too: a few words each, kept until there is another. */
function results({ cache, kv }: Deps): Promise<ResultRow[]> {
  return cache.get(
    RESULTS_REVISION,
    () => Array.fromAsync(kv.list<ResultRow>({ prefix: RESULTS }), ({ value }) => value),
  );
}
