import { expect } from "expect";
import { testClock } from "../kernel/clock.ts";
import { testDeps } from "../kernel/testing.ts";
import { closeDays } from "./close_day.ts";
import { foldDay } from "./fold_day.ts";
import { forgetOldDays } from "./kept.ts";
import { readDaySums, readEntries, readSessionRows } from "./read_days.ts";
import { commitBatch } from "./store.ts";
import { view } from "./testing.ts";

Deno.test("a log goes after 13 months, rows and sums after 25", async () => {
  const clock = testClock("2026-03-11T09:00:00.000Z");
  await using deps = await testDeps({ clock });
  const days = ["2026-03-09", "2026-03-10"];
  for (const day of days) {
    const entry = view(`${day}T09:00:00.000Z`, "/");
    await commitBatch(deps, day, entry.at, [entry], foldDay(day, [entry]).sums);
  }
  await closeDays(deps);
  const left = async () => {
    await forgetOldDays(deps);
    return await Promise.all(days.map(async (day) => [
      (await readEntries(deps, day)).length,
      (await readSessionRows(deps, day))?.length ?? 0,
      (await readDaySums(deps, day)).all?.[""]?.views ?? 0,
    ]));
  };
  clock.advance({ months: 12 });
  expect(await left()).toEqual([[1, 1, 1], [1, 1, 1]]);
  clock.advance({ days: 30 });
  expect(await left()).toEqual([[0, 1, 1], [1, 1, 1]]);
  clock.advance({ months: 12 });
  expect(await left()).toEqual([[0, 0, 0], [0, 1, 1]]);
});
