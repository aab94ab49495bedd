/** Where the Expert Advisors send their account's trades. */
import { z } from "@hono/zod-openapi";
import {
  accountReportSchema,
  BATCH_MAX,
  batchSchema,
  dealReportSchema,
  orderReportSchema,
  REJECTIONS,
} from "@/domain/trading/batch_model.ts";
import { DEAL_REASONS } from "@/domain/trading/model.ts";
import { receiveBatch } from "@/domain/trading/receive_batch.ts";
import { parseInput } from "@/domain/kernel/input.ts";
import type { Services } from "@/services.ts";
import { ACCOUNT_KEY, byAccountKey } from "./account_key.ts";
import { newApi } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";
import { readTerminalJson } from "./terminal_body.ts";

/**
 * The batch as it is described: each deal and order is read on its own, so that a bad one sinks alone.
 * Clones, since a schema can be described only when it is made after `@hono/zod-openapi` was loaded.
 */
const describedBatch = batchSchema.extend({
  account: accountReportSchema.clone().openapi("TerminalAccount"),
  utcOffset: batchSchema.shape.utcOffset.clone().openapi({
    description: "Seconds that the server's clock is ahead of UTC now.",
  }),
  deals: z.array(
    dealReportSchema.extend({
      reason: z.enum(DEAL_REASONS).optional().openapi({
        description: "Unknown ones are `client`.",
      }),
    }).openapi("TerminalDeal"),
  ).max(BATCH_MAX).nullish(),
  orders: z.array(orderReportSchema.clone().openapi("TerminalOrder")).max(BATCH_MAX).nullish(),
}).openapi("TerminalBatch");

const outcomeSchema = z.object({
  accepted: z.number().int().openapi({ description: "New deals or orders." }),
  duplicate: z.number().int().openapi({ description: "Those that were stored before." }),
  ignored: z.number().int().openapi({ description: "Pending orders, which are no trades." }),
  rejected: z.array(z.object({
    ticket: z.string().nullable(),
    reason: z.string().openapi({ description: "For a person, in their language." }),
    code: z.enum(REJECTIONS),
  })),
  cursor: z.number().int().nullable().openapi({
    description: "The newest time that a terminal has sent for the account, in milliseconds of " +
      "the server's clock: history goes on from there. Null before the first deal.",
  }),
}).openapi("BatchOutcome");

/** The operations below `/api/trades`. */
export function tradesApi({ deps }: Services) {
  const api = newApi();
  api.openAPIRegistry.registerPath({
    method: "post",
    path: "/",
    tags: ["trading"],
    summary: "Send a terminal's deals (MetaTrader 5) or orders (MetaTrader 4)",
    description: "`Authorization: Bearer` with the key of the trading account. A deal is stored " +
      "once, by its account and ticket, however often and in whatever order it comes; a bad one is " +
      "named with its reason and the others are stored. Without deals and orders it is a heartbeat. " +
      "0 and an empty text mean none; unknown fields are ignored; money is decimals in the account's " +
      "currency; times are the server's clock, ISO or milliseconds. `Content-Encoding: gzip` is " +
      "taken, up to 2 MiB inflated. Another login than the account's is a conflict (409).",
    "x-permission": ACCOUNT_KEY,
    request: { body: jsonBody(describedBatch) },
    responses: { 200: jsonContent(outcomeSchema, "What came of the batch") },
  });
  return api.post("/", byAccountKey, async (c) => {
    const batch = parseInput(batchSchema, await readTerminalJson(c.req.raw));
    const outcome = await receiveBatch(deps, c.var.account.id, batch);
    const { t } = c.env.state;
    return c.json({
      ...outcome,
      rejected: outcome.rejected.map(({ ticket, reason }) => ({
        ticket,
        reason: t(`trades.rejected.${reason}`),
        code: reason,
      })),
    });
  });
}
