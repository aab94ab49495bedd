/** Closing a day: its log becomes a summary and packed rows, once and as often as it grows. */
import { type IsoDay, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { Problem } from "../kernel/problem.ts";
import { today } from "./days.ts";
import { foldDay } from "./fold_day.ts";
import type { AnalyticsSummary, LogEntry } from "./model.ts";
import {
  findSummary,
  lastBatch,
  listLogDays,
  mergeBatches,
  readLog,
  removeCounters,
  saveClosedDay,
} from "./store.ts";
import { withUnknownScreens } from "./sums.ts";

/** Hours after midnight in Paris before which the day before isn't closed: visits over midnight go on in it. */
const CLOSES_AT_HOUR = 1;

/** Entries put together in one batch of a closed day's log. */
const MERGED_ENTRIES = 500;

/**
 * Closes every day that is over and whose log has grown since it was closed last. Run hourly: a day is
 * closed soon after one o'clock in Paris, what comes late is counted within the hour, and after some
 * days of standing still all of them are. Gives the days that it closed.
 */
export async function closeDays(deps: Deps): Promise<IsoDay[]> {
  const now = deps.clock().toZonedDateTimeISO("Europe/Paris");
  const last = now.toPlainDate().subtract({ days: now.hour < CLOSES_AT_HOUR ? 2 : 1 }).toString();
  const closed: IsoDay[] = [];
  for (const day of await listLogDays(deps)) {
    if (day > last) break;
    const summary = await findSummary(deps, day);
    if (summary && summary.through === await lastBatch(deps, day)) continue;
    if (await closeDay(deps, day)) closed.push(day);
  }
  return closed;
}

/**
 * Counts a day anew from its log: the office's "recompute this day". Throws the `not-found` problem
 * for a day without a log (nobody came, or it is older than the log is kept), and for the present one,
 * which is always counted as it is.
 */
export async function recomputeDay(deps: Deps, day: IsoDay): Promise<AnalyticsSummary> {
  const summary = day < today(deps) ? await closeDay(deps, day) : null;
  if (!summary) throw new Problem("not-found");
  return summary;
}

/** Counts a day from its log and writes what comes of it; null when it has no log. The day must be over. */
export async function closeDay(deps: Deps, day: IsoDay): Promise<AnalyticsSummary | null> {
  return await deps.serial(`analytics-close-${day}`, async () => {
    const log = await readWholeLog(deps, day);
    if (log.through === null) return null;
    const before = await findSummary(deps, day);
    const { sums, sessions, views } = foldDay(day, log.entries);
    const summary: AnalyticsSummary = {
      day,
      closedAt: isoInstant(deps.clock()),
      generation: (before?.generation ?? 0) + 1,
      through: log.through,
      sessions: sessions.length,
      views: views.length,
      visitors: sums.all?.[""]?.visitors ?? 0,
    };
    const written = { summary, sums: withUnknownScreens(sums), sessions, views };
    // Closed elsewhere meanwhile: that one counts.
    if (!await saveClosedDay(deps, written)) return await findSummary(deps, day);
    await removeCounters(deps, day);
    return summary;
  });
}

/** Reads a log and puts its many small batches together on the way. */
async function readWholeLog(deps: Deps, day: IsoDay) {
  const entries: LogEntry[] = [];
  let through: string | null = null;
  let small: { batches: string[]; entries: LogEntry[] } = { batches: [], entries: [] };
  const merge = async () => {
    if (small.batches.length > 1) await mergeBatches(deps, day, small.batches, small.entries);
    small = { batches: [], entries: [] };
  };
  for await (const batch of readLog(deps, day)) {
    for (const entry of batch.entries) entries.push(entry);
    through = batch.batch;
    if (small.entries.length + batch.entries.length > MERGED_ENTRIES) await merge();
    small.batches.push(batch.batch);
    small.entries.push(...batch.entries);
  }
  await merge();
  return { entries, through };
}
