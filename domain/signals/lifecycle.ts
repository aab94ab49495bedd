/**
 * The life of a signal as a fold over its events: `published`, then `activated` or an end without
 * entry, targets in their order, and one end. Amendments change what is still ahead, never the past.
 */
import type { IsoInstant } from "../kernel/clock.ts";
import type { MessageKey } from "../kernel/i18n.ts";
import { type FieldProblem, invalidInput, Problem } from "../kernel/problem.ts";
import { type Decimal, units } from "./decimal.ts";
import type { EventKind, Signal, SignalEvent, SignalOutcome, SignalTerms } from "./model.ts";
import { resultOf } from "./result.ts";

/** The signal after an event. Throws `wrong-state` (409) where the event has no place, `invalid-input` on wrong prices. */
export function applyEvent(signal: Signal, event: SignalEvent): Signal {
  if (!allowedEvents(signal).includes(event.kind)) throw outOfPlace(signal, event.kind);
  const { at } = event;
  // What an account shows may be told after something that happened later.
  const lastAt = at > signal.lastAt ? at : signal.lastAt;
  const next = { ...signal, sequence: signal.sequence + 1, lastAt };
  switch (event.kind) {
    case "published":
      throw outOfPlace(signal, event.kind);
    case "amended":
      return { ...next, terms: amend(signal, event.changes) };
    case "activated":
      return enter(next, event.price, at);
    case "target_hit":
      return takeTarget(next, event.target, event.price, at);
    case "stop_hit":
      return end(next, "stop", event.price, at);
    case "breakeven":
      return end(next, "breakeven", event.price, at);
    case "closed":
      return end(next, "manual", event.price, at);
    case "cancelled":
    case "expired":
      return { ...next, status: event.kind, endedAt: at };
  }
}

/** What may happen next to a signal. */
export function allowedEvents({ status }: Pick<Signal, "status">): readonly EventKind[] {
  if (status === "published") return ["amended", "activated", "cancelled", "expired"];
  if (status === "active") return ["amended", "target_hit", "stop_hit", "breakeven", "closed"];
  return [];
}

const PRICED: readonly EventKind[] = [
  "activated",
  "target_hit",
  "stop_hit",
  "breakeven",
  "closed",
];

/** Whether an editor leaves an event to the account, where the signal follows one. */
export function fromAccount(kind: EventKind): boolean {
  return PRICED.includes(kind);
}

function outOfPlace({ status }: Signal, kind: EventKind): Problem {
  return new Problem("wrong-state", {
    detail: "signals.problem.order",
    extensions: { status, event: kind },
  });
}

function enter(signal: Signal, price: Decimal, at: IsoInstant): Signal {
  const { stop, targets, side } = signal.terms;
  checkNear(price, signal);
  if (!isBeyond(side, price, stop)) throw wrongPrice("signals.field.entry_beyond_stop");
  if (!isBeyond(side, targets[0]!, price)) throw wrongPrice("signals.field.entry_beyond_target");
  return { ...signal, status: "active", entered: { price, at, stop } };
}

function takeTarget(signal: Signal, target: number, price: Decimal, at: IsoInstant): Signal {
  const { targets } = signal.terms;
  if (target !== signal.hits.length + 1 || target > targets.length) {
    throw new Problem("wrong-state", { detail: "signals.problem.target_order" });
  }
  checkNear(price, signal);
  const hits = [...signal.hits, { price, at }];
  const taken = { ...signal, hits };
  return hits.length === targets.length ? end(taken, "targets", price, at) : taken;
}

/** Closes what is left at `price`: one part a target, those taken at their own price. */
function end(signal: Signal, outcome: SignalOutcome, price: Decimal, at: IsoInstant): Signal {
  const { terms: { symbol, side, targets }, entered, hits } = signal;
  checkNear(price, signal);
  if (!entered) throw outOfPlace(signal, "closed");
  const exits = targets.map((_, part) => hits[part]?.price ?? price);
  const result = resultOf({ symbol, side, entry: entered.price, stop: entered.stop, exits });
  return { ...signal, status: "closed", outcome, endedAt: at, result };
}

function amend(signal: Signal, changes: Partial<SignalTerms>): SignalTerms {
  const { terms, entered, hits } = signal;
  const next = { ...terms, ...changes };
  const fields = entered ? lateProblems(signal, next) : {};
  if (JSON.stringify(next) === JSON.stringify(terms)) {
    throw new Problem("invalid-input", { detail: "signals.field.no_change" });
  }
  const wrong = { ...termProblems(next, entered && hits), ...fields };
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong);
  return next;
}

/** Once entered, what the entry was decided by stands, and so does every target that was taken. */
function lateProblems({ terms, hits }: Signal, next: SignalTerms): Record<string, FieldProblem> {
  const wrong: Record<string, FieldProblem> = {};
  for (const field of ["entry", "entryTo", "riskPercent", "validUntil"] as const) {
    if (next[field] !== terms[field]) wrong[field] = { key: "signals.field.after_entry" };
  }
  const sameTargets = next.targets.length === terms.targets.length &&
    hits.every((_, index) => next.targets[index] === terms.targets[index]);
  if (!sameTargets) wrong.targets = { key: "signals.field.targets_taken" };
  return wrong;
}

/**
 * What is wrong with the order of a signal's prices, by field: a buy's stop lies below the entry and
 * its targets rise above it, a sell's the other way round. Once entered (`hits` given), the stop may
 * follow the price, up to the next target.
 */
export function termProblems(
  terms: SignalTerms,
  hits: readonly unknown[] | null = null,
): Record<string, FieldProblem> {
  const { side, entry, entryTo, stop, targets } = terms;
  const wrong: Record<string, FieldProblem> = {};
  const say = (field: string, key: MessageKey) => wrong[field] ??= { key };
  if (entryTo !== null && units(entryTo) <= units(entry)) say("entryTo", "signals.field.zone");
  const [low, high] = [entry, entryTo ?? entry];
  const [stopSide, targetSide] = side === "buy" ? [low, high] : [high, low];
  for (const [field, price] of [["stop", stop], ...targets.map(targetField)] as const) {
    if (!isNear(price, entry)) say(field, "signals.field.far");
  }
  if (hits === null && !isBeyond(side, stopSide, stop)) say("stop", `signals.field.stop_${side}`);
  const nextTarget = targets[hits?.length ?? 0];
  if (hits !== null && nextTarget && !isBeyond(side, nextTarget, stop)) {
    say("stop", `signals.field.stop_${side}`);
  }
  let before = targetSide;
  for (const [field, target] of targets.map(targetField)) {
    if (!isBeyond(side, target, before)) say(field, `signals.field.target_${side}`);
    before = target;
  }
  return wrong;
}

function targetField(target: Decimal, index: number): [field: string, price: Decimal] {
  return [`targets.${index}`, target];
}

/** Whether `price` lies further in the signal's direction than `from`. */
function isBeyond(side: "buy" | "sell", price: Decimal, from: Decimal): boolean {
  return side === "buy" ? units(price) > units(from) : units(price) < units(from);
}

/** A price ten times the entry, or a tenth of it, is a slip of the keyboard. */
function isNear(price: Decimal, entry: Decimal): boolean {
  return units(price) < 10n * units(entry) && 10n * units(price) > units(entry);
}

function checkNear(price: Decimal, { terms }: Signal): void {
  if (!isNear(price, terms.entry)) throw wrongPrice("signals.field.far");
}

function wrongPrice(key: MessageKey): Problem {
  return invalidInput({ price: { key } });
}
