/** How somebody wants to be reached: what on which channel, when, and the chats that they linked. */
import { BUSINESS_ZONE, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Channel, ChatChannel, SkipReason } from "./delivery_model.ts";
import type { Mail } from "./model.ts";
import { reachKey } from "./store.ts";
import { rulesOf, type Topic, topicOf } from "./topics.ts";

/** When somebody wants to hear of a topic on a channel. */
export type Choice = "at_once" | "digest" | "off";

/** A time of the day as `22:00`. */
export type DayTime = string;

/** A chat that somebody linked. */
export interface ChatLink {
  /** The provider's name for the chat. */
  chat: string;
  /** How the person is called there, as they were when they linked it. */
  name: string;
  linkedAt: IsoInstant;
}

/** A person's wishes and chats. */
export interface Reach {
  /** What was chosen; where nothing was, {@linkcode choiceOf} says what holds. */
  choices: Partial<Record<Topic, Partial<Record<Channel, Choice>>>>;
  /** From when until when nothing is sent, Europe/Paris; the end may be on the next day. Null for none. */
  quiet: { from: DayTime; to: DayTime } | null;
  /** Signals come in the quiet hours as well. */
  urgent: boolean;
  /** The chats. */
  links: Partial<Record<ChatChannel, ChatLink>>;
}

/** What holds for somebody who has chosen nothing. */
export const DEFAULT_REACH: Reach = { choices: {}, quiet: null, urgent: true, links: {} };

/** How somebody is reached. */
export async function getReach({ kv }: Pick<Deps, "kv">, accountId: Id): Promise<Reach> {
  return (await kv.get<Reach>(reachKey(accountId))).value ?? DEFAULT_REACH;
}

/** {@linkcode getReach} for a page of people, in their order. */
export async function getReaches(
  { kv }: Pick<Deps, "kv">,
  accounts: readonly Id[],
): Promise<Reach[]> {
  const reaches: Reach[] = [];
  // KV reads ten keys at a time.
  for (let at = 0; at < accounts.length; at += 10) {
    const keys = accounts.slice(at, at + 10).map(reachKey);
    const entries = await kv.getMany<Reach[]>(keys);
    reaches.push(...entries.map(({ value }) => value ?? DEFAULT_REACH));
  }
  return reaches;
}

/** What somebody chose, or what holds until they do: everything at once. */
export function choiceOf({ choices }: Reach, topic: Topic, channel: Channel): Choice {
  if (rulesOf(topic).always.includes(channel)) return "at_once";
  return choices[topic]?.[channel] ?? "at_once";
}

/** What is to be done with a message on a channel. */
export type Plan =
  /** Sent, not before `dueAt`; at once without one. */
  | { do: "send"; dueAt?: IsoInstant }
  /** Kept for the daily digest. */
  | { do: "digest" }
  | { do: "skip"; reason: SkipReason };

/** Decides how a message goes to somebody on a channel, now. */
export function planFor(
  deps: Pick<Deps, "clock">,
  reach: Reach,
  mail: Mail,
  channel: Channel,
): Plan {
  const topic = topicOf(mail);
  if (topic === "digest") return { do: "send" };
  const choice = choiceOf(reach, topic, channel);
  if (choice === "off") return { do: "skip", reason: "switched-off" };
  const { always, digest, urgent } = rulesOf(topic);
  if (choice === "digest" && digest && channel === "email") return { do: "digest" };
  if (always.includes(channel) || (urgent && reach.urgent)) return { do: "send" };
  return { do: "send", dueAt: endOfQuiet(deps.clock(), reach.quiet) };
}

/** When the quiet hours that an instant falls into end; undefined outside them. */
export function endOfQuiet(
  instant: Temporal.Instant,
  quiet: Reach["quiet"],
): IsoInstant | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const now = instant.toZonedDateTimeISO(BUSINESS_ZONE);
  const [from, to] = [quiet.from, quiet.to].map((time) => Temporal.PlainTime.from(time)) as [
    Temporal.PlainTime,
    Temporal.PlainTime,
  ];
  const time = now.toPlainTime();
  const afterFrom = Temporal.PlainTime.compare(time, from) >= 0;
  const beforeTo = Temporal.PlainTime.compare(time, to) < 0;
  const overnight = Temporal.PlainTime.compare(from, to) > 0;
  if (overnight ? !afterFrom && !beforeTo : !(afterFrom && beforeTo)) return undefined;
  const day = overnight && afterFrom ? now.toPlainDate().add({ days: 1 }) : now.toPlainDate();
  return isoInstant(day.toZonedDateTime({ timeZone: BUSINESS_ZONE, plainTime: to }).toInstant());
}
