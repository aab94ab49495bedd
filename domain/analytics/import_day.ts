/** Writing a day's visits in one go: what made-up ones come by. */
import { type IsoDay, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { closeDay } from "./close_day.ts";
import { today } from "./days.ts";
import { foldDay } from "./fold_day.ts";
import type { LogEntry } from "./model.ts";
import { commitBatch } from "./store.ts";

/** Entries a batch of the log. */
const BATCH = 500;

/**
 * Adds entries to a day's log, and closes the day if it is over; the present one gets its counters. The
 * same entries written twice count twice: who imports knows that the day is empty.
 */
export async function importDay(
  deps: Deps,
  day: IsoDay,
  entries: readonly LogEntry[],
): Promise<void> {
  const isOver = day < today(deps);
  for (let first = 0; first < entries.length; first += BATCH) {
    const batch = entries.slice(first, first + BATCH);
    const name = `${isoInstant(deps.clock())}-${String(first).padStart(8, "0")}`;
    await commitBatch(deps, day, name, batch, isOver ? {} : foldDay(day, batch).sums);
  }
  if (isOver) await closeDay(deps, day);
}
