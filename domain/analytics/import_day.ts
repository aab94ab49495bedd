/** Writing a day that is over in one go: what made-up visits come by. */
import { type IsoDay, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { closeDay } from "./close_day.ts";
import type { LogEntry } from "./model.ts";
import { commitBatch } from "./store.ts";

/** Entries a batch of the log. */
const BATCH = 500;

/**
 * Adds entries to a day's log and closes the day. The same entries written twice count twice: who
 * imports knows that the day is empty.
 */
export async function importDay(
  deps: Deps,
  day: IsoDay,
  entries: readonly LogEntry[],
): Promise<void> {
  for (let first = 0; first < entries.length; first += BATCH) {
    const batch = `${isoInstant(deps.clock())}-${String(first).padStart(8, "0")}`;
    await commitBatch(deps, day, batch, entries.slice(first, first + BATCH), {});
  }
  await closeDay(deps, day);
}
