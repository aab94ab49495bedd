/** Whether wins and losses follow each other by chance: MetaTrader's Z-score. */

/** A Z-score and how sure it is. */
export interface ZScore {
  z: number;
  /** Share of chance histories that lie nearer to the middle, 0 to 1. */
  confidence: number;
}

/**
 * `Z = (N(R − ½) − P) ÷ √(P(P − N) ÷ (N − 1))` with `P = 2WL`, where N results make R series of W wins
 * and L losses (MQL5 articles, "Mathematics in Trading: How to Estimate Trade Results", article 1492).
 * Below zero a win tends to follow a win, above zero a loss. Null unless there are wins, losses, and
 * more than chance could mix (P > N).
 *
 * The confidence is the normal distribution's `P(|X| < |Z|)`; MetaTrader prints it from a table of two
 * decimals that ends at three sigma.
 */
export function zScore(wins: number, losses: number, series: number): ZScore | null {
  const results = wins + losses;
  const p = 2 * wins * losses;
  if (results < 2 || p <= results) return null;
  const z = (results * (series - 0.5) - p) / Math.sqrt(p * (p - results) / (results - 1));
  return { z, confidence: withinSigma(Math.abs(z)) };
}

/**
 * `erf(z ÷ √2)` by its series `2/√π · Σ (−1)ⁿ x²ⁿ⁺¹ ÷ (n!(2n+1))` (Abramowitz and Stegun 7.1.5), which
 * is exact to a dozen digits up to six sigma; beyond them the answer is 1 to nine digits.
 */
function withinSigma(z: number): number {
  if (z > 6) return 1;
  const x = z / Math.SQRT2;
  let power = x;
  let sum = x;
  for (let n = 1; n < 200; n++) {
    power *= -x * x / n;
    sum += power / (2 * n + 1);
  }
  return Math.min(1, 2 / Math.sqrt(Math.PI) * sum);
}
