/**
 * The classes of distributions: of results in money, in units of risk, of holding times. Each is named
 * by its lower bound and reaches up to the next one's. The bounds don't depend on the trades, so that
 * the classes of parts add up.
 */

/** Below this much of the minor unit, bounds would only tell pennies apart. */
const SMALLEST = 100;

/** Lower and upper end of the classes by risk: what lies beyond is counted with the outermost. */
const R_LOWEST = -3;
const R_HIGHEST = 5;
const R_STEP = 0.5;

/** Bounds of holding times in seconds: a minute, five, fifteen, an hour, four, a day, a week. */
export const HOLDING_BOUNDS = [0, 60, 300, 900, 3_600, 14_400, 86_400, 604_800] as const;

/** Bounds up to an amount in steps of 1, 2, 5, 10, 20, 50…, and the first one above it. */
function boundsAround(amount: number): { below: number; above: number } {
  let below = 0;
  for (let scale = SMALLEST;; scale *= 10) {
    for (const step of [1, 2, 5]) {
      const above = scale * step;
      if (amount < above) return { below, above };
      below = above;
    }
  }
}

/** The class of a result in minor units: 1,234 is in `1000`, which reaches to 2,000; −1 is in `-100`. */
export function resultClass(net: number): string {
  // A bound belongs to the class that it opens, so losses look from the other side.
  return String(net >= 0 ? boundsAround(net).below : -boundsAround(-net - 1).above);
}

/** Where a class of {@linkcode resultClass} ends, in minor units. */
export function resultClassEnd(name: string): number {
  const start = Number(name);
  return start >= 0 ? boundsAround(start).above : 0 - boundsAround(-start - 1).below;
}

/** The class of a result in units of the initial risk: half an R wide, the outermost open. */
export function rClass(rMultiple: number): string {
  const start = Math.floor(rMultiple / R_STEP) * R_STEP;
  return String(Math.min(R_HIGHEST, Math.max(R_LOWEST, start)) + 0);
}

/** Where a class of {@linkcode rClass} ends; null above the highest, and it has no start below the lowest. */
export function rClassEnds(name: string): { from: number | null; to: number | null } {
  const start = Number(name);
  return {
    from: start <= R_LOWEST ? null : start,
    to: start >= R_HIGHEST ? null : start + R_STEP,
  };
}

/** The class of a holding time in seconds, one of {@linkcode HOLDING_BOUNDS}. */
export function holdingClass(seconds: number): string {
  return String(HOLDING_BOUNDS.findLast((bound) => bound <= seconds) ?? 0);
}
