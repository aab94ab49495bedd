/** How long answers take, as people felt it: from the first message that waited to a person's answer. */
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Conversation } from "./model.ts";
import { REPLIES } from "./store.ts";

/** One answer. */
export interface ReplyTime {
  at: IsoInstant;
  conversationId: Id;
  agentId: Id;
  seconds: number;
  /** Whether it was the first answer of its matter. */
  first: boolean;
}

/** What the last thirty days came to. */
export interface ReplyFigures {
  /** How many answers were measured. */
  count: number;
  /** The time that half of them kept, in seconds; null without any. */
  median: number | null;
}

/** Days that are looked back. */
const DAYS = 30;

/** How long a record is kept, in milliseconds: a little longer than it counts. */
const KEPT_MS = 40 * 24 * 60 * 60 * 1000;

/** Records that somebody who waited was answered; nothing where nobody waited. */
export function recordReply(
  deps: Deps,
  tx: Tx,
  { id, waitingSince, answeredAt }: Conversation,
  agentId: Id,
): void {
  if (waitingSince === null) return;
  const now = deps.clock();
  const waited = now.since(Temporal.Instant.from(waitingSince));
  const record: ReplyTime = {
    at: isoInstant(now),
    conversationId: id,
    agentId,
    seconds: Math.round(waited.total("seconds")),
    first: answeredAt === null,
  };
  tx.set([...REPLIES, newId(deps.clock)], record, { expireIn: KEPT_MS });
}

/** Most answers that are looked at for the figures. */
const SAMPLE = 2000;

/** The figures of the last thirty days, from the newest answers. */
export async function replyFigures(deps: Deps): Promise<ReplyFigures> {
  const since = shift(isoInstant(deps.clock()), { hours: -24 * DAYS });
  const seconds: number[] = [];
  const entries = deps.kv.list<ReplyTime>({ prefix: REPLIES }, { reverse: true, limit: SAMPLE });
  for await (const { value } of entries) if (value.at >= since) seconds.push(value.seconds);
  return { count: seconds.length, median: medianOf(seconds) };
}

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
