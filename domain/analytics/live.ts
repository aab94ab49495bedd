/** Telling open pages what is being counted. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { countLiveVisitors, sumsBetween } from "./read_days.ts";
import { today } from "./days.ts";

/** How often it is looked, in milliseconds. */
const LOOK_MS = 5_000;

/** What there is just now. */
export interface LiveFigures {
  /** Visitors who looked at a page in the last five minutes. */
  visitors: number;
  /** Page views of the present day. */
  pageViews: number;
}

/** The figures of this moment. Throws `unauthenticated` or `forbidden`. */
export async function readLive(deps: Deps, user: User | null): Promise<LiveFigures> {
  requirePermission(user, "analytics.read");
  const day = today(deps);
  let pageViews = 0;
  for await (const [, { all }] of sumsBetween(deps, "overview", day, day)) {
    pageViews = all?.[""]?.views ?? 0;
  }
  return { visitors: await countLiveVisitors(deps), pageViews };
}

/** The figures now, and again whenever they have changed, until `signal` is aborted. */
export async function* watchLive(
  deps: Deps,
  user: User | null,
  signal: AbortSignal,
  lookMs = LOOK_MS,
): AsyncGenerator<LiveFigures> {
  let told = "";
  while (!signal.aborted) {
    const figures = await readLive(deps, user);
    const now = JSON.stringify(figures);
    if (now !== told) yield figures;
    told = now;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookMs);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      }, { once: true });
    });
  }
}
