/** Conversations with people who ask for help, and the messages in them. */
import { z } from "zod";
import type { User, Visitor } from "../accounts/model.ts";
import type { BlobRef } from "../kernel/blobs.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Locale } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import { emailSchema, optionalLine } from "../kernel/text.ts";

/** `open` waits for the house, `waiting` for the person, `solved` for nobody; a new message opens it again. */
export const STATUSES = ["open", "waiting", "solved"] as const;

/** One of {@linkcode STATUSES}. */
export type ConversationStatus = (typeof STATUSES)[number];

/** How much a conversation presses, the calmest first. */
export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;

/** One of {@linkcode PRIORITIES}. */
export type Priority = (typeof PRIORITIES)[number];

/** Most labels of a conversation. */
export const LABELS_MAX = 8;

/** Most characters of a message. */
export const TEXT_MAX = 4000;

/** Who asks for help, as far as they said: an account, a name, an address to answer to. */
export interface Contact {
  accountId: Id | null;
  name: string | null;
  email: string | null;
  locale: Locale;
}

/** A conversation: one for each person, which goes on when they come back. */
export interface Conversation {
  id: Id;
  /** Short, to be quoted on another channel: `K7Q2-M4XD`. */
  code: string;
  contact: Contact;
  status: ConversationStatus;
  priority: Priority;
  labels: string[];
  /** Whose it is; null while nobody took it. */
  agent: { id: Id; name: string } | null;
  createdAt: IsoInstant;
  /** When something was last said or changed, by which lists are ordered. */
  updatedAt: IsoInstant;
  /** The number of the last message; the first is 1. */
  lastSeq: number;
  /** The beginning of the last message, for lists. */
  preview: { from: MessageFrom; text: string };
  /** Up to which message each side has read. */
  seen: { client: number; staff: number };
  /** Messages that each side hasn't read yet, those of its own left out. */
  unread: { client: number; staff: number };
  /** Since when a person waits for a person's answer; null when nobody does. */
  waitingSince: IsoInstant | null;
  /** When the present matter began: the first message, or the first after it was solved. */
  openedAt: IsoInstant;
  /** When the present matter was first answered by a person. */
  answeredAt: IsoInstant | null;
  /** When it was last solved. */
  solvedAt: IsoInstant | null;
  /** Up to which message the person was told by mail. */
  mailed: number;
  /** The page that they last wrote from, without its query. */
  page: string | null;
  /** How they found the help, once asked after solving. */
  rating: { good: boolean; at: IsoInstant } | null;
  /** They may not write any more. */
  blocked: boolean;
  /** SHA-256 of the secret of the browser that it belongs to; null once an account has it. */
  browser: string | null;
}

/** Who says something: the person, a person of the house, or the house by itself. */
export type MessageFrom = "client" | "staff" | "house";

/** A file that goes with a message. */
export interface Attachment {
  id: Id;
  name: string;
  blob: BlobRef;
}

/** A message; its number is its place in the conversation. */
export interface Message {
  seq: number;
  /** Made by who sent it: the same one again is the same message. */
  token: string;
  from: MessageFrom;
  /** Which of the staff; null otherwise. */
  by: { id: Id; name: string } | null;
  text: string;
  attachment: Attachment | null;
  at: IsoInstant;
}

/** What the staff write to one another about a conversation; the person never sees it. */
export interface Note {
  id: Id;
  by: { id: Id; name: string };
  text: string;
  at: IsoInstant;
}

/** Who writes to the house, and from where. */
export interface Correspondent {
  /** Who is signed in, if somebody is. */
  user: User | null;
  /** The secret in the browser's cookie, if it has one. */
  secret: string | undefined;
  visitor: Visitor;
  locale: Locale;
}

// deno-lint-ignore no-control-regex -- naming them is the purpose
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

/** A text of several lines: ends of lines as `\n`, trimmed, NFC; may be empty. */
export const messageText = z.string()
  .transform((text) => text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").trim())
  .pipe(
    z.string().normalize("NFC").max(TEXT_MAX, "field.tooLong")
      .refine((text) => !CONTROL.test(text) && text.isWellFormed(), "field.invalid"),
  );

/** The same, with something in it. */
export const requiredText = messageText.refine((text) => text !== "", "field.required");

/** What a browser makes up for each message: 16 to 64 letters, digits, `-` or `_`. */
export const tokenSchema = z.string().regex(/^[\w-]{16,64}$/, "field.invalid");

/** Schema of a message from a person. */
export const newMessageSchema = z.object({
  text: messageText,
  token: tokenSchema,
  /** The path that it was written on. */
  page: z.string().max(300).optional(),
  /** Who they are, where they aren't signed in and like to say it. */
  name: optionalLine(80),
  email: z.union([z.literal("").transform(() => undefined), emailSchema]).optional(),
});

/** A message from a person. */
export type NewMessage = z.output<typeof newMessageSchema>;
