/** What somebody was told: their notification centre, live, and leaving a topic by a mail's link. */
import { z } from "@hono/zod-openapi";
import {
  type InboxEntry,
  listInbox,
  readAll,
  readEntry,
  watchUnread,
} from "@/domain/notifications/inbox.ts";
import { topicOf } from "@/domain/notifications/topics.ts";
import { leave } from "@/domain/notifications/unsubscribe.ts";
import type { State } from "@/app_state.ts";
import { entryWords } from "@/components/notifications/entry_words.ts";
import type { Services } from "@/services.ts";
import { eventStream } from "./event_stream.ts";
import { newApi, operation, publicOperation } from "./operation.ts";
import { jsonContent, pageQuerySchema, pageSchema } from "./schemas.ts";

const tags = ["notifications"];

const entrySchema = z.object({
  id: z.string(),
  topic: z.string(),
  title: z.string(),
  text: z.string(),
  path: z.string().openapi({ description: "A local address: what it is about." }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().optional(),
}).openapi("Notification");

const listOperation = operation("espace.use", {
  method: "get",
  path: "/",
  tags,
  summary: "One's notifications, newest first",
  description: "Texts are in the language of `Accept-Language`, else the profile's.",
  request: { query: pageQuerySchema },
  responses: { 200: jsonContent(pageSchema(entrySchema), "A page of notifications") },
});

const eventsOperation = operation("espace.use", {
  method: "get",
  path: "/events",
  tags,
  summary: "How many notifications wait to be read, live",
  description: "Server-sent events: the present count at once, then each time it changes.",
  responses: {
    200: {
      description: "Events named `unread`, with `{ unread }` as data, 100 standing for more",
      content: { "text/event-stream": { schema: z.string() } },
    },
  },
});

const readOperation = operation("espace.use", {
  method: "post",
  path: "/{id}/read",
  tags,
  summary: "Mark a notification as read",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: jsonContent(entrySchema, "The notification") },
});

const readAllOperation = operation("espace.use", {
  method: "post",
  path: "/read",
  tags,
  summary: "Mark every notification as read",
  responses: { 200: jsonContent(z.object({ read: z.int() }), "How many there were") },
});

const unsubscribeOperation = publicOperation({
  method: "post",
  path: "/unsubscribe",
  tags,
  summary: "Leave what a mail is about, by its one-click link (RFC 8058)",
  description: "The address of a mail's `List-Unsubscribe`. Nobody needs to be signed in.",
  request: { query: z.object({ token: z.string().max(200).default("") }) },
  responses: { 200: jsonContent(z.object({ topic: z.string() }), "It won't be mailed any more") },
});

/** The operations below `/api/notifications`. */
export function notificationsApi({ deps, sessions }: Services) {
  return newApi()
    .openapi(listOperation, async (c) => {
      const page = await listInbox(deps, c.var.user.id, c.req.valid("query"));
      const items = page.items.map((entry) => asPublic(entry, c.env.state));
      return c.json({ ...page, items }, 200);
    })
    .openapi(eventsOperation, (c) => {
      const { id } = c.var.user;
      const stream = eventStream(
        (signal) => ReadableStream.from(watchUnread(deps, id, signal)),
        (unread) => ({ event: "unread", id: String(unread), data: JSON.stringify({ unread }) }),
      );
      return c.body(stream, 200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
    })
    .openapi(readAllOperation, async (c) => c.json({ read: await readAll(deps, c.var.user) }, 200))
    .openapi(readOperation, async (c) => {
      const entry = await readEntry(deps, c.var.user, c.req.valid("param").id);
      return c.json(asPublic(entry, c.env.state), 200);
    })
    .openapi(unsubscribeOperation, async (c) => {
      const { topic } = await leave(deps, sessions.secret, c.req.valid("query").token);
      return c.json({ topic }, 200);
    });
}

function asPublic(entry: InboxEntry, state: State): z.infer<typeof entrySchema> {
  const { id, createdAt, readAt } = entry;
  return { id, topic: topicOf(entry.mail), ...entryWords(entry, state), createdAt, readAt };
}
