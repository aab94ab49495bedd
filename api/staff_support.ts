/** The staff's side of the support: conversations, answers, and what happens, live. */
import { z } from "@hono/zod-openapi";
import { reply } from "@/domain/support/answer.ts";
import { listConversations } from "@/domain/support/inbox.ts";
import { followConversation, followInbox, type LiveChange } from "@/domain/support/live.ts";
import { STATUSES, TEXT_MAX } from "@/domain/support/model.ts";
import { openDossier } from "@/domain/support/read_messages.ts";
import { typeAsStaff } from "@/domain/support/seen.ts";
import type { Services } from "@/services.ts";
import { eventStream } from "./event_stream.ts";
import { newApi, operation } from "./operation.ts";
import { jsonBody, jsonContent, pageSchema } from "./schemas.ts";
import { asConversation, asMessage, conversationSchema, messageSchema } from "./support_schemas.ts";

const tags = ["support"];
const params = z.object({ id: z.string() });

const SSE = { "content-type": "text/event-stream", "cache-control": "no-store" };

const listOperation = operation("support.answer", {
  method: "get",
  path: "/conversations",
  tags,
  summary: "Conversations of a status, the last changed first",
  request: {
    query: z.object({
      status: z.enum(STATUSES).optional(),
      cursor: z.string().max(200).optional(),
    }),
  },
  responses: { 200: jsonContent(pageSchema(conversationSchema), "A page of conversations") },
});

const getOperation = operation("support.answer", {
  method: "get",
  path: "/conversations/{id}",
  tags,
  summary: "A conversation with its newest messages, oldest first",
  request: { params },
  responses: {
    200: jsonContent(
      z.object({ conversation: conversationSchema, messages: z.array(messageSchema) }),
      "The conversation",
    ),
  },
});

const replyOperation = operation("support.answer", {
  method: "post",
  path: "/conversations/{id}/replies",
  tags,
  summary: "Answer in a conversation",
  request: {
    params,
    body: jsonBody(z.object({ text: z.string().max(TEXT_MAX), token: z.string() })),
  },
  responses: { 201: jsonContent(z.object({ message: messageSchema }), "The answer") },
});

const typingOperation = operation("support.answer", {
  method: "post",
  path: "/conversations/{id}/typing",
  tags,
  summary: "Say that one is writing an answer, for some seconds",
  request: { params },
  responses: { 204: { description: "Noted" } },
});

const streamResponses = {
  200: {
    description: "Events named `change`",
    content: { "text/event-stream": { schema: z.string() } },
  },
};

const inboxEvents = operation("support.answer", {
  method: "get",
  path: "/events",
  tags,
  summary: "Hear whenever anything happens in any conversation",
  responses: streamResponses,
});

const conversationEvents = operation("support.answer", {
  method: "get",
  path: "/conversations/{id}/events",
  tags,
  summary: "Hear what happens in a conversation, and who is writing",
  request: { params },
  responses: streamResponses,
});

/** The operations below `/api/admin/support`. */
export function staffSupportApi({ deps }: Services) {
  return newApi()
    .openapi(listOperation, async (c) => {
      const { status = "open", cursor } = c.req.valid("query");
      const page = await listConversations(deps, c.var.user, { status, cursor });
      return c.json({ ...page, items: page.items.map(asConversation) }, 200);
    })
    .openapi(inboxEvents, (c) => {
      const { user } = c.var;
      const stream = eventStream(
        (signal) => ReadableStream.from(followInbox(deps, user, signal)),
        (version) => ({ event: "change", id: version || "-", data: JSON.stringify({ version }) }),
      );
      return c.body(stream, 200, SSE);
    })
    .openapi(conversationEvents, async (c) => {
      const { user } = c.var;
      const { id } = c.req.valid("param");
      const { conversation } = await openDossier(deps, user, id);
      const after = conversation.lastSeq;
      const stream = eventStream(
        (signal) => ReadableStream.from(followConversation(deps, id, { after, signal })),
        (change) => staffEvent(change, user.fullName),
      );
      return c.body(stream, 200, SSE);
    })
    .openapi(typingOperation, async (c) => {
      await typeAsStaff(deps, c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    })
    .openapi(replyOperation, async (c) => {
      const { id } = c.req.valid("param");
      const message = await reply(deps, c.var.user, id, c.req.valid("json"));
      return c.json({ message: asMessage(message) }, 201);
    })
    .openapi(getOperation, async (c) => {
      const dossier = await openDossier(deps, c.var.user, c.req.valid("param").id);
      return c.json({
        conversation: asConversation(dossier.conversation),
        messages: dossier.messages.map(asMessage),
      }, 200);
    });
}

/** The version moves with whatever the page shows; who is writing oneself isn't told. */
function staffEvent({ conversation, typing }: LiveChange, own: string) {
  const { lastSeq, seen, status, updatedAt } = conversation;
  const version = [lastSeq, seen.client, status, updatedAt].join(" ");
  const staff = typing.staff === own ? null : typing.staff;
  return {
    event: "change",
    id: String(lastSeq),
    data: JSON.stringify({ version, client: typing.client, staff }),
  };
}
