/** What an account was worth over time, by its heartbeats: an hour an entry, a UTC day a record. */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { EquityHour } from "./model.ts";

const equityOf = (accountId: Id): Deno.KvKey => ["trading", "equity", accountId];

/** Notes what an account is worth now, in minor units. */
export async function noteEquity(
  deps: Deps,
  tx: Tx,
  accountId: Id,
  { equity, balance }: { equity: number; balance: number },
): Promise<void> {
  const now = isoInstant(deps.clock());
  const at = `${now.slice(0, 13)}:00:00.000Z`;
  const key = [...equityOf(accountId), now.slice(0, 10)];
  const hours = await tx.get<EquityHour[]>(key) ?? [];
  const known = hours.find((hour) => hour.at === at);
  const hour: EquityHour = {
    at,
    low: Math.min(known?.low ?? equity, equity),
    high: Math.max(known?.high ?? equity, equity),
    equity,
    balance,
  };
  tx.set(key, [...hours.filter((one) => one.at !== at), hour]);
}

/** What an account was worth, oldest hour first, from an instant to before another. */
export async function readEquity(
  deps: Deps,
  accountId: Id,
  { from = "", to = "\uffff" }: { from?: IsoInstant; to?: IsoInstant } = {},
): Promise<EquityHour[]> {
  const prefix = equityOf(accountId);
  const selector = {
    start: [...prefix, from.slice(0, 10)],
    end: [...prefix, `${to.slice(0, 10)}\uffff`],
  };
  const hours: EquityHour[] = [];
  for await (const { value } of deps.kv.list<EquityHour[]>(selector)) {
    hours.push(...value.filter(({ at }) => at >= from && at < to));
  }
  return hours;
}
