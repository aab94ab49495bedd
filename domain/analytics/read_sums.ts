/** The sums of all visits of a period: of whole months that are over as they were kept, else of days. */
import { businessDay, type IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { AnalyticsSummary, Counts, DaySums, Dimension, Part } from "./model.ts";
import { keepMonth, listMonths } from "./month_store.ts";
import { addDays, type Period, spansOf } from "./period.ts";
import { sumsBetween } from "./read_days.ts";
import { listSummaries } from "./store.ts";
import { addTo } from "./sums.ts";

/** What was counted over a period. */
export interface Traffic {
  /** Of the whole period, by dimension and value. */
  sums: DaySums;
  /** Of each day on which there was something: what is counted of all visits (part `overview`). */
  days: Map<IsoDay, Counts>;
}

/** Reads the sums. A month is summed up anew when one of its days has been closed since. */
export async function readSums(deps: Deps, part: Part, period: Period): Promise<Traffic> {
  const months = spansOf(period, "month").map((span) => ({ ...span, name: span.day.slice(0, 7) }));
  const [summaries, kept] = await Promise.all([
    listSummaries(deps, period.from, period.to),
    listMonths(deps, part, months[0]!.name, months.at(-1)!.name),
  ]);
  const whole: Traffic = { sums: {}, days: new Map() };
  for (const { name, day, from, to } of months) {
    const isWhole = from === day && to === lastDay(day) && to < businessDay(deps.clock());
    const stamp = isWhole ? stampOf(summaries, { from, to }) : "";
    const known = kept.get(name);
    if (isWhole && known?.stamp === stamp) {
      addTraffic(whole, known);
      continue;
    }
    const month = await readDays(deps, part, { from, to }, summaries);
    addTraffic(whole, month);
    if (isWhole && month.isClosed) {
      await keepMonth(deps, part, name, { stamp, sums: month.sums, days: [...month.days] });
    }
  }
  return whole;
}

/** The sums of some days, and whether all of them on which somebody came are closed. */
async function readDays(
  deps: Deps,
  part: Part,
  { from, to }: Period,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
): Promise<Traffic & { isClosed: boolean }> {
  const total: Traffic = { sums: {}, days: new Map() };
  let isClosed = true;
  for await (const [day, sums] of sumsBetween(deps, part, from, to)) {
    if (!summaries.has(day) && Object.keys(sums).length > 0) isClosed = false;
    const counts = sums.all?.[""];
    addTraffic(total, { sums, days: counts ? [[day, counts]] : [] });
  }
  return { ...total, isClosed };
}

function addTraffic(
  total: Traffic,
  { sums, days }: { sums: DaySums; days: Iterable<[IsoDay, Counts]> },
): void {
  const add = addTo(total.sums);
  for (const [dimension, rows] of Object.entries(sums)) {
    for (const [value, counts] of Object.entries(rows)) add(dimension as Dimension, value, counts);
  }
  for (const [day, counts] of days) total.days.set(day, counts);
}

/** Names the closings of a month's days. */
function stampOf(summaries: ReadonlyMap<IsoDay, AnalyticsSummary>, { from, to }: Period): string {
  return [...summaries.values()].filter(({ day }) => day >= from && day <= to)
    .map(({ day, generation, closedAt }) => `${day.slice(8)}:${generation}@${closedAt}`).join(" ");
}

function lastDay(first: IsoDay): IsoDay {
  return addDays(Temporal.PlainDate.from(first).add({ months: 1 }).toString(), -1);
}
