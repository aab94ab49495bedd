/**
 * When a channel may be given its next message, kept in the store so that all processes keep the
 * provider's limits together. Each delivery takes a turn: its place in the line is an instant, written
 * with it, so that it waits once and for no longer than it must. A provider that fails again and again
 * is left alone for a while; the turns then begin after that, and nothing is lost.
 */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { ChatChannel, Delivery } from "./delivery_model.ts";
import { channelLineKey, chatLineKey, deliveryKey, writeDelivery } from "./store.ts";

/** How fast a provider may be given messages, in milliseconds from one to the next. */
export interface ChannelPace {
  /** To anybody. */
  anybodyMs: number;
  /** To one chat. */
  chatMs: number;
}

/** What the providers ask for; Telegram: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export const PACES: Readonly<Record<ChatChannel, ChannelPace>> = {
  telegram: { anybodyMs: 1000 / 30, chatMs: 1000 },
};

/** Failures in a row from which on a provider is left alone. */
export const BREAKER_FAILURES = 5;

/** For how long at first; twice as long after each further failure, up to {@linkcode BREAKER_MAX_MS}. */
export const BREAKER_MS = 30_000;

/** The longest time that a provider is left alone before it is tried again. */
export const BREAKER_MAX_MS = 15 * 60_000;

/** The state of a channel. */
export interface ChannelLine {
  /** When the next message may go, in milliseconds since the epoch. */
  nextAt: number;
  /** Failures since the last success. */
  failures: number;
  /** What the last failure was. */
  lastError?: string;
  lastFailureAt?: IsoInstant;
}

const OPEN: ChannelLine = { nextAt: 0, failures: 0 };

/** How a channel fares. */
export async function getLine(
  { kv }: Pick<Deps, "kv">,
  channel: ChatChannel,
): Promise<ChannelLine> {
  return (await kv.get<ChannelLine>(channelLineKey(channel))).value ?? OPEN;
}

/** How long a delivery has to wait for its turn, in milliseconds; 0 when it is its turn. */
export function takeTurn(
  deps: Deps,
  id: Id,
  channel: ChatChannel,
  chat: string,
  pace: ChannelPace = PACES[channel],
): Promise<number> {
  const now = deps.clock().epochMilliseconds;
  return transact(deps, async (tx) => {
    const delivery = await tx.get<Delivery>(deliveryKey(id));
    if (!delivery) return 0;
    if (delivery.turnAt !== undefined) return Math.max(0, delivery.turnAt - now);
    const line = await tx.get<ChannelLine>(channelLineKey(channel)) ?? OPEN;
    const chatNextAt = await tx.get<number>(chatLineKey(channel, chat)) ?? 0;
    const turnAt = Math.max(now, line.nextAt, chatNextAt);
    // A chat that has to wait longer holds up nobody else.
    const taken = Math.max(now, line.nextAt);
    tx.set(channelLineKey(channel), { ...line, nextAt: taken + pace.anybodyMs });
    const chatMs = turnAt + pace.chatMs;
    tx.set(chatLineKey(channel, chat), chatMs, { expireIn: Math.ceil(chatMs - now) + 60_000 });
    writeDelivery(tx, { ...delivery, turnAt });
    return turnAt - now;
  });
}

/** Notes that a provider took a message. */
export async function noteSuccess(deps: Deps, channel: ChatChannel): Promise<void> {
  if ((await getLine(deps, channel)).failures === 0) return;
  await transact(deps, async (tx) => {
    const line = await tx.get<ChannelLine>(channelLineKey(channel)) ?? OPEN;
    tx.set(channelLineKey(channel), { ...line, failures: 0 });
  });
}

/** Notes that a provider failed, and leaves it alone for a while after several failures in a row. */
export function noteFailure(deps: Deps, channel: ChatChannel, error: string): Promise<void> {
  return changeLine(deps, channel, (line, now) => {
    const failures = line.failures + 1;
    const over = failures - BREAKER_FAILURES;
    const pause = over < 0 ? 0 : Math.min(BREAKER_MAX_MS, BREAKER_MS * 2 ** over);
    const lastFailureAt = isoInstant(deps.clock());
    return {
      ...line,
      failures,
      lastError: error,
      lastFailureAt,
      nextAt: pause > 0 ? Math.max(line.nextAt, now + pause) : line.nextAt,
    };
  });
}

/** Leaves a provider alone for as long as it said. */
export function holdLine(deps: Deps, channel: ChatChannel, seconds: number): Promise<void> {
  return changeLine(deps, channel, (line, now) => ({
    ...line,
    nextAt: Math.max(line.nextAt, now + seconds * 1000),
  }));
}

function changeLine(
  deps: Deps,
  channel: ChatChannel,
  change: (line: ChannelLine, now: number) => ChannelLine,
): Promise<void> {
  return transact(deps, async (tx: Tx) => {
    const line = await tx.get<ChannelLine>(channelLineKey(channel)) ?? OPEN;
    tx.set(channelLineKey(channel), change(line, deps.clock().epochMilliseconds));
  });
}

/** Whether a channel is left alone now because its provider fails. */
export function isLeftAlone({ clock }: Pick<Deps, "clock">, line: ChannelLine): boolean {
  return line.failures >= BREAKER_FAILURES && line.nextAt > clock().epochMilliseconds;
}
