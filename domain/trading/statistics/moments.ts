/**
 * Mean and spread of numbers that come in parts: each part keeps its count, its mean and its sum of
 * squared deviations, and two parts merge into what their numbers would have given together (Chan,
 * Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances",
 * 1979). Sums of squares would lose all digits on returns of a few millionths.
 */

/** Count, mean and sum of squared deviations of some numbers. */
export interface Moments {
  count: number;
  mean: number;
  /** Σ (x − mean)². */
  spread: number;
}

/** Of no number. */
export const NO_MOMENTS: Moments = { count: 0, mean: 0, spread: 0 };

/** Of `count` numbers that all are `value`. */
export function momentsOf(value: number, count = 1): Moments {
  return count === 0 ? NO_MOMENTS : { count, mean: value, spread: 0 };
}

/** Of the numbers of both. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const gap = b.mean - a.mean;
  return {
    count,
    mean: a.mean + gap * b.count / count,
    spread: a.spread + b.spread + gap * gap * a.count * b.count / count,
  };
}

/** Standard deviation of the numbers as the whole population, √(Σ(x − mean)² ÷ n); 0 of none. */
export function populationDeviation({ count, spread }: Moments): number {
  return count === 0 ? 0 : Math.sqrt(spread / count);
}

/**
 * Below this share of the mean's size, a deviation is what rounding leaves of equal numbers: returns
 * that are all the same have no risk to be measured by.
 */
const ROUNDING = 1e-12;

/** Whether all the numbers are the same, as far as floating point can tell. */
export function allEqual(moments: Moments): boolean {
  return populationDeviation(moments) <= ROUNDING * Math.max(1, Math.abs(moments.mean));
}
