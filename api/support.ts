/** The person's side of the support, with or without an account: what the chat on every page talks to. */
import { createRoute, z } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import { PUBLIC } from "@/domain/accounts/permissions.ts";
import { type Locale, LOCALES, translator } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { FILE_MAX } from "@/domain/support/attachments.ts";
import { followConversation } from "@/domain/support/live.ts";
import type { Conversation } from "@/domain/support/model.ts";
import { readMessages } from "@/domain/support/read_messages.ts";
import { replyFigures } from "@/domain/support/reply_times.ts";
import { say } from "@/domain/support/say.ts";
import { rate, seeAsClient, typeAsClient } from "@/domain/support/seen.ts";
import { getSupportSettings } from "@/domain/support/settings.ts";
import { conversationOf } from "@/domain/support/whose.ts";
import { channelLinks, deskText, measuredText } from "@/components/support/channels.ts";
import { chatTexts } from "@/components/support/chat_texts.ts";
import type { State } from "@/app_state.ts";
import { readBody } from "@/middleware/body.ts";
import { correspondentOf, keepSupportSecret } from "@/middleware/support_cookie.ts";
import { readUpload } from "@/middleware/upload.ts";
import type { Services } from "@/services.ts";
import { eventStream } from "./event_stream.ts";
import { type ApiEnv, newApi, publicOperation } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";
import {
  asMessage,
  asOwnConversation,
  messageSchema,
  ownConversationSchema,
} from "./support_schemas.ts";

const tags = ["support"];

/** A file and the fields around it. */
const BODY_MAX = FILE_MAX + 64 * 1024;

const chatOperation = publicOperation({
  method: "get",
  path: "/chat",
  tags,
  summary: "One's own conversation, and all that a chat needs to show it",
  request: {
    query: z.object({
      locale: z.enum(LOCALES).optional(),
      before: z.coerce.number().int().min(1).optional().openapi({
        description: "The messages before this one instead of the newest.",
      }),
    }),
  },
  responses: {
    200: jsonContent(
      z.object({
        texts: z.record(z.string(), z.string()),
        locale: z.enum(LOCALES),
        signedIn: z.boolean(),
        conversation: ownConversationSchema.nullable(),
        messages: z.array(messageSchema),
        channels: z.array(z.object({ label: z.string(), promise: z.string(), href: z.string() })),
        notes: z.array(z.string()),
      }),
      "The conversation, null where there is none yet",
    ),
  },
});

/** A message with its file is larger than the bodies of other operations: it is read up to a limit of its own. */
interface MessageEnv extends ApiEnv {
  Variables: { body: Uint8Array<ArrayBuffer> };
}

const readLarge = createMiddleware<MessageEnv>(async (c, next) => {
  const { raw } = c.req;
  c.set("body", await readBody(raw, BODY_MAX));
  const { method, headers } = raw;
  c.req.raw = new Request(raw.url, { method, headers });
  await next();
});

const sayOperation = createRoute({
  method: "post",
  path: "/messages",
  tags,
  summary: "Say something; begins a conversation where there is none",
  description:
    "A form (`multipart/form-data`) with `text`, `token` (16 to 64 of `A-Z a-z 0-9 - _`; the same " +
    "one again gives the message that it has made) and, as one likes, `file` (an image or a PDF, " +
    "5 MiB), `page`, `name`, `email`. Who isn't signed in gets a cookie that opens the conversation.",
  "x-permission": PUBLIC,
  middleware: [readLarge] as const,
  responses: {
    201: jsonContent(
      z.object({ message: messageSchema, conversation: ownConversationSchema }),
      "The message",
    ),
  },
});

const eventsOperation = publicOperation({
  method: "get",
  path: "/events",
  tags,
  summary: "What happens in one's own conversation, live",
  description: "Server-sent events, taken up again with `Last-Event-ID`.",
  request: { query: z.object({ after: z.coerce.number().int().min(0).optional() }) },
  responses: {
    200: {
      description: "Events named `change`: the conversation, new messages, who is writing",
      content: { "text/event-stream": { schema: z.string() } },
    },
    204: { description: "There is no conversation to hear of" },
  },
});

const seenOperation = publicOperation({
  method: "post",
  path: "/seen",
  tags,
  summary: "Say that everything was read",
  responses: { 204: { description: "Noted" } },
});

