import { expect } from "expect";
import { testClock } from "../kernel/clock.ts";
import { Problem } from "../kernel/problem.ts";
import { readReportQuery, reportParams } from "./report_query.ts";

// 25 November 2026, half past midnight in Paris: the 24th still in UTC.
const deps = { clock: testClock("2026-11-24T23:30:00.000Z") };

function wrongFields(params: Record<string, string>): Record<string, string> {
  try {
    readReportQuery(deps, params);
  } catch (error) {
    const { fields } = (error as Problem).options;
    return Object.fromEntries(Object.entries(fields!).map(([name, { key }]) => [name, key]));
  }
  return {};
}

Deno.test("a report is about the last 28 Paris days, compared with the 28 before", () => {
  expect(readReportQuery(deps, {})).toEqual({
    period: { from: "2026-10-29", to: "2026-11-25" },
    comparison: "previous",
    compared: { from: "2026-10-01", to: "2026-10-28" },
    filters: {},
  });
});

Deno.test("a period is named, or given by its days; one end alone will do", () => {
  const period = (params: Record<string, string>) => {
    const { period } = readReportQuery(deps, params);
    return [period.from, period.to];
  };
  expect(period({ preset: "today" })).toEqual(["2026-11-25", "2026-11-25"]);
  expect(period({ from: "2026-11-01", to: "2026-11-02" })).toEqual(["2026-11-01", "2026-11-02"]);
  expect(period({ from: "2026-11-20" })).toEqual(["2026-11-20", "2026-11-25"]);
  expect(period({ to: "2026-01-28" })).toEqual(["2026-01-01", "2026-01-28"]);
  expect(period({ from: "", to: "" })).toEqual(["2026-10-29", "2026-11-25"]);
});

Deno.test("filters combine; empty ones are none", () => {
  const { filters } = readReportQuery(deps, {
    country: "FR",
    device: "mobile",
    path: "",
    source: " ",
  });
  expect(filters).toEqual({ country: "FR", device: "mobile" });
});

Deno.test("the parameters of a query are read as the same query", () => {
  const query = readReportQuery(deps, {
    from: "2026-03-01",
    to: "2026-03-31",
    compare: "year",
    country: "FR",
    path: "/services/été & co",
  });
  expect(readReportQuery(deps, Object.fromEntries(reportParams(query)))).toEqual(query);
});

Deno.test("wrong fields are named", () => {
  expect(wrongFields({ from: "2026-02-30" })).toEqual({ from: "analytics.field.day" });
  expect(wrongFields({ to: "hier" })).toEqual({ to: "analytics.field.day" });
  expect(wrongFields({ from: "2026-03-02", to: "2026-03-01" }))
    .toEqual({ to: "analytics.field.order" });
  expect(wrongFields({ from: "2020-01-01", to: "2026-03-01" }))
    .toEqual({ to: "analytics.field.long" });
  expect(wrongFields({ compare: "rien", preset: "toujours" }))
    .toEqual({ compare: "field.invalid", preset: "field.invalid" });
  expect(wrongFields({ path: "/".repeat(301) })).toEqual({ path: "field.tooLong" });
});
