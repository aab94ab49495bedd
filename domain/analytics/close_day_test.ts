import { expect } from "expect";
import type { TestDeps } from "../kernel/testing.ts";
import { testDeps } from "../kernel/testing.ts";
import { testClock } from "../kernel/clock.ts";
import { closeDays, recomputeDay } from "./close_day.ts";
import { foldDay } from "./fold_day.ts";
import type { LogEntry } from "./model.ts";
import {
  readDaySums,
  readEntries,
  readSessionRows,
  readViewRows,
  sumsBetween,
} from "./read_days.ts";
import { commitBatch, findSummary, readCounters } from "./store.ts";
import { view } from "./testing.ts";

const DAY = "2026-03-10";

/** Writes entries as they would be while they happen: one batch each, with its sums. */
async function log(deps: TestDeps, day: string, entries: LogEntry[]) {
  for (const [index, entry] of entries.entries()) {
    await commitBatch(deps, day, `${entry.at}-${index}`, [entry], foldDay(day, [entry]).sums);
  }
}

const VISITS: LogEntry[] = [
  view("2026-03-10T09:00:00.000Z", "/"),
  view("2026-03-10T09:01:00.000Z", "/services"),
  view("2026-03-10T22:59:00.000Z", "/", { visitor: "w", facts: { source: "search" } }),
  { kind: "bot", at: "2026-03-10T10:00:00.000Z", name: "Googlebot", views: 3 },
];

Deno.test("a day is closed after one o'clock in Paris, and reads the same before and after", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-10T23:59:00.000Z") });
  await log(deps, DAY, VISITS);
  const folded = foldDay(DAY, VISITS);
  const before = {
    sessions: await readSessionRows(deps, DAY),
    views: await readViewRows(deps, DAY),
  };
  expect(before).toEqual({ sessions: folded.sessions, views: folded.views });
  expect(await closeDays(deps)).toEqual([]);

  deps.clock.advance({ minutes: 1 });
  expect(await closeDays(deps)).toEqual([DAY]);
  expect(await readSessionRows(deps, DAY)).toEqual(before.sessions);
  expect(await readViewRows(deps, DAY)).toEqual(before.views);
  const { screen: _, ...sums } = await readDaySums(deps, DAY);
  expect(sums).toEqual(folded.sums);
  expect(await readCounters(deps, DAY)).toEqual({});
  expect(await findSummary(deps, DAY)).toMatchObject({ sessions: 2, views: 3, visitors: 2 });
});

Deno.test("closing again, by recomputing or three days late, gives the same numbers", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-13T23:59:00.000Z") });
  await log(deps, DAY, VISITS);
  expect(await closeDays(deps)).toEqual([DAY]);
  const first = await readDaySums(deps, DAY);
  expect(await closeDays(deps)).toEqual([]);
  expect(await recomputeDay(deps, DAY)).toMatchObject({ generation: 2 });
  expect(await readDaySums(deps, DAY)).toEqual(first);
  expect(await readEntries(deps, DAY)).toEqual(expect.arrayContaining(VISITS));
  expect((await readEntries(deps, DAY)).length).toBe(VISITS.length);
});

Deno.test("what comes late is counted within the hour", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-11T01:00:00.000Z") });
  await log(deps, DAY, VISITS);
  await closeDays(deps);
  const late = view("2026-03-10T23:10:00.000Z", "/tarifs", { visitor: "w" });
  await commitBatch(deps, DAY, `${late.at}-late`, [late], {});
  expect(await closeDays(deps)).toEqual([DAY]);
  expect((await readDaySums(deps, DAY)).all?.[""]).toMatchObject({ sessions: 2, views: 4 });
});

Deno.test("a day without a log can't be recomputed, nor can the present one", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-10T12:00:00.000Z") });
  await log(deps, DAY, VISITS.slice(0, 1));
  await expect(recomputeDay(deps, "2026-03-01")).rejects.toMatchObject({ code: "not-found" });
  await expect(recomputeDay(deps, DAY)).rejects.toMatchObject({ code: "not-found" });
});

Deno.test("a period gives every day, closed or not, with or without visits", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-12T12:00:00.000Z") });
  await log(deps, DAY, VISITS);
  await closeDays(deps);
  await log(deps, "2026-03-12", [view("2026-03-12T09:00:00.000Z", "/")]);
  const days = await Array.fromAsync(sumsBetween(deps, "overview", "2026-03-09", "2026-03-12"));
  expect(days.map(([day, sums]) => [day, sums.all?.[""]?.views])).toEqual([
    ["2026-03-09", undefined],
    ["2026-03-10", 3],
    ["2026-03-11", undefined],
    ["2026-03-12", 1],
  ]);
});
