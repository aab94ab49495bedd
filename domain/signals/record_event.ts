/** Recording what became of a signal. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { type Actor, SYSTEM } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { isLinked } from "../trading/own_account.ts";
import { inChainOrder, sealEvent } from "./chain.ts";
import { queueFanOut } from "./fan_out.ts";
import { applyEvent, fromAccount } from "./lifecycle.ts";
import {
  type EventSource,
  type NewEvent,
  newEventSchema,
  type ReadEvent,
  type Signal,
  type SignalEvent,
} from "./model.ts";
import { signalKey, until, WAITING, writeSignal } from "./store.ts";

/**
 * Records an event by an editor. Throws `wrong-state` (409) when it has no place in the signal's
 * life, `invalid-input` on wrong prices or times, `not-found`.
 */
export function recordEvent(
  deps: Deps,
  user: User | null,
  id: Id,
  input: NewEvent,
): Promise<Signal> {
  return inChainOrder(deps, () => transact(deps, (tx) => addEvent(deps, tx, user, id, input)));
}

/** Records an event by an editor in a unit of work. The caller works {@linkcode inChainOrder}. */
export async function addEvent(
  deps: Deps,
  tx: Tx,
  user: User | null,
  id: Id,
  input: NewEvent,
): Promise<Signal> {
  const { id: actorId, fullName } = requirePermission(user, "signals.publish");
  const event = parseInput(newEventSchema, input);
  const actor = { id: actorId, name: fullName };
  const signal = isId(id) ? await tx.get<Signal>(signalKey(id)) : null;
  if (signal && fromAccount(event.kind) && await isFollowing(deps, signal)) {
    throw new Problem("wrong-state", { detail: "signals.problem.followed" });
  }
  return await seal(deps, tx, id, event, { actor, source: { kind: "editor", name: fullName } });
}

/** Whether a signal's entry and outcome come from a trading account; no longer once it was unlinked. */
export async function isFollowing(deps: Deps, { follows }: Signal): Promise<boolean> {
  return follows !== undefined && await isLinked(deps, follows.id);
}

/** Who an event is recorded for. */
interface Witness {
  actor: Actor;
  /**
   * Where price and time come from; it is sealed in the chain with the event. An editor's word, or,
   * for a provider whose account is synced, `{ kind: "account", account, deal }`: the deal that shows it.
   */
  source: EventSource;
  /** The position of the followed account that is the signal's. */
  position?: string;
}

/**
 * Records an event that a position of the author's synced account shows: the deal's price and time,
 * and the deal itself named in the chain. A deal told again finds its event past and gets
 * `wrong-state`.
 */
export function recordDeal(
  deps: Deps,
  id: Id,
  input: NewEvent,
  source: Extract<EventSource, { kind: "account" }>,
  position?: string,
): Promise<Signal> {
  const event = parseInput(newEventSchema, input);
  return inChainOrder(
    deps,
    () => transact(deps, (tx) => seal(deps, tx, id, event, { actor: SYSTEM, source, position })),
  );
}

async function seal(
  deps: Deps,
  tx: Tx,
  id: Id,
  read: ReadEvent | { kind: "expired"; at: string; note: null },
  { actor, source, position }: Witness,
): Promise<Signal> {
  const signal = isId(id) ? await tx.get<Signal>(signalKey(id)) : null;
  if (!signal) throw new Problem("not-found");
  const now = isoInstant(deps.clock());
  const at = ("at" in read ? read.at : undefined) ?? now;
  const event = { ...read, at, source } as SignalEvent;
  const applied = applyEvent(signal, event);
  const { follows } = applied;
  const next = follows && position ? { ...applied, follows: { ...follows, position } } : applied;
  if (read.kind !== "expired") checkTime(signal, event, now);
  writeSignal(tx, next, signal);
  await sealEvent(deps, tx, { signal: id, sequence: next.sequence, event }, signal.opensAt);
  if (read.kind !== "expired") queueFanOut(deps, tx, id, next.sequence);
  tx.audit({
    actor,
    action: `signal.${event.kind}`,
    subject: ["signals", id],
    ...(event.note && { note: event.note }),
    ...("price" in event && { details: { price: event.price } }),
  });
  return next;
}

function checkTime(signal: Signal, { kind, at, source }: SignalEvent, now: string): void {
  const refuse = (key: "future" | "before_last" | "after_validity") => {
    throw invalidInput({ at: { key: `signals.field.${key}` } });
  };
  if (at > now) refuse("future");
  // An account may tell of something after it was amended; an editor sees what came before.
  const after = source.kind === "account" ? signal.publishedAt : signal.lastAt;
  if (at < after) refuse("before_last");
  if (kind === "activated" && at > signal.terms.validUntil) refuse("after_validity");
}

/** Ends the signals whose validity has passed without an entry; gives how many. Run again, it changes nothing. */
export async function expireSignals(deps: Deps): Promise<number> {
  const now = isoInstant(deps.clock());
  const due = deps.kv.list<Id>({ prefix: WAITING, end: until(WAITING, now) });
  let count = 0;
  for await (const { value: id } of due) {
    const expired = await inChainOrder(deps, () =>
      transact(deps, async (tx) => {
        const signal = await tx.get<Signal>(signalKey(id));
        if (signal?.status !== "published" || signal.terms.validUntil > now) return false;
        // An amendment may have been recorded after the validity that it left as it was.
        const { lastAt, terms: { validUntil } } = signal;
        const at = lastAt > validUntil ? lastAt : validUntil;
        const witness = { actor: SYSTEM, source: { kind: "schedule" } } as const;
        await seal(deps, tx, id, { kind: "expired", at, note: null }, witness);
        return true;
      }));
    if (expired) count++;
  }
  return count;
}
