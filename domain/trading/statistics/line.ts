/**
 * The straight line through a balance curve by least squares, from parts that merge: the figures
 * "LR Correlation" and "LR Standard Error" (MetaTrader 5 Help, "Testing Report": correlation of the
 * balance graph with its linear regression, and standard error of its deviation from it).
 *
 * MetaTrader's x is the place in the graph, from 0 at the initial deposit. Its standard error
 * divides by n − 2, where n counts that first point too; printed reports agree to the cent.
 */

/** What of some points the line needs: places count from the part's own start, values are minor units. */
export interface Line {
  count: number;
  meanX: number;
  meanY: number;
  /** Σ (x − meanX)². */
  xx: number;
  /** Σ (x − meanX)(y − meanY). */
  xy: number;
  /** Σ (y − meanY)². */
  yy: number;
}

/** Of no point. */
export const NO_LINE: Line = { count: 0, meanX: 0, meanY: 0, xx: 0, xy: 0, yy: 0 };

/** One point of a curve. */
export function pointOf(y: number): Line {
  return { ...NO_LINE, count: 1, meanY: y };
}

/** The points of both, those of `b` set behind those of `a` and raised by `rise`. */
export function mergeLines(a: Line, b: Line, rise: number): Line {
  if (b.count === 0) return a;
  const meanXb = b.meanX + a.count;
  const meanYb = b.meanY + rise;
  if (a.count === 0) return { ...b, meanY: meanYb };
  const count = a.count + b.count;
  const dx = meanXb - a.meanX;
  const dy = meanYb - a.meanY;
  const weight = a.count * b.count / count;
  return {
    count,
    meanX: a.meanX + dx * b.count / count,
    meanY: a.meanY + dy * b.count / count,
    xx: a.xx + b.xx + dx * dx * weight,
    xy: a.xy + b.xy + dx * dy * weight,
    yy: a.yy + b.yy + dy * dy * weight,
  };
}

/** Pearson's correlation with the line, −1 to 1; null of fewer than two points and of a flat curve. */
export function correlation({ count, xx, xy, yy }: Line): number | null {
  if (count < 2 || yy <= 0) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** √(Σ(distance to the line)² ÷ (n − 2)), in minor units; null of fewer than three points. */
export function standardError({ count, xx, xy, yy }: Line): number | null {
  if (count < 3) return null;
  return Math.sqrt(Math.max(0, yy - xy * xy / xx) / (count - 2));
}
