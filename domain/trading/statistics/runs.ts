/**
 * Series of wins and losses (MetaTrader 5 Help, "Testing Report": maximum consecutive wins and
 * losses, maximal consecutive profit and loss, average consecutive wins and losses), from parts that
 * merge in order: the first and the last series of a part may go on in its neighbours, so they are
 * carried; those between are settled.
 *
 * A result of zero belongs to the wins, as MetaTrader's reports count it.
 */

/** A series of results of one sign. */
export interface Run {
  won: boolean;
  count: number;
  /** Sum of its results, in minor units. */
  amount: number;
}

/** What is known of the settled series of one sign. */
export interface SettledRuns {
  /** How many there are, and how many results they hold. */
  runs: number;
  results: number;
  /** The longest; of several, the one with the largest sum. */
  longest: Run | null;
  /** The one with the largest sum; of several, the longest. */
  largest: Run | null;
}

/** The series of a part. A part of one series only has it as `first`, and no `last`. */
export interface Runs {
  first: Run | null;
  last: Run | null;
  wins: SettledRuns;
  losses: SettledRuns;
}

const NONE: SettledRuns = { runs: 0, results: 0, longest: null, largest: null };

/** Of no result. */
export const NO_RUNS: Runs = { first: null, last: null, wins: NONE, losses: NONE };

/** Of one result, in minor units. */
export function runOf(amount: number): Runs {
  return { ...NO_RUNS, first: { won: amount >= 0, count: 1, amount } };
}

/** Of the results of `a` followed by those of `b`. */
export function mergeRuns(a: Runs, b: Runs): Runs {
  const end = a.last ?? a.first;
  if (!end || !b.first) return end ? a : b;
  const settled = { wins: both(a.wins, b.wins), losses: both(a.losses, b.losses) };
  if (end.won === b.first.won) {
    const joined = {
      ...end,
      count: end.count + b.first.count,
      amount: end.amount + b.first.amount,
    };
    if (!a.last) return { ...settled, first: joined, last: b.last };
    if (!b.last) return { ...settled, first: a.first, last: joined };
    return { first: a.first, last: b.last, ...settle(settled, joined) };
  }
  let inner = settled;
  if (a.last) inner = settle(inner, a.last);
  if (b.last) inner = settle(inner, b.first);
  return { first: a.first, last: b.last ?? b.first, ...inner };
}

/** Every series of a whole history, the first and the last among them. */
export function allRuns({ first, last, wins, losses }: Runs): Pick<Runs, "wins" | "losses"> {
  return [first, last].reduce(
    (settled, run) => run ? settle(settled, run) : settled,
    { wins, losses },
  );
}

function settle(
  { wins, losses }: Pick<Runs, "wins" | "losses">,
  run: Run,
): Pick<Runs, "wins" | "losses"> {
  const one = { runs: 1, results: run.count, longest: run, largest: run };
  return run.won ? { wins: both(wins, one), losses } : { wins, losses: both(losses, one) };
}

function both(a: SettledRuns, b: SettledRuns): SettledRuns {
  return {
    runs: a.runs + b.runs,
    results: a.results + b.results,
    longest: better(a.longest, b.longest, (run) => [run.count, Math.abs(run.amount)]),
    largest: better(a.largest, b.largest, (run) => [Math.abs(run.amount), run.count]),
  };
}

function better(a: Run | null, b: Run | null, by: (run: Run) => [number, number]): Run | null {
  if (!a || !b) return a ?? b;
  const [a1, a2] = by(a);
  const [b1, b2] = by(b);
  return b1 > a1 || b1 === a1 && b2 > a2 ? b : a;
}
