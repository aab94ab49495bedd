import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { statisticsOf } from "@/domain/trading/statistics/statistics.ts";
import { contentByDay, summariseDays } from "@/domain/trading/statistics/summarise.ts";
import { closedPosition, operation } from "@/domain/trading/statistics/testing.ts";
import { allGroups, courseGroups, type FigureGroup } from "./figure_rows.ts";
import { accountWords } from "./words.ts";

const account = { currency: "EUR", currencyDigits: 2 } as TradingAccount;
const words = accountWords(account, { t: translator("fr"), locale: "fr" });

function statistics(results: readonly number[]) {
  const positions = results.map((profit, index) =>
    closedPosition({
      id: String(index),
      closedAt: `2026-03-0${index + 2}T12:00:00.000Z`,
      profit,
      pips: profit / 100,
    })
  );
  const deposit = operation({ at: "2026-03-01T08:00:00.000Z", amount: 100_000 });
  return statisticsOf(summariseDays(contentByDay(positions, [deposit], [])));
}

const namesOf = (groups: FigureGroup[]) =>
  groups.flatMap(({ rows }) => rows.map(({ label }) => label.replace("stats.f.", "")));
const valuesOf = (groups: FigureGroup[]) =>
  groups.flatMap(({ rows }) => rows.map(({ value }) => value));

/** Told beside another figure, drawn, or said in a sentence. */
const ELSEWHERE = new Set([
  ...["firstDay", "lastDay", "recordDays", "pipsKnown", "report"],
  ...["bySymbol", "byHour", "byEntryHour", "byWeekday", "byMonth"],
  ...["byResult", "byRMultiple", "byHolding"],
  ...["profitTradesPercent", "lossTradesPercent", "zScoreConfidence"],
  ...["longTradesWon", "longTradesWonPercent", "shortTradesWon", "shortTradesWonPercent"],
]);

Deno.test("every figure that is computed is shown", () => {
  const computed = Object.keys(statistics([500])).filter((name) =>
    !ELSEWHERE.has(name) && !name.endsWith("Infinite")
  );
  expect(namesOf(allGroups(statistics([500]), words)).sort()).toEqual(computed.sort());
});

Deno.test("infinite figures read ∞, unknown ones a dash, none NaN, undefined or null", () => {
  for (const results of [[], [500], [500, 700], [500, -300, 0], [-100_000]]) {
    const all = statistics(results);
    const values = [
      ...valuesOf(allGroups(all, words)),
      ...valuesOf(courseGroups(all.report, words)),
    ];
    for (const value of values) expect(value).not.toMatch(/NaN|undefined|null|Infinity/);
  }
  const [results] = allGroups(statistics([500]), words);
  expect(results!.rows.find(({ label }) => label === "stats.f.profitFactor")?.value).toBe("∞");
  const [none] = allGroups(statistics([]), words);
  expect(none!.rows.find(({ label }) => label === "stats.f.profitFactor")?.value).toBe("—");
});

Deno.test("the two Sharpe ratios have names and explanations of their own", () => {
  const ratios = allGroups(statistics([500, -300]), words).flatMap(({ rows }) => rows)
    .filter(({ label }) => /sharpe/i.test(label));
  expect(ratios.length).toBe(2);
  expect(new Set(ratios.map(({ label }) => words.t(label))).size).toBe(2);
  expect(new Set(ratios.map(({ text }) => text && words.t(text))).size).toBe(2);
});
