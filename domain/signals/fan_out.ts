/**
 * Telling the members on their channels, a page of recipients at a time. Each page is one commit: its
 * deliveries, the end of its job and the job of the next page. So a crash loses nothing and repeats
 * nothing, and ten thousand members never make one large commit.
 */
import type { Account } from "../accounts/model.ts";
import { getAccount } from "../accounts/profile.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Mail } from "../notifications/model.ts";
import { queueFor } from "../notifications/queue_mail.ts";
import { getReaches, type Reach } from "../notifications/reach.ts";
import { listSubscribers } from "../subscriptions/subscribers.ts";
import { waitOf } from "./delay.ts";
import { visibleFrom } from "./list_signals.ts";
import type { Signal } from "./model.ts";
import { eventsOf, headAt, signalKey, type StoredEvent } from "./store.ts";
import type { SignedHead } from "./verify_chain.ts";

/** The kind of the job that mails a page of members. */
export const FAN_OUT_JOB = "signal-fan-out";

/** Members of a page: each takes an entry in their centre, and a delivery with its job on every channel. */
export const FAN_OUT_PAGE = 25;

/** What a job of the kind {@linkcode FAN_OUT_JOB} carries. */
export interface FanOutData {
  signal: Id;
  sequence: number;
  /** The page; null for the first. */
  cursor: string | null;
  /** One member alone, whose plan had to wait; the page unless told. */
  accountId?: Id;
}

/** Adds the job that tells the members of an event; nothing where mails are off. */
export function queueFanOut(deps: Deps, tx: Tx, signal: Id, sequence: number): void {
  if (!deps.mails) return;
  const data: FanOutData = { signal, sequence, cursor: null };
  tx.job({ kind: FAN_OUT_JOB, data });
}

/** Asks for the mails of one page and for the job of the next; `settle` ends this page's job with them. */
export async function fanOutPage(
  deps: Deps,
  { signal: id, sequence, cursor, accountId }: FanOutData,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const [signal, event] = await Promise.all([
    deps.kv.get<Signal>(signalKey(id)),
    deps.kv.get<StoredEvent>([...eventsOf(id), sequence]),
  ]);
  if (!signal.value || !event.value) throw new Error(`There is no event ${id}/${sequence}`);
  const head = await deps.kv.get<SignedHead>(headAt(event.value.entry));
  if (!head.value) throw new Error(`The entry ${event.value.entry} has no signed head`);
  const told = { signal: signal.value, event: event.value, head: head.value };
  const page = accountId
    ? { items: [accountId], nextCursor: null }
    : await listSubscribers(deps, "signals", {
      cursor: cursor ?? undefined,
      limit: FAN_OUT_PAGE,
    });
  const recipients = await Promise.all(
    page.items.map((id) => findRecipient(deps, id, told.signal)),
  );
  const reaches = await getReaches(deps, page.items);
  const now = isoInstant(deps.clock());
  await transact(deps, async (tx) => {
    await settle(tx);
    for (const [place, recipient] of recipients.entries()) {
      if (!recipient) continue;
      const { account, from } = recipient;
      if (from <= now) {
        tell(deps, tx, account, reaches[place]!, told);
      } else {
        // A plan that waits is told when its delay has passed.
        const later: FanOutData = { signal: id, sequence, cursor: null, accountId: account.id };
        tx.job({ kind: FAN_OUT_JOB, data: later, dueAt: from });
      }
    }
    if (page.nextCursor === null) return;
    const next: FanOutData = { signal: id, sequence, cursor: page.nextCursor };
    tx.job({ kind: FAN_OUT_JOB, data: next });
  });
}

function tell(
  deps: Deps,
  tx: Tx,
  { id: accountId, fullName, email, locale, emailVerifiedAt }: Account,
  reach: Reach,
  { signal, event, head }: { signal: Signal; event: StoredEvent; head: SignedHead },
): void {
  const { terms: { symbol, side }, author, opensAt, result } = signal;
  const mail: Mail = {
    template: "signal",
    data: {
      fullName,
      signalId: signal.id,
      symbol,
      side,
      author: author.name,
      jobTitle: author.jobTitle,
      opensAt,
      event: event.payload.event,
      result,
      head,
    },
  };
  const wanted = {
    accountId,
    to: { name: fullName, email },
    locale,
    mail,
    subject: ["signals", signal.id],
    verified: emailVerifiedAt !== undefined,
  } as const;
  queueFor(deps, tx, { ...wanted, attachments: [] }, reach);
}

interface Recipient {
  account: Account;
  /** From when they see the signal. */
  from: IsoInstant;
}

async function findRecipient(deps: Deps, id: Id, signal: Signal): Promise<Recipient | null> {
  try {
    const [account, wait] = await Promise.all([getAccount(deps, id), waitOf(deps, id)]);
    // Whose plan has ended meanwhile is told no more.
    return wait === null ? null : { account, from: visibleFrom(signal, wait) };
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}
