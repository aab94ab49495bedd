/**
 * What a report is asked for: the period, what it is compared with, and filters that combine. The
 * pages, the exports and the API read the same parameters, and the address holds them all.
 */
import { z } from "zod";
import { businessDay, type IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import { type FieldProblem, invalidInput } from "../kernel/problem.ts";
import {
  addDays,
  comparedPeriod,
  type Comparison,
  COMPARISONS,
  lengthOf,
  type Period,
  PERIOD_MAX,
  presetPeriod,
  PRESETS,
} from "./period.ts";

/** What a report can be filtered by: properties of a visit, and the pages that it saw. */
export const FILTERS = [
  "country",
  "region",
  "device",
  "browser",
  "os",
  "source",
  "campaign",
  "referrer",
  "path",
] as const;

/** One of {@linkcode FILTERS}. */
export type FilterName = (typeof FILTERS)[number];

/** The values that a visit must have, all of them. */
export type Filters = Partial<Record<FilterName, string>>;

/** What a report is asked for. */
export interface ReportQuery {
  period: Period;
  comparison: Comparison;
  /** What the period is compared with; null where with nothing. */
  compared: Period | null;
  filters: Filters;
}

/** The days of a report unless told. */
const DEFAULT_PRESET = "28-days";

/** The longest value of a filter: that of a path. */
const VALUE_MAX = 300;

/** A calendar day, `2026-03-31`. */
export const dayField = z.string().trim().refine(isDay, "analytics.field.day");
const filterField = z.string().trim().max(VALUE_MAX, "field.tooLong")
  .transform((text) => text || undefined);

/** An empty value, as a form sends it, is no value. */
const absent = (text: unknown) => text === "" ? undefined : text;

const schema = z.object({
  preset: z.preprocess(absent, z.enum(PRESETS).optional()),
  from: z.preprocess(absent, dayField.optional()),
  to: z.preprocess(absent, dayField.optional()),
  compare: z.preprocess(absent, z.enum(COMPARISONS).optional()),
  ...Object.fromEntries(
    FILTERS.map((name) => [name, filterField.optional()]),
  ) as Record<FilterName, z.ZodOptional<typeof filterField>>,
});

/**
 * Reads a report's parameters: `from` and `to` are Paris days, both included; one of them alone makes
 * a period up to today, or of {@linkcode DEFAULT_PRESET}'s length. `preset` names a period instead.
 * Throws `invalid-input` with a message for each wrong field.
 */
export function readReportQuery(
  deps: Pick<Deps, "clock">,
  params: Readonly<Record<string, string | undefined>>,
): ReportQuery {
  const today = businessDay(deps.clock());
  const { compare, preset, from, to, ...filters } = parseInput(schema, params);
  const period = periodOf({ preset, from, to }, today);
  const problem = periodProblem(period);
  if (problem) throw invalidInput({ to: problem });
  const comparison = compare ?? "previous";
  return {
    period,
    comparison,
    compared: comparedPeriod(period, comparison),
    filters: Object.fromEntries(
      Object.entries(filters).filter(([, value]) => value !== undefined),
    ),
  };
}

/** The parameters that {@linkcode readReportQuery} reads as this query. */
export function reportParams({ period, comparison, filters }: ReportQuery): URLSearchParams {
  const params = new URLSearchParams({ from: period.from, to: period.to });
  if (comparison !== "previous") params.set("compare", comparison);
  for (const name of FILTERS) {
    const value = filters[name];
    if (value !== undefined) params.set(name, value);
  }
  return params;
}

/** Whether a report is about all visits. */
export function isUnfiltered({ filters }: Pick<ReportQuery, "filters">): boolean {
  return Object.keys(filters).length === 0;
}

interface AskedPeriod {
  preset?: (typeof PRESETS)[number];
  from?: IsoDay;
  to?: IsoDay;
}

function periodOf({ preset, from, to }: AskedPeriod, today: IsoDay): Period {
  if (preset) return presetPeriod(preset, today);
  const usual = presetPeriod(DEFAULT_PRESET, today);
  if (!from && !to) return usual;
  const end = to ?? (from! > today ? from! : today);
  return { from: from ?? addDays(end, 1 - lengthOf(usual)), to: end };
}

function periodProblem(period: Period): FieldProblem | null {
  const days = lengthOf(period);
  if (days < 1) return { key: "analytics.field.order" };
  return days > PERIOD_MAX ? { key: "analytics.field.long" } : null;
}

/** Years 1970 to 2999: earlier or later ones are typing errors. */
function isDay(text: string): boolean {
  if (!/^(19[7-9]\d|2\d{3})-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}
