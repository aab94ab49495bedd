/**
 * What is kept of visits and for how long: the cron removes by this table, and the page for visitors
 * says it from the same one. The CNIL's exemption from consent allows 13 months for what identifies
 * and 25 months for what was collected (guidelines of 17 September 2020, article 5).
 */
import type { Deps } from "../kernel/deps.ts";
import type { IsoDay } from "../kernel/clock.ts";
import { today } from "./days.ts";
import { removeMonthsBefore } from "./month_store.ts";
import { removeDaysBefore, removeLogsBefore } from "./store.ts";

/** Something that is kept. */
export interface Kept {
  /** Names it in the catalogue: `audience.kept.log`. */
  name: "log" | "rows";
  /** Months after which a day's goes. */
  months: number;
  /** Removes those of all days before one. */
  remove: (deps: Deps, before: IsoDay) => Promise<void>;
}

/** The table. Salts aren't in it: `SALT_KEPT_MINUTES` says when they go. */
export const KEPT: readonly Kept[] = [
  { name: "log", months: 13, remove: removeLogsBefore },
  { name: "rows", months: 25, remove: removeRowsBefore },
];

/** Removes the sums and rows of all days before one, and the months before its month. */
export async function removeRowsBefore(deps: Deps, before: IsoDay): Promise<void> {
  await removeDaysBefore(deps, before);
  await removeMonthsBefore(deps, before);
}

/** Removes what has been kept for its time; running it again changes nothing. */
export async function forgetOldDays(deps: Deps): Promise<void> {
  const now = Temporal.PlainDate.from(today(deps));
  for (const { months, remove } of KEPT) await remove(deps, now.subtract({ months }).toString());
}
