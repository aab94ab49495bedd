/** Computing the ranking, which an hourly schedule does; pages read what it kept. */
import { isoInstant } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { transact } from "../../kernel/tx.ts";
import { findTradingAccount } from "../store.ts";
import {
  listParticipants,
  loadNameOwner,
  removeParticipation,
  saveTable,
  saveTrader,
} from "./leaderboard_store.ts";
import {
  everyPeriod,
  type Kind,
  KINDS,
  type Leaderboard,
  type Participation,
  type Period,
  PERIODS,
} from "./model.ts";
import { rank } from "./rank.ts";
import { type AccountStanding, standingOf } from "./stand.ts";

/** Places that a table keeps. */
const TABLE_MAX = 100;

interface Participant extends AccountStanding {
  participation: Participation;
}

/** Computes every table and every trader's page. Run again, it computes them of what is known then. */
export async function computeLeaderboard(deps: Deps): Promise<void> {
  const participants = onePerPerson(await readParticipants(deps));
  const computedAt = isoInstant(deps.clock());
  const ranks = new Map<string, number>();
  for (const kind of KINDS) {
    const ofKind = participants.filter((participant) => participant.kind === kind);
    for (const period of PERIODS) {
      const ranked = rank(ofKind.flatMap(({ participation, periods }) => {
        const { performance, obstacles } = periods[period];
        return performance && obstacles.length === 0 ? [{ participation, performance }] : [];
      }));
      for (const { slug, rank } of ranked) ranks.set(`${slug} ${period}`, rank);
      const table = { computedAt, participants: ofKind.length, ranked: ranked.length };
      await saveRanking(deps, kind, period, { ...table, entries: ranked.slice(0, TABLE_MAX) });
    }
  }
  for (const { participation, kind, periods, growth } of participants) {
    const { accountId, slug, displayName, joinedAt } = participation;
    const standings = everyPeriod((period) => ({
      ...periods[period],
      rank: ranks.get(`${slug} ${period}`) ?? null,
    }));
    const trader = { slug, displayName, joinedAt, computedAt, kind, standings, growth };
    await transact(deps, (tx) => saveTrader(tx, accountId, trader));
  }
}

/** How everybody stands; who unlinked their account takes part no more. */
async function readParticipants(deps: Deps): Promise<Participant[]> {
  const participants: Participant[] = [];
  for (const participation of await listParticipants(deps)) {
    const account = await findTradingAccount(deps, participation.accountId);
    if (account) {
      participants.push({ participation, ...await standingOf(deps, account) });
    } else {
      await transact(deps, (tx) => removeParticipation(tx, participation));
    }
  }
  return participants;
}

/** Of a person's accounts of one kind, the first that joined counts: not the luckiest of many. */
function onePerPerson(participants: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return participants
    .toSorted((a, b) => a.participation.joinedAt < b.participation.joinedAt ? -1 : 1)
    .map((participant) => {
      const person = `${participant.participation.ownerId} ${participant.kind}`;
      if (!seen.has(person)) {
        seen.add(person);
        return participant;
      }
      const periods = everyPeriod((period) => {
        const { performance, obstacles } = participant.periods[period];
        return { performance, obstacles: ["other-account" as const, ...obstacles] };
      });
      return { ...participant, periods };
    });
}

/** Keeps a table, without who left while it was computed. */
async function saveRanking(
  deps: Deps,
  kind: Kind,
  period: Period,
  { entries, ...table }: Leaderboard,
): Promise<void> {
  await transact(deps, async (tx) => {
    const owners = await Promise.all(entries.map(({ slug }) => loadNameOwner(tx, slug)));
    const present = entries.filter((_, index) => owners[index] !== null);
    saveTable(tx, kind, period, { ...table, entries: present });
  });
}
