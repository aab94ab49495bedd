/** Publishing a signal. */
import { keepJobTitle } from "../accounts/job_title.ts";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { getTradingAccount } from "../trading/own_account.ts";
import { inChainOrder, sealEvent } from "./chain.ts";
import { signalSettings } from "./delay.ts";
import { queueFanOut } from "./fan_out.ts";
import { termProblems } from "./lifecycle.ts";
import {
  type FollowedAccount,
  type NewSignal,
  newSignalSchema,
  type Reversal,
  type Signal,
  type SignalEvent,
  type SignalTerms,
} from "./model.ts";
import { listKey, writeSignal } from "./store.ts";

/** The longest validity, in days. */
const MAX_VALIDITY_DAYS = 90;

/** How long an earlier recommendation counts as one that a new one turns round, in days (regulation 2016/958, art. 4). */
const REVERSAL_DAYS = 365;

/** Publishes a signal: to members at once, to everybody when its delay has passed. */
export function publishSignal(deps: Deps, user: User | null, input: NewSignal): Promise<Signal> {
  return inChainOrder(deps, () => transact(deps, (tx) => addSignal(deps, tx, user, input)));
}

/**
 * Publishes a signal in a unit of work: its record, its entry in the chain and the job that mails it
 * to members. The caller works {@linkcode inChainOrder}.
 */
export async function addSignal(
  deps: Deps,
  tx: Tx,
  user: User | null,
  input: NewSignal,
): Promise<Signal> {
  const { id: actorId, fullName, role } = requirePermission(user, "signals.publish");
  const wanted = parseInput(newSignalSchema, input);
  const { delayMinutes, jobTitle: title, tradingAccount, ...terms } = wanted;
  checkTerms(deps, terms);
  const jobTitle = await keepJobTitle(tx, actorId, title);
  const follows = tradingAccount ? await findFollowed(deps, user, tradingAccount) : undefined;
  const publishedAt = isoInstant(deps.clock());
  const minutes = delayMinutes ?? (await signalSettings(deps)).delayMinutes;
  const reverses = await findReversal(deps, terms);
  const signal: Signal = {
    id: newId(deps.clock),
    author: { name: fullName, role, jobTitle },
    publishedAt,
    opensAt: shift(publishedAt, { minutes }),
    terms,
    status: "published",
    outcome: null,
    entered: null,
    hits: [],
    endedAt: null,
    result: null,
    reverses,
    ...(follows && { follows }),
    sequence: 1,
    lastAt: publishedAt,
  };
  const event: SignalEvent = {
    kind: "published",
    at: publishedAt,
    source: { kind: "editor", name: fullName },
    note: null,
    terms,
    reverses,
    jobTitle,
  };
  writeSignal(tx, signal, null);
  await sealEvent(deps, tx, { signal: signal.id, sequence: 1, event }, signal.opensAt);
  queueFanOut(deps, tx, signal.id, 1);
  tx.audit({
    actor: { id: actorId, name: fullName },
    action: "signal.published",
    subject: ["signals", signal.id],
    details: { symbol: terms.symbol, side: terms.side },
  });
  return signal;
}

function checkTerms(deps: Deps, terms: SignalTerms): void {
  const wrong = termProblems(terms);
  const now = isoInstant(deps.clock());
  if (terms.validUntil <= now) wrong.validUntil = { key: "signals.field.valid_past" };
  if (terms.validUntil > shift(now, { hours: 24 * MAX_VALIDITY_DAYS })) {
    wrong.validUntil = { key: "signals.field.valid_far", params: { days: MAX_VALIDITY_DAYS } };
  }
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong);
}

/** One's own account to follow. Throws `invalid-input` where it is nobody's or another's. */
async function findFollowed(deps: Deps, user: User | null, id: string): Promise<FollowedAccount> {
  try {
    const account = await getTradingAccount(deps, user, id);
    return { id: account.id, name: account.name };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-found") throw error;
    throw invalidInput({ tradingAccount: { key: "signals.field.account" } });
  }
}

/** The last signal on the symbol within twelve months, when it bet the other way. */
async function findReversal(
  { kv, clock }: Deps,
  { symbol, side }: SignalTerms,
): Promise<Reversal | null> {
  const latest = kv.list<Signal>({ prefix: listKey({ symbol }) }, { reverse: true, limit: 1 });
  const since = isoInstant(clock().subtract({ hours: 24 * REVERSAL_DAYS }));
  for await (const { value: { id, terms, publishedAt } } of latest) {
    if (terms.side !== side && publishedAt >= since) {
      return { signal: id, side: terms.side, at: publishedAt };
    }
  }
  return null;
}