const typingOperation = publicOperation({
  method: "post",
  path: "/typing",
  tags,
  summary: "Say that one is writing, for some seconds",
  responses: { 204: { description: "Noted" } },
});

const ratingOperation = publicOperation({
  method: "post",
  path: "/rating",
  tags,
  summary: "Say whether the help was good, once the matter is solved",
  request: { body: jsonBody(z.object({ good: z.boolean() })) },
  responses: { 204: { description: "Noted" } },
});

/** The operations below `/api/support`. */
export function supportApi({ deps, config }: Services) {
  return newApi()
    .openapi(chatOperation, async (c) => {
      const { state } = c.env;
      const { locale = state.locale, before } = c.req.valid("query");
      const found = await conversationOf(deps, correspondentOf(c.req.raw, state));
      return c.json(
        {
          texts: chatTexts(translator(locale)),
          locale,
          signedIn: state.user !== null,
          conversation: found && asOwnConversation(found),
          messages: found ? (await readMessages(deps, found.id, before)).map(asMessage) : [],
          ...await surroundings(state, locale, found),
        },
        200,
        { "cache-control": "no-store" },
      );
    })
    .openapi(sayOperation, async (c) => {
      const { state } = c.env;
      const type = c.req.header("content-type") ?? "";
      if (!/^multipart\/form-data(;|$)/i.test(type)) throw new Problem("unsupported-media-type");
      const { file, name, fields } = await readUpload(c.var.body, type);
      const who = correspondentOf(c.req.raw, state);
      const input = { ...fields, text: fields.text ?? "", token: fields.token ?? "" };
      const sent = file.length > 0 ? { name, bytes: file } : undefined;
      const { message, conversation, secret } = await say(deps, who, input, sent);
      const headers = new Headers();
      keepSupportSecret(headers, secret, config.publicUrl);
      for (const [key, value] of headers) c.header(key, value, { append: true });
      return c.json({
        message: asMessage(message),
        conversation: asOwnConversation(conversation),
      }, 201);
    })
    .openapi(eventsOperation, async (c) => {
      const { state } = c.env;
      const found = await conversationOf(deps, correspondentOf(c.req.raw, state));
      // "No content" has browsers stop asking (HTML standard, section 9.2.3).
      if (!found) return c.body(null, 204);
      const heard = c.req.header("last-event-id") ?? "";
      const after = /^\d{1,9}$/.test(heard)
        ? Number(heard)
        : c.req.valid("query").after ?? found.lastSeq;
      const isTheirs = ({ contact, browser }: Conversation) =>
        contact.accountId === found.contact.accountId && browser === found.browser;
      const stream = eventStream(
        (signal) =>
          ReadableStream.from(followConversation(deps, found.id, { after, signal, isTheirs })),
        ({ conversation, messages, typing }) => ({
          event: "change",
          id: String(messages.at(-1)?.seq ?? conversation.lastSeq),
          data: JSON.stringify({
            conversation: asOwnConversation(conversation),
            messages: messages.map(asMessage),
            typing,
          }),
        }),
      );
      return c.body(stream, 200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
    })
    .openapi(seenOperation, async (c) => {
      await seeAsClient(deps, correspondentOf(c.req.raw, c.env.state));
      return c.body(null, 204);
    })
    .openapi(typingOperation, async (c) => {
      await typeAsClient(deps, correspondentOf(c.req.raw, c.env.state));
      return c.body(null, 204);
    })
    .openapi(ratingOperation, async (c) => {
      const { good } = c.req.valid("json");
      await rate(deps, correspondentOf(c.req.raw, c.env.state), good);
      return c.body(null, 204);
    });
}

/** The other channels, and what is promised, measured and open now. */
async function surroundings({ deps }: State, locale: Locale, found: Conversation | null) {
  const t = translator(locale);
  const [settings, seller, figures] = await Promise.all([
    getSupportSettings(deps),
    getSeller(deps),
    replyFigures(deps),
  ]);
  const channels = channelLinks(settings, seller, { code: found?.code, t });
  const desk = seller && deskText(seller.openingHours, deps.clock(), { t, locale });
  const measured = measuredText(figures, t);
  return {
    channels: channels.map(({ label, promise, href }) => ({ label, promise, href })),
    notes: [
      ...(desk ? [desk.text] : []),
      measured ?? t("support.promise.site", { minutes: settings.promiseMinutes }) + ".",
    ],
  };
}
