import { expect } from "expect";
import { testDeps } from "../../kernel/testing.ts";
import type { Operation, Position } from "../model.ts";
import { type History, readDaySummaries, readSummaries } from "./read_summaries.ts";
import { statisticsOf } from "./statistics.ts";
import { contentByDay, summariseDays } from "./summarise.ts";
import { closedPosition, expectSame, operation } from "./testing.ts";

const ACCOUNT = "01JAAAAAAAAAAAAAAAAAAAAAAA";

/** A history in memory that tells which days were looked into. */
function historyOf(
  positions: readonly Position[],
  operations: readonly Operation[],
  versions: Record<string, number> = {},
): History & { read: string[] } {
  const contents = contentByDay(positions, operations, []);
  const read: string[] = [];
  return {
    days: contents.map(({ day }) => ({ day, version: versions[day] ?? 1 })),
    contentOf: (day) => {
      read.push(day);
      return Promise.resolve(contents.find((content) => content.day === day)!);
    },
    read,
  };
}

const position = (day: number, profit: number) =>
  closedPosition({ id: String(day), closedAt: `2026-05-0${day}T12:00:00.000Z`, profit });
const deposit = operation({ at: "2026-05-01T08:00:00.000Z", amount: 100_000 });

Deno.test("a history is looked into once", async () => {
  await using deps = await testDeps();
  const first = historyOf([position(2, 500), position(3, -200)], [deposit]);
  const summaries = await readSummaries(deps, ACCOUNT, first);
  expect(first.read).toEqual(["2026-05-01", "2026-05-02", "2026-05-03"]);
  const again = historyOf([position(2, 500), position(3, -200)], [deposit]);
  expect(await readSummaries(deps, ACCOUNT, again)).toEqual(summaries);
  expect(again.read).toEqual([]);
});

Deno.test("a new day costs that day", async () => {
  await using deps = await testDeps();
  await readSummaries(deps, ACCOUNT, historyOf([position(2, 500)], [deposit]));
  const next = historyOf([position(2, 500), position(3, 700)], [deposit]);
  await readSummaries(deps, ACCOUNT, next);
  expect(next.read).toEqual(["2026-05-03"]);
});

Deno.test("a late deal costs its day and those after it, whose balances it moved", async () => {
  await using deps = await testDeps();
  const known = [position(2, 500), position(4, -200)];
  await readSummaries(deps, ACCOUNT, historyOf(known, [deposit]));
  const late = historyOf([...known, position(3, 900)], [deposit]);
  const summaries = await readSummaries(deps, ACCOUNT, late);
  expect(late.read).toEqual(["2026-05-03", "2026-05-04"]);
  expectSame(
    statisticsOf(summaries),
    statisticsOf(summariseDays(contentByDay([...known, position(3, 900)], [deposit], []))),
  );
});

Deno.test("what reads otherwise without moving a balance costs its day alone", async () => {
  await using deps = await testDeps();
  const known = [position(2, 500), position(3, 100)];
  await readSummaries(deps, ACCOUNT, historyOf(known, [deposit]));
  const reread = historyOf(
    [{ ...known[0]!, pips: 12 }, known[1]!],
    [deposit],
    { "2026-05-02": 2 },
  );
  expect(statisticsOf(await readSummaries(deps, ACCOUNT, reread)).pips).toBe(12);
  expect(reread.read).toEqual(["2026-05-02"]);
});

Deno.test("a day whose deals went elsewhere is forgotten", async () => {
  await using deps = await testDeps();
  await readSummaries(deps, ACCOUNT, historyOf([position(2, 500), position(3, 100)], [deposit]));
  await readSummaries(deps, ACCOUNT, historyOf([position(2, 500)], [deposit]));
  const back = historyOf([position(2, 500), position(3, 100)], [deposit]);
  await readSummaries(deps, ACCOUNT, back);
  expect(back.read).toEqual(["2026-05-03"]);
});

Deno.test("a summary of a busy day stays small", async () => {
  await using deps = await testDeps();
  const positions = Array.from({ length: 5_000 }, (_, index) =>
    closedPosition({
      id: String(index),
      closedAt: new Date(Date.UTC(2026, 4, 2, 0, 0, index)).toISOString(),
      profit: index % 7 - 3,
      symbol: `SYMBOL${index % 20}`,
    }));
  const summaries = await readSummaries(deps, ACCOUNT, historyOf(positions, [deposit]));
  expect(summaries.at(-1)?.positions.tally.long.trades).toBe(5_000);
});

Deno.test("a range is read as whole months where they fit and as days at its ends", async () => {
  await using deps = await testDeps();
  const positions = [1, 5, 33, 40, 64, 70, 95].map((day, index) =>
    closedPosition({
      id: String(index),
      closedAt: new Date(Date.UTC(2026, 0, day, 12)).toISOString(),
      profit: 100 * (index + 1),
    })
  );
  const opened = operation({ at: "2026-01-01T00:00:00.000Z", amount: 100_000 });
  const history = historyOf(positions, [opened]);
  const months = await readSummaries(deps, ACCOUNT, history);
  expect(months.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ["2026-01-01", "2026-01-05"],
    ["2026-02-02", "2026-02-09"],
    ["2026-03-05", "2026-03-11"],
    ["2026-04-05", "2026-04-05"],
  ]);
  const looked = history.read.length;
  const range = await readSummaries(deps, ACCOUNT, history, {
    from: "2026-01-03",
    to: "2026-03-05",
  });
  expect(range.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ["2026-01-05", "2026-01-05"],
    ["2026-02-02", "2026-02-09"],
    ["2026-03-05", "2026-03-05"],
  ]);
  expect(statisticsOf(range).totalNetProfit).toBe(200 + 300 + 400 + 500);
  expect(history.read.length).toBe(looked);
  const days = await readDaySummaries(deps, ACCOUNT, history);
  expect(days.length).toBe(7);
  expect(history.read.length).toBe(looked);
  expectSame(statisticsOf(months), statisticsOf(days));
});
