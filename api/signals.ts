/** Signals for readers: members see and hear of them at once, everybody when their delay has passed. */
import { z } from "@hono/zod-openapi";
import { readHead } from "@/domain/signals/chain.ts";
import { signalWait, type Wait } from "@/domain/signals/delay.ts";
import { getSignal, isMember, listSignals } from "@/domain/signals/list_signals.ts";
import { liveEvents } from "@/domain/signals/live.ts";
import type { State } from "@/app_state.ts";
import type { Services } from "@/services.ts";
import { eventStream } from "./event_stream.ts";
import { newApi, operation, publicOperation } from "./operation.ts";
import { jsonContent, pageQuerySchema, pageSchema } from "./schemas.ts";
import { asPublicEvent, asPublicSignal, eventSchema, signalSchema } from "./signal_schemas.ts";

const tags = ["signals"];

const listOperation = publicOperation({
  method: "get",
  path: "/",
  tags,
  summary: "Signals, newest first",
  description: "Members see every signal at once, subscribers of other plans after their plan's " +
    "delay, others after the signal's own.",
  request: {
    query: pageQuerySchema.extend({
      symbol: z.string().trim().toUpperCase().max(20).optional(),
      state: z.enum(["open", "ended"]).optional(),
    }),
  },
  responses: { 200: jsonContent(pageSchema(signalSchema), "A page of signals") },
});

const getOperation = publicOperation({
  method: "get",
  path: "/{id}",
  tags,
  summary: "A signal with its events, oldest first",
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: jsonContent(
      z.object({ signal: signalSchema, events: z.array(eventSchema) }),
      "The signal",
    ),
  },
});

const eventsOperation = operation("espace.use", {
  method: "get",
  path: "/events",
  tags,
  summary: "What happens to signals, live, for members",
  description:
    "Server-sent events. The id of each is its place in the chain: a connection that is taken up " +
    "again with `Last-Event-ID` misses nothing.",
  request: { query: z.object({ after: z.coerce.number().int().min(0).optional() }) },
  responses: {
    200: {
      description: "Events named `signal`, with the signal's id and what happened as data",
      content: { "text/event-stream": { schema: z.string() } },
    },
    204: { description: "The reader has no access to signals: there is nothing to hear" },
  },
});

/** The operations below `/api/signals`. */
export function signalsApi({ deps }: Services) {
  return newApi()
    .openapi(listOperation, async (c) => {
      const { symbol, ...query } = c.req.valid("query");
      const wait = await waitOf(c.env.state);
      const page = await listSignals(deps, wait, { ...query, symbol: symbol || undefined });
      return c.json({ ...page, items: page.items.map(asPublicSignal) }, 200);
    })
    .openapi(eventsOperation, async (c) => {
      const { user } = c.var;
      // "No content" has browsers stop asking (HTML standard, section 9.2.3).
      if (!await isMember(deps, user)) return c.body(null, 204);
      const from = lastSeen(c.req.header("last-event-id")) ?? c.req.valid("query").after ??
        (await readHead(deps))?.index ?? 0;
      const stream = eventStream(
        (signal) => ReadableStream.from(liveEvents(deps, user, from, signal)),
        ({ entry, payload: { signal, event } }) => ({
          event: "signal",
          id: String(entry),
          data: JSON.stringify({ signal, kind: event.kind, at: event.at }),
        }),
      );
      return c.body(stream, 200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
    })
    .openapi(getOperation, async (c) => {
      const wait = await waitOf(c.env.state);
      const { signal, events } = await getSignal(deps, wait, c.req.valid("param").id);
      return c.json({ signal: asPublicSignal(signal), events: events.map(asPublicEvent) }, 200);
    });
}

/** A token that isn't believed is told so, rather than served like a stranger. */
async function waitOf({ deps, session, user }: State): Promise<Wait> {
  if (session.refusal) throw session.refusal;
  return await signalWait(deps, user);
}

function lastSeen(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}
