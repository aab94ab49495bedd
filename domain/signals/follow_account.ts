/**
 * Entry and outcome of signals from their author's own synced account. A signal is entered by the
 * first position of its symbol and side that is opened on the account after the publication and within
 * the validity, between stop and first target, and that no other signal was entered by. It ends when
 * that position is closed: at its stop, at breakeven, with every target when the account's take-profit
 * was the last one or beyond it, else by hand. Prices are the position's volume-weighted ones. What an
 * account tells after a signal has expired changes nothing.
 */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Position } from "../trading/model.ts";
import { plainSymbol } from "../trading/pips.ts";
import { readOpenPositions, readPositions } from "../trading/read_trades.ts";
import { type Decimal, MAX_SCALE, scaleOf, units } from "./decimal.ts";
import type { NewEvent, Signal } from "./model.ts";
import { recordDeal } from "./record_event.ts";
import { claimKey, FOLLOWING, signalKey } from "./store.ts";

/**
 * Takes what the followed accounts show by now; gives how many events that made. Run again, it
 * changes nothing.
 */
export async function followAccounts(deps: Deps): Promise<number> {
  const following = await Array.fromAsync(
    deps.kv.list<Id>({ prefix: FOLLOWING }),
    ({ key, value }) => ({ account: String(key.at(-2)), signal: value }),
  );
  let count = 0;
  for (const [account, signals] of Map.groupBy(following, ({ account }) => account)) {
    // Ids are in the order of publication: the older signal has the first choice.
    for (const { signal } of signals) count += await follow(deps, account, signal);
  }
  return count;
}

async function follow(deps: Deps, account: Id, id: Id): Promise<number> {
  const { value: signal } = await deps.kv.get<Signal>(signalKey(id));
  if (!signal?.follows) return 0;
  const position = await positionOf(deps, account, signal);
  if (!position) return 0;
  const { name } = signal.follows;
  const source = (deal: string | undefined) => ({
    kind: "account" as const,
    account: name,
    deal: deal ?? position.id,
  });
  let count = 0;
  const now = deps.clock().toString();
  if (signal.status === "published") {
    const price = priceText(position.openPrice, signal);
    const at = earlier(position.openedAt, now);
    const entry = source(position.deals[0]);
    await recordDeal(deps, id, { kind: "activated", price, at }, entry, position.id);
    count++;
  }
  if (position.closedAt === null || position.closePrice === null) return count;
  const exit = source(position.deals.at(-1));
  for (const event of endOf(position, signal, earlier(position.closedAt, now))) {
    await recordDeal(deps, id, event, exit);
    count++;
  }
  return count;
}

/** The position that the signal was entered by, or is entered by now. */
async function positionOf(deps: Deps, account: Id, signal: Signal): Promise<Position | undefined> {
  const [closed, open] = await Promise.all([
    readPositions(deps, account, { from: signal.publishedAt }),
    readOpenPositions(deps, account),
  ]);
  const positions = [...closed, ...open];
  const own = signal.follows?.position;
  if (own !== undefined) return positions.find(({ id }) => id === own);
  if (signal.status !== "published") return undefined;
  const fitting = positions.filter((position) => fits(position, signal))
    .sort((a, b) => a.openedAt < b.openedAt ? -1 : 1);
  for (const position of fitting) {
    const { value: claimedBy } = await deps.kv.get<Id>(claimKey(account, position.id));
    if (claimedBy === null) return position;
  }
  return undefined;
}

function fits(position: Position, { terms, publishedAt }: Signal): boolean {
  const { side, stop, targets, validUntil } = terms;
  const { symbol, openedAt, openPrice, openingKnown } = position;
  const [low, high] = side === "buy" ? [stop, targets[0]!] : [targets[0]!, stop];
  return openingKnown && position.side === (side === "buy" ? "long" : "short") &&
    plainSymbol(symbol) === plainSymbol(terms.symbol) &&
    openedAt >= publishedAt && openedAt <= validUntil &&
    openPrice > Number(low) && openPrice < Number(high);
}

/** How a closed position ended its signal. */
function endOf(position: Position, signal: Signal, at: IsoInstant): NewEvent[] {
  const { side, targets } = signal.terms;
  const price = priceText(position.closePrice!, signal);
  const entered = signal.entered?.price ?? priceText(position.openPrice, signal);
  const last = units(targets.at(-1)!);
  const reached = side === "buy" ? units(price) >= last : units(price) <= last;
  if (position.outcome === "tp" && reached) {
    return targets.slice(signal.hits.length)
      .map((_, index) => ({
        kind: "target_hit",
        target: signal.hits.length + index + 1,
        price,
        at,
      }));
  }
  if (units(price) === units(entered)) return [{ kind: "breakeven", price, at }];
  return [{ kind: position.outcome === "sl" ? "stop_hit" : "closed", price, at }];
}

/** A volume-weighted price in the digits of the signal's own, and two more where it lies between them. */
function priceText(price: number, { terms: { entry, stop, targets } }: Signal): Decimal {
  const digits = Math.max(...[entry, stop, ...targets].map(scaleOf));
  const exact = price.toFixed(Math.min(digits + 2, MAX_SCALE));
  const shorter = [digits, digits + 1].map((one) => price.toFixed(one));
  return shorter.find((text) => Number(text) === Number(exact)) ?? exact;
}

/** A server's clock may be a little ahead of ours. */
function earlier(at: IsoInstant, now: string): string {
  return at < now ? at : now;
}
