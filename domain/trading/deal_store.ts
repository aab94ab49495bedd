/**
 * Where deals are kept: as records in order of time, and by ticket the time under which the record
 * stands. A deal's identity is (account, ticket).
 */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { DealPlace, StoredDeal } from "./deal_order.ts";
import { compareTickets, ticketKey } from "./deal_order.ts";
import type { Operation } from "./model.ts";
import type { KnownSpec } from "./present_position.ts";

/** KV's limit of keys a `getMany`. */
const MANY = 10;

/** An account's deals by ticket; the value is the time of the deal. */
export const dealsByTicket = (accountId: Id): Deno.KvKey => ["trading", "deals", accountId];

/** An account's deals in order of time, as records. */
export const dealsByTime = (accountId: Id): Deno.KvKey => ["trading", "deals_by_time", accountId];

/** An account's deals that are no trades, in order of time. */
export const operationsOf = (accountId: Id): Deno.KvKey => ["trading", "operations", accountId];

const timeKey = (accountId: Id, { at, ticket }: DealPlace): Deno.KvKey => [
  ...dealsByTime(accountId),
  at,
  ...ticketKey(ticket),
];

/** Reads many keys in as few rounds as KV allows. */
export async function readMany<T>(
  kv: Deno.Kv,
  keys: readonly Deno.KvKey[],
): Promise<(T | null)[]> {
  const rounds: Promise<Deno.KvEntryMaybe<T>[]>[] = [];
  for (let first = 0; first < keys.length; first += MANY) {
    rounds.push(kv.getMany<T[]>(keys.slice(first, first + MANY)));
  }
  return (await Promise.all(rounds)).flat().map(({ value }) => value);
}

/** Keys of a list by the names that stand for them. */
export interface Names {
  /** Names in the order of their keys. */
  sorted: readonly string[];
  keyOf: (name: string) => Deno.KvKey;
  nameOf: (key: Deno.KvKey) => string;
}

/**
 * Reads the values of names, most of which aren't there. What lies between the first and the last is
 * listed at once, since new history has nothing there; only where much does are they asked for one by
 * one.
 */
export async function readSparse<T>(
  kv: Deno.Kv,
  { sorted, keyOf, nameOf }: Names,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  if (sorted.length === 0) return found;
  const limit = sorted.length * 4;
  const selector = { start: keyOf(sorted[0]!), end: [...keyOf(sorted.at(-1)!), 0] };
  let listed = 0;
  for await (
    const { key, value } of kv.list<T>(selector, { limit, batchSize: Math.min(limit, 1000) })
  ) {
    found.set(nameOf(key), value);
    listed++;
  }
  if (listed < limit) return found;
  const values = await readMany<T>(kv, sorted.map(keyOf));
  for (const [index, name] of sorted.entries()) {
    const value = values[index];
    if (value !== null && value !== undefined) found.set(name, value);
  }
  return found;
}

/** Which of some tickets are stored; perhaps with others that lie between them. */
export async function knownTickets(
  kv: Deno.Kv,
  accountId: Id,
  tickets: readonly string[],
): Promise<ReadonlyMap<string, IsoInstant>> {
  const prefix = dealsByTicket(accountId);
  return await readSparse<IsoInstant>(kv, {
    sorted: tickets.toSorted(compareTickets),
    keyOf: (ticket) => [...prefix, ...ticketKey(ticket)],
    nameOf: (key) => ticketOf(key[3], key[4]),
  });
}

/** The ticket that stands in a key. */
export function ticketOf(number: unknown, rest: unknown): string {
  return number === 0n ? String(rest) : `${number}${rest}`;
}

/** Writes a deal that wasn't there. */
export function addDeal(tx: Tx, deal: StoredDeal): void {
  const { accountId, ticket, at } = deal;
  tx.set([...dealsByTicket(accountId), ...ticketKey(ticket)], at);
  tx.set(timeKey(accountId, deal), deal);
  if (deal.type !== "buy" && deal.type !== "sell") {
    tx.set([...operationsOf(accountId), at, ...ticketKey(ticket)], toOperation(deal));
  }
}

/** Takes a deal from where it stood, to be added elsewhere. */
export function removeDeal(tx: Tx, deal: StoredDeal): void {
  const { accountId, ticket, at } = deal;
  tx.delete(timeKey(accountId, deal));
  tx.delete([...operationsOf(accountId), at, ...ticketKey(ticket)]);
}

/** What a deal without a trade did to the balance. */
export function toOperation(deal: StoredDeal): Operation {
  const { ticket, at, type, profit, commission, swap, fee, comment } = deal;
  return {
    ticket,
    at,
    type: type as Operation["type"],
    amount: profit + commission + swap + fee,
    comment,
  };
}

/** The deals of some tickets; those that aren't there are left out. */
export async function dealsOf(
  kv: Deno.Kv,
  accountId: Id,
  tickets: readonly string[],
): Promise<StoredDeal[]> {
  const prefix = dealsByTicket(accountId);
  const times = await readMany<IsoInstant>(
    kv,
    tickets.map((ticket) => [...prefix, ...ticketKey(ticket)]),
  );
  const places = tickets.flatMap((ticket, index) => {
    const at = times[index];
    return at ? [{ ticket, at }] : [];
  });
  const deals = await readMany<StoredDeal>(kv, places.map((place) => timeKey(accountId, place)));
  return deals.filter((deal) => deal !== null);
}

/** The deals of a stream from one place to another, both included; reads those of other streams between. */
export async function dealsBetween(
  kv: Deno.Kv,
  accountId: Id,
  stream: string,
  from: DealPlace,
  to: DealPlace,
): Promise<StoredDeal[]> {
  const selector = {
    start: timeKey(accountId, from),
    end: [...timeKey(accountId, to), 0],
  };
  const deals: StoredDeal[] = [];
  for await (const { value } of kv.list<StoredDeal>(selector, { batchSize: 500 })) {
    if (value.stream === stream) deals.push(value);
  }
  return deals;
}

/** What a symbol is, as the latest of the deals that told so said. */
export interface SpecRecord {
  spec: KnownSpec;
  at: IsoInstant;
  ticket: string;
}

/** Where an account's symbols stand. */
export const specsOf = (accountId: Id): Deno.KvKey => ["trading", "specs", accountId];

/** The symbols of an account. */
export async function readSpecs(
  kv: Deno.Kv,
  accountId: Id,
): Promise<Map<string, KnownSpec>> {
  const specs = new Map<string, KnownSpec>();
  for await (const { key, value } of kv.list<SpecRecord>({ prefix: specsOf(accountId) })) {
    specs.set(String(key[3]), value.spec);
  }
  return specs;
}
