/** What is sent to people: one record for each person and channel, with what became of it. */
import type { BlobRef } from "../kernel/blobs.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Locale } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import type { Mail } from "./model.ts";

/** The ways out of the house to a person. The notification centre is none: it is where they are. */
export const CHANNELS = ["email", "telegram"] as const;

/** One of {@linkcode CHANNELS}. */
export type Channel = (typeof CHANNELS)[number];

/** A channel that has to be linked by the person before it reaches them. */
export type ChatChannel = Exclude<Channel, "email">;

/** The channels that have to be linked. */
export const CHAT_CHANNELS = CHANNELS.filter((one): one is ChatChannel => one !== "email");

/** A file that goes with a message. */
export interface MailAttachment {
  filename: string;
  blob: BlobRef;
}

/**
 * `queued`, then `sent` (a server took it), `delivered` and `read` (where its provider says so), `kept`
 * (no mail server is configured: in the built-in mailbox), `failed`, or `skipped` with a reason.
 */
export type DeliveryStatus =
  | "queued"
  | "sent"
  | "delivered"
  | "read"
  | "kept"
  | "failed"
  | "skipped";

/**
 * Why nothing was sent: the person had switched it off, the channel isn't set up here, it isn't
 * linked any more, or they have blocked us on it.
 */
export type SkipReason = "switched-off" | "not-configured" | "unlinked" | "blocked";

/** A message to one person on one channel. */
export interface Delivery {
  id: Id;
  /** Which way it goes; mail when absent, on records older than the other ways. */
  channel?: Channel;
  /** Whose account it goes to; null for somebody without one. */
  accountId: Id | null;
  to: { name: string; email: string };
  locale: Locale;
  mail: Mail;
  attachments: MailAttachment[];
  status: DeliveryStatus;
  /** Set with `skipped`. */
  reason?: SkipReason;
  createdAt: IsoInstant;
  /** `Message-ID`, made from the delivery's id at the first attempt, so that a repetition is the same message. */
  messageId?: string;
  /** Set just before the server is given the mail: if it is still set at the next attempt, nobody knows whether it went. */
  handedOverAt?: IsoInstant;
  /** When its turn on the channel is, in milliseconds since the epoch; see `channel_turns.ts`. */
  turnAt?: number;
  /** The mail may have gone out more than once, with the same `Message-ID`. */
  repeated?: boolean;
  /** When the server took it, or the mailbox kept it. */
  doneAt?: IsoInstant;
  /** The server's answer, or the last error. */
  answer?: string;
  /** What it is about, as `["payments", id]`: lists deliveries beside their subject. */
  subject: readonly [area: string, id: string];
}

/** The channel of a delivery. */
export function channelOf({ channel }: Pick<Delivery, "channel">): Channel {
  return channel ?? "email";
}

/** A mail as rendered. */
export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}
