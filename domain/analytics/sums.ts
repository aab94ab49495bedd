/** Adding up rows of sums. */
import { type Counts, type DaySums, type Dimension, UNKNOWN } from "./model.ts";

/** Takes what a row gains. */
export type Add = (dimension: Dimension, value: string, counts: Counts) => void;

/** Adds to rows held in memory. */
export function addTo(sums: DaySums): Add {
  return (dimension, value, counts) => {
    const rows = sums[dimension] ??= {};
    const row = Object.hasOwn(rows, value) ? rows[value] : setOwn(rows, value, {});
    for (const metric of Object.keys(counts) as (keyof typeof counts)[]) {
      row[metric] = (row[metric] ?? 0) + (counts[metric] ?? 0);
    }
  };
}

/** Sets a row whose name a visitor chose: `__proto__` must be a name like any other. */
function setOwn<T>(rows: Record<string, T>, name: string, value: T): T {
  Object.defineProperty(rows, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return value;
}

/** The sums with a row for sessions whose screen nobody told. */
export function withUnknownScreens(sums: DaySums): DaySums {
  const told = Object.values(sums.screen ?? {}).reduce((sum, row) => sum + (row.sessions ?? 0), 0);
  const sessions = (sums.all?.[""]?.sessions ?? 0) - told;
  if (sessions <= 0) return sums;
  return { ...sums, screen: { ...sums.screen, [UNKNOWN]: { sessions } } };
}
