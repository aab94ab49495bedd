/**
 * The fifth tab: who the clients say they are, and how those with a trading account do. It is made of
 * profiles and trading accounts alone; visits know nothing of either.
 *
 * Nobody may be found out by it: a group of fewer than {@linkcode LEAST} people isn't shown, and where
 * what is hidden comes to fewer than that, the smallest group that is shown is hidden too, lest the rest
 * be worked out from the sum.
 */
import { type Declared, listDeclared } from "../accounts/demographics.ts";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { type PeriodResult, readPeriodResults } from "../trading/leaderboard/period_results.ts";
import { average, largestFirst, percent } from "./figures.ts";
import type { ReportQuery } from "./report_query.ts";

/** The fewest people that a group is shown of. */
export const LEAST = 5;

/** People who said the same of themselves. */
export interface GroupRow {
  value: string;
  people: number;
  /** Percent of those who said it or something else. */
  share: number | null;
  /** Those of them on whose trading accounts something closed in the period; null for fewer than five. */
  traders: number | null;
  /** Percent of these who made a profit, and their mean share of wins; null as above. */
  profitable: number | null;
  winPercent: number | null;
}

/** A question and its answers. */
export interface Groups {
  rows: GroupRow[];
  /** People in groups that are too small to be shown; 0 or at least five. */
  hidden: number;
}

/** The answer of the tab. */
export interface Demographics {
  /** Clients, and those who answered something; null for fewer than five. */
  clients: number;
  declared: number | null;
  genders: GroupRow[];
  ages: GroupRow[];
  countries: GroupRow[];
  /** By question, see {@linkcode Groups.hidden}. */
  hidden: { genders: number; ages: number; countries: number };
}

/** The demographics. Throws `unauthenticated` or `forbidden`. */
export async function readDemographics(
  deps: Deps,
  user: User | null,
  { period }: Pick<ReportQuery, "period">,
): Promise<Demographics> {
  requirePermission(user, "analytics.read");
  const [people, results] = await Promise.all([
    listDeclared(deps),
    readPeriodResults(deps, period),
  ]);
  const trading = Map.groupBy(results, ({ ownerId }) => ownerId);
  const genders = groupsOf(people, trading, ({ gender }) => gender);
  const ages = groupsOf(people, trading, ({ ageBand }) => ageBand);
  const countries = groupsOf(people, trading, ({ country }) => country);
  const declared =
    people.filter(({ gender, ageBand, country }) => (gender ?? ageBand ?? country) !== undefined)
      .length;
  return {
    clients: people.length,
    declared: declared < LEAST ? null : declared,
    genders: genders.rows,
    ages: ages.rows.toSorted((a, b) => a.value < b.value ? -1 : 1),
    countries: countries.rows,
    hidden: { genders: genders.hidden, ages: ages.hidden, countries: countries.hidden },
  };
}

/** The answers to one question, small groups hidden. */
export function groupsOf(
  people: readonly Declared[],
  trading: ReadonlyMap<Id, readonly PeriodResult[]>,
  answerOf: (person: Declared) => string | undefined,
): Groups {
  const answered = people.filter((person) => answerOf(person) !== undefined);
  const groups = Array.from(Map.groupBy(answered, (person) => answerOf(person)!));
  const shown = largestFirst(
    groups.filter(([, members]) => members.length >= LEAST),
    ([, members]) => members.length,
    ([value]) => value,
  );
  const sizeOf = () => shown.reduce((sum, [, members]) => sum + members.length, 0);
  const isTelling = () => answered.length > sizeOf() && answered.length - sizeOf() < LEAST;
  while (shown.length > 0 && isTelling()) shown.pop();
  return {
    rows: shown.map(([value, members]) => rowOf(value, members, trading, answered.length)),
    hidden: shown.length === 0 && answered.length < LEAST ? 0 : answered.length - sizeOf(),
  };
}

function rowOf(
  value: string,
  members: readonly Declared[],
  trading: ReadonlyMap<Id, readonly PeriodResult[]>,
  answered: number,
): GroupRow {
  const results = members.map(({ accountId }) => trading.get(accountId) ?? [])
    .filter((own) => own.length > 0);
  const isShown = results.length >= LEAST;
  const gained = results.filter((own) =>
    own.some(({ performance }) => performance.profitPercent > 0)
  );
  const wins = results.map((own) => meanWins(own)).reduce((sum, mean) => sum + mean, 0);
  return {
    value,
    people: members.length,
    share: percent(members.length, answered),
    traders: isShown ? results.length : null,
    profitable: isShown ? percent(gained.length, results.length) : null,
    winPercent: isShown ? average(wins, results.length) : null,
  };
}

/** Over all positions of somebody's accounts. */
function meanWins(results: readonly PeriodResult[]): number {
  const positions = results.reduce((sum, { performance }) => sum + performance.positions, 0);
  const wins = results.reduce(
    (sum, { performance }) => sum + performance.positions * performance.winPercent,
    0,
  );
  return wins / positions;
}
