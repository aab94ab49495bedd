/** How conversations look to programs. */
import { z } from "@hono/zod-openapi";
import { type Conversation, type Message, PRIORITIES, STATUSES } from "@/domain/support/model.ts";

/** A message, as either side sees it. */
export const messageSchema = z.object({
  seq: z.number().int().openapi({ description: "Its place in the conversation, from 1." }),
  token: z.string().openapi({ description: "What its sender made up for it." }),
  from: z.enum(["client", "staff", "house"]).openapi({
    description: "`house` is an automatic answer, written by nobody.",
  }),
  name: z.string().nullable().openapi({ description: "Which of the staff." }),
  text: z.string(),
  file: z.object({ name: z.string(), type: z.string(), size: z.number().int() }).nullable(),
  at: z.string(),
}).openapi("SupportMessage");

/** A message for programs. */
export function asMessage({ seq, token, from, by, text, attachment, at }: Message) {
  return {
    seq,
    token,
    from,
    name: by?.name ?? null,
    text,
    file: attachment && {
      name: attachment.name,
      type: attachment.blob.contentType,
      size: attachment.blob.size,
    },
    at,
  };
}

/** A conversation as its person sees it. */
export const ownConversationSchema = z.object({
  code: z.string(),
  status: z.enum(STATUSES),
  lastSeq: z.number().int(),
  unread: z.number().int(),
  seenByStaff: z.number().int().openapi({ description: "The last message that the staff read." }),
  hasEmail: z.boolean(),
  rated: z.boolean(),
}).openapi("OwnConversation");

/** One's own conversation for programs: nothing of what the staff arrange among themselves. */
export function asOwnConversation(one: Conversation) {
  const { code, status, lastSeq, unread, seen, contact, rating } = one;
  return {
    code,
    status,
    lastSeq,
    unread: unread.client,
    seenByStaff: seen.staff,
    hasEmail: contact.email !== null,
    rated: rating !== null,
  };
}

/** A conversation as the staff see it. */
export const conversationSchema = z.object({
  id: z.string(),
  code: z.string(),
  contact: z.object({
    accountId: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    locale: z.string(),
  }),
  status: z.enum(STATUSES),
  priority: z.enum(PRIORITIES),
  labels: z.array(z.string()),
  assignee: z.string().nullable(),
  unread: z.number().int(),
  waitingSince: z.string().nullable(),
  updatedAt: z.string(),
  preview: z.string(),
}).openapi("Conversation");

/** A conversation for the staff's programs. */
export function asConversation(one: Conversation) {
  const { id, code, contact, status, priority, labels, waitingSince, updatedAt } = one;
  return {
    id,
    code,
    contact,
    status,
    priority,
    labels,
    assignee: one.agent?.name ?? null,
    unread: one.unread.staff,
    waitingSince,
    updatedAt,
    preview: one.preview.text,
  };
}
