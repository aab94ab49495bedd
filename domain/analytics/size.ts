/** How much is kept of visits. */
import type { Deps } from "../kernel/deps.ts";
import { removeRowsBefore } from "./kept.ts";
import { measureArea, removeLogsBefore } from "./store.ts";

/** What {@linkcode measureVisits} found. */
export interface VisitsSize {
  views: number;
  sessions: number;
  /** Keys and values in the store, bytes. */
  bytes: number;
  /** Of these, the log's. */
  logBytes: number;
}

/** Reads all that is kept, and says how much it is. */
export function measureVisits(deps: Deps): Promise<VisitsSize> {
  return measureArea(deps);
}

/** Removes all visits: for a demonstration that is filled anew. */
export async function forgetAllVisits(deps: Deps): Promise<void> {
  await removeLogsBefore(deps, "9999-12-31");
  await removeRowsBefore(deps, "9999-12-31");
}
