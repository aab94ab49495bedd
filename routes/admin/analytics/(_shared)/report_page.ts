/** What the pages of the statistics share: reading what the address asks for. */
import type { State } from "@/app_state.ts";
import type { FrameData } from "@/components/analytics/frame.tsx";
import { countLiveVisitors } from "@/domain/analytics/read_days.ts";
import { readReportQuery } from "@/domain/analytics/report_query.ts";
import type { Tab } from "@/domain/analytics/report_tables.ts";
import { businessDay } from "@/domain/kernel/clock.ts";
import { Problem } from "@/domain/kernel/problem.ts";

/** What a tab's address asks for. A wrong one is about the usual period and says what is wrong. */
export async function readFrame(
  { deps, t }: Pick<State, "deps" | "t">,
  tab: Tab,
  { searchParams }: URL,
): Promise<FrameData> {
  const live = await countLiveVisitors(deps);
  const today = businessDay(deps.clock());
  try {
    const query = readReportQuery(deps, Object.fromEntries(searchParams));
    return { place: { tab, query }, today, live, refusals: [] };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "invalid-input") throw error;
    const fields = Object.entries(error.options.fields ?? {});
    const refusals = fields.map(([field, { key, params }]) =>
      t("analytics.refused", { field, problem: t(key, params) })
    );
    return { place: { tab, query: readReportQuery(deps, {}) }, today, live, refusals };
  }
}

/** How a page with an address that can't be read answers. */
export function statusOf({ refusals }: FrameData): { status: number } {
  return { status: refusals.length > 0 ? 422 : 200 };
}
