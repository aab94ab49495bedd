/** Where the ranking keeps who takes part and what was computed. */
import type { Deps } from "../../kernel/deps.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Tx } from "../../kernel/tx.ts";
import {
  type Kind,
  KINDS,
  type Leaderboard,
  type Participation,
  type Period,
  PERIODS,
  type Ranked,
  type Trader,
} from "./model.ts";

const PARTICIPANTS: Deno.KvKey = ["trading", "leaderboard", "participants"];

const participantKey = (accountId: Id): Deno.KvKey => [...PARTICIPANTS, accountId];
const slugKey = (slug: string): Deno.KvKey => ["trading", "leaderboard", "slugs", slug];
const traderKey = (slug: string): Deno.KvKey => ["trading", "leaderboard", "traders", slug];
const tableKey = (kind: Kind, period: Period): Deno.KvKey => [
  "trading",
  "leaderboard",
  "tables",
  kind,
  period,
];

/** Everybody who takes part. */
export async function listParticipants(deps: Deps): Promise<Participation[]> {
  const entries = deps.kv.list<Participation>({ prefix: PARTICIPANTS }, { batchSize: 500 });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** How an account takes part; null when it doesn't. */
export async function findParticipation(deps: Deps, accountId: Id): Promise<Participation | null> {
  return (await deps.kv.get<Participation>(participantKey(accountId))).value;
}

/** How an account takes part, as this unit of work sees it. */
export function loadParticipation(tx: Tx, accountId: Id): Promise<Participation | null> {
  return tx.get<Participation>(participantKey(accountId));
}

/** The account that has a name, as this unit of work sees it. */
export function loadNameOwner(tx: Tx, slug: string): Promise<Id | null> {
  return tx.get<Id>(slugKey(slug));
}

/**
 * Writes how an account takes part, in place of what it was. What was computed of it goes by its new
 * name at once, in the tables and on its page.
 */
export async function saveParticipation(
  tx: Tx,
  next: Participation,
  before: Participation | null,
): Promise<void> {
  if (before) {
    const { slug, displayName } = next;
    const trader = await tx.get<Trader>(traderKey(before.slug));
    tx.delete(slugKey(before.slug));
    tx.delete(traderKey(before.slug));
    if (trader) tx.set(traderKey(slug), { ...trader, slug, displayName });
    await changeEntries(tx, before, (entry) => ({ ...entry, slug, displayName }));
  }
  tx.set(participantKey(next.accountId), next);
  tx.set(slugKey(next.slug), next.accountId);
}

/** Removes an account from the ranking, and what was computed of it from every table. */
export async function removeParticipation(tx: Tx, gone: Participation): Promise<void> {
  tx.delete(participantKey(gone.accountId));
  tx.delete(slugKey(gone.slug));
  tx.delete(traderKey(gone.slug));
  await changeEntries(tx, gone, () => null);
}

/** Puts something else, or nothing, in place of an account's entry in every table that has it. */
async function changeEntries(
  tx: Tx,
  { slug }: Participation,
  change: (entry: Ranked) => Ranked | null,
): Promise<void> {
  for (const kind of KINDS) {
    for (const period of PERIODS) {
      const table = await tx.get<Leaderboard>(tableKey(kind, period));
      if (!table?.entries.some((entry) => entry.slug === slug)) continue;
      const entries = table.entries.flatMap((entry) =>
        entry.slug === slug ? change(entry) ?? [] : entry
      );
      tx.set(tableKey(kind, period), { ...table, entries });
    }
  }
}

/** The ranking as last computed; null before the first time. */
export async function findTable(
  deps: Deps,
  kind: Kind,
  period: Period,
): Promise<Leaderboard | null> {
  return (await deps.kv.get<Leaderboard>(tableKey(kind, period))).value;
}

/** Writes a ranking. */
export function saveTable(tx: Tx, kind: Kind, period: Period, table: Leaderboard): void {
  tx.set(tableKey(kind, period), table);
}

/** What the page of a trader shows, as last computed. */
export async function findTrader(deps: Deps, slug: string): Promise<Trader | null> {
  return (await deps.kv.get<Trader>(traderKey(slug))).value;
}

/** Writes what the page of a trader shows, if they still take part under that name. */
export async function saveTrader(tx: Tx, accountId: Id, trader: Trader): Promise<boolean> {
  if (await tx.get<Id>(slugKey(trader.slug)) !== accountId) return false;
  tx.set(traderKey(trader.slug), trader);
  return true;
}
