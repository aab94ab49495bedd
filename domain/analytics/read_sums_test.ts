/** That whole months, kept, say what their days say, and are made anew when one of these changes. */
import { expect } from "expect";
import { testClock } from "../kernel/clock.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { foldDay } from "./fold_day.ts";
import { removeRowsBefore } from "./kept.ts";
import { PARTS } from "./model.ts";
import { listMonths } from "./month_store.ts";
import { readSums } from "./read_sums.ts";
import { commitBatch, findSummary, saveClosedDay } from "./store.ts";
import { view } from "./testing.ts";

/** Closes a day of `views` visits. */
async function close(deps: TestDeps, day: string, views: number): Promise<void> {
  const entries = Array.from(
    { length: views },
    (_, index) => view(`${day}T10:00:00.000Z`, `/p${index % 3}`, { visitor: `v${index}` }),
  );
  const folded = foldDay(day, entries);
  const generation = ((await findSummary(deps, day))?.generation ?? 0) + 1;
  const counts = { sessions: views, views, visitors: views };
  const summary = { day, closedAt: "", generation, through: "1", ...counts };
  expect(await saveClosedDay(deps, { ...folded, summary })).toBe(true);
}

const QUARTER = { from: "2026-01-15", to: "2026-03-10" };

async function viewsOf(deps: TestDeps, part: (typeof PARTS)[number]): Promise<number> {
  const { sums } = await readSums(deps, part, QUARTER);
  const rows = part === "overview" ? sums.all : part === "traffic" ? sums.source : sums.path;
  return Object.values(rows ?? {}).reduce((sum, { views = 0 }) => sum + views, 0);
}

Deno.test("a month that is over is kept, and read for its days; it is anew when one of them is", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-10T12:00:00.000Z") });
  await close(deps, "2026-01-14", 100); // before the period
  await close(deps, "2026-01-31", 1);
  await close(deps, "2026-02-01", 2);
  await close(deps, "2026-02-28", 3);
  await close(deps, "2026-03-01", 4);
  for (const part of PARTS) {
    expect([part, await viewsOf(deps, part)]).toEqual([part, 10]);
    // February alone lies in it as a whole.
    expect([...(await listMonths(deps, part, "2025-01", "2026-12")).keys()]).toEqual(["2026-02"]);
    expect([part, await viewsOf(deps, part)]).toEqual([part, 10]);
  }
  const { days } = await readSums(deps, "overview", QUARTER);
  expect([...days].map(([day, { sessions }]) => [day, sessions])).toEqual([
    ["2026-01-31", 1],
    ["2026-02-01", 2],
    ["2026-02-28", 3],
    ["2026-03-01", 4],
  ]);
  await close(deps, "2026-02-01", 7);
  for (const part of PARTS) expect([part, await viewsOf(deps, part)]).toEqual([part, 15]);

  await removeRowsBefore(deps, "2026-03-01");
  for (const part of PARTS) {
    expect((await listMonths(deps, part, "2025-01", "2026-12")).size).toBe(0);
    expect([part, await viewsOf(deps, part)]).toEqual([part, 4]);
  }
});

Deno.test("a month with a day that isn't closed yet isn't kept", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-01T00:30:00.000Z") });
  await close(deps, "2026-02-01", 2);
  const entries = [view("2026-02-28T20:00:00.000Z", "/")];
  const { sums } = foldDay("2026-02-28", entries);
  await commitBatch(deps, "2026-02-28", "2026-02-28T20:00:00.000Z", entries, sums);
  for (const part of PARTS) {
    expect([part, await viewsOf(deps, part)]).toEqual([part, 3]);
    expect((await listMonths(deps, part, "2026-01", "2026-12")).size).toBe(0);
  }
});
