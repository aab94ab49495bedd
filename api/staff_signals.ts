/** Publishing signals and recording what becomes of them. */
import { z } from "@hono/zod-openapi";
import { inChainOrder } from "@/domain/signals/chain.ts";
import { newEventSchema, newSignalSchema } from "@/domain/signals/model.ts";
import { addSignal } from "@/domain/signals/publish.ts";
import { addEvent } from "@/domain/signals/record_event.ts";
import type { Services } from "@/services.ts";
import { idempotencyHeaders, idempotent } from "./idempotent.ts";
import { newApi, operation } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";
import { asPublicSignal, signalSchema } from "./signal_schemas.ts";

const tags = ["signals (staff)"];
const oneSignal = z.object({ signal: signalSchema });

const publishOperation = operation("signals.publish", {
  method: "post",
  path: "/",
  tags,
  summary: "Publish a signal",
  description:
    "To members at once, to everybody after `delayMinutes` (the house's setting unless told). " +
    "`jobTitle` is kept for the next time. With `tradingAccount`, one of the caller's own, entry and " +
    "outcome come from its positions. Prices are decimals as text. A published signal is never edited: record an event.",
  request: { headers: idempotencyHeaders, body: jsonBody(newSignalSchema) },
  responses: { 201: jsonContent(oneSignal, "The signal") },
});

const eventOperation = operation("signals.publish", {
  method: "post",
  path: "/{id}/events",
  tags,
  summary: "Record what happened to a signal",
  description:
    "In the order of a signal's life: an event out of its place is a `wrong-state` (409). `at` is " +
    "when it happened in the market, now unless told.",
  request: {
    params: z.object({ id: z.string() }),
    headers: idempotencyHeaders,
    body: jsonBody(newEventSchema),
  },
  responses: { 201: jsonContent(oneSignal, "The signal after the event") },
});

/** The operations below `/api/admin/signals`. */
export function staffSignalsApi({ deps }: Services) {
  return newApi()
    .openapi(publishOperation, async (c) => {
      const wanted = c.req.valid("json");
      const signal = await inChainOrder(deps, () =>
        idempotent(
          c,
          "signals.publish",
          wanted,
          (tx) => addSignal(deps, tx, c.var.user, wanted),
        ));
      return c.json({ signal: asPublicSignal(signal) }, 201);
    })
    .openapi(eventOperation, async (c) => {
      const { id } = c.req.valid("param");
      const event = c.req.valid("json");
      const signal = await inChainOrder(deps, () =>
        idempotent(
          c,
          `signals.record.${id}`,
          event,
          (tx) => addEvent(deps, tx, c.var.user, id, event),
        ));
      return c.json({ signal: asPublicSignal(signal) }, 201);
    });
}
