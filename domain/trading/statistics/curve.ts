/**
 * The course of an account's capital, from parts that merge in order: what drawdowns, returns, series
 * and the regression need of each part, and nothing that grows with its length.
 *
 * Two courses are followed. The *result* is the sum of what was earned and lost, in minor units:
 * deposits and withdrawals don't move it. The *growth* is the product of each step's
 * `(balance before + amount) ÷ balance before`: the time-weighted return, which neither a deposit nor
 * a withdrawal moves (GIPS Standards 2020, time-weighted return; the holding period returns of MQL5
 * article 1492). With one deposit at the start, both tell what MetaTrader's balance tells.
 */
import { type Line, mergeLines, NO_LINE, pointOf } from "./line.ts";
import { mergeMoments, type Moments, momentsOf, NO_MOMENTS } from "./moments.ts";
import { mergeRuns, NO_RUNS, runOf, type Runs } from "./runs.ts";

/** One change of the balance, in minor units. */
export interface Step {
  /** A trade's result; a cost or an income outside any trade; money put in or taken out. */
  kind: "trade" | "charge" | "flow";
  amount: number;
}

/** A place on the course, counted from the start of its part. */
export interface Height {
  /** Minor units earned since the start. */
  result: number;
  /** Growth since the start: 1 is as much as at the start. */
  growth: number;
}

/** A fall from a high to a later low. */
export interface Fall {
  /** Minor units. */
  amount: number;
  /** Share of the capital, deposits and withdrawals apart; above 1 where more than all was lost. */
  share: number;
}

/** A part of the course. */
export interface Curve {
  /** Sum of what was put in and taken out, and the most that it was on the way. */
  flows: number;
  flowsHigh: number;
  /** Where the part ends. */
  end: Height;
  /** Highest and lowest by result, and by growth. */
  highest: Height;
  lowest: Height;
  peak: Height;
  trough: Height;
  /** The largest fall in money (`MaximumDrawDown = Max[Local High − Next Local Low]`). */
  deepest: Fall;
  /** The largest fall as a share (`RelativeDrawdown = Max[(Local High − Next Local Low) ÷ Local High]`). */
  steepest: Fall;
  /** Of each trade's `amount ÷ balance before`, where there was a balance. */
  returns: Moments;
  runs: Runs;
  /** The result after each trade. */
  line: Line;
}

const START: Height = { result: 0, growth: 1 };
const NO_FALL: Fall = { amount: 0, share: 0 };

/** A part without a step. */
export const NO_CURVE: Curve = {
  flows: 0,
  flowsHigh: 0,
  end: START,
  highest: START,
  lowest: START,
  peak: START,
  trough: START,
  deepest: NO_FALL,
  steepest: NO_FALL,
  returns: NO_MOMENTS,
  runs: NO_RUNS,
  line: NO_LINE,
};

/** The course of some steps, in order, from a balance in minor units. */
export function curveOf(steps: readonly Step[], opening: number): Curve {
  let balance = opening;
  let curve = NO_CURVE;
  for (const step of steps) {
    curve = mergeCurves(curve, step.kind === "flow" ? flow(step.amount) : gain(step, balance));
    balance += step.amount;
  }
  return curve;
}

function flow(amount: number): Curve {
  return { ...NO_CURVE, flows: amount, flowsHigh: Math.max(0, amount) };
}

function gain({ kind, amount }: Step, balance: number): Curve {
  // Without a balance there is nothing that the amount could be a share of.
  const share = balance > 0 ? amount / balance : 0;
  const after: Height = { result: amount, growth: 1 + share };
  const fall = amount < 0 ? { amount: -amount, share: 0 - share } : NO_FALL;
  const isTrade = kind === "trade";
  return {
    flows: 0,
    flowsHigh: 0,
    // What is lost is lost: a debt doesn't come back as growth when the next result is bad too.
    end: { result: amount, growth: Math.max(0, after.growth) },
    highest: amount >= 0 ? after : START,
    lowest: amount < 0 ? after : START,
    peak: first([START, after], ({ result, growth }) => [growth, result]),
    trough: first([START, after], ({ result, growth }) => [-growth, -result]),
    deepest: fall,
    steepest: fall,
    returns: isTrade && balance > 0 ? momentsOf(share) : NO_MOMENTS,
    runs: isTrade ? runOf(amount) : NO_RUNS,
    line: isTrade ? pointOf(amount) : NO_LINE,
  };
}

/** The course of `a` followed by `b`, whose opening balance is what `a` ended with. */
export function mergeCurves(a: Curve, b: Curve): Curve {
  const from = (height: Height): Height => ({
    result: a.end.result + height.result,
    growth: a.end.growth * height.growth,
  });
  const highest = from(b.highest);
  const lowest = from(b.lowest);
  // Once all is lost, growth has ended: what is made of later deposits is told by results alone.
  const ended = a.end.growth === 0;
  const peak = ended ? a.peak : from(b.peak);
  const trough = ended ? a.trough : from(b.trough);
  const deepest = ended && b.deepest.amount > 0 ? { ...b.deepest, share: 1 } : b.deepest;
  return {
    flows: a.flows + b.flows,
    flowsHigh: Math.max(a.flowsHigh, a.flows + b.flowsHigh),
    end: from(b.end),
    highest: first([a.highest, highest], ({ result, growth }) => [result, growth]),
    lowest: first([a.lowest, lowest], ({ result, growth }) => [-result, -growth]),
    peak: first([a.peak, peak], ({ result, growth }) => [growth, result]),
    trough: first([a.trough, trough], ({ result, growth }) => [-growth, -result]),
    deepest: deeper(a.deepest, deepest, fallBetween(a.highest, lowest)),
    steepest: ended ? a.steepest : steeper(a.steepest, b.steepest, fallBetween(a.peak, trough)),
    returns: mergeMoments(a.returns, b.returns),
    runs: mergeRuns(a.runs, b.runs),
    line: mergeLines(a.line, b.line, a.end.result),
  };
}

function fallBetween(high: Height, low: Height): Fall {
  return {
    // Deposits may let the two courses part: growth can fall where money doesn't.
    amount: Math.max(0, high.result - low.result),
    // From nothing there is only falling altogether.
    share: high.growth > 0 ? 1 - low.growth / high.growth : 1,
  };
}

function deeper(...falls: [Fall, ...Fall[]]): Fall {
  return first(falls, (fall) => [fall.amount, rank(fall.share)]);
}

function steeper(...falls: [Fall, ...Fall[]]): Fall {
  return first(falls, (fall) => [rank(fall.share), fall.amount]);
}

/**
 * Of falls below zero, which take more than all, the one from the highest high is meant: the one with
 * the smallest share, since from a lower high the same debt would be a larger one.
 */
function rank(share: number): number {
  return share <= 1 ? share : 1 + 1 / share;
}

/** Growths are products: what differs by less, as a share, differs by their order of multiplying alone. */
const EQUAL = 1e-12;

/** The one that is first by the first number, and among equals by the second. */
function first<T>(candidates: [T, ...T[]], by: (candidate: T) => [number, number]): T {
  return candidates.reduce((best, candidate) => {
    const [a1, a2] = by(best);
    const [b1, b2] = by(candidate);
    const isEqual = Math.abs(b1 - a1) <= EQUAL * Math.abs(a1);
    return isEqual ? (b2 > a2 ? candidate : best) : b1 > a1 ? candidate : best;
  });
}
