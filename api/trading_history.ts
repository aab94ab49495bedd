/** What was traded on one's own accounts, and news of it as it happens. */
import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { invalidInput } from "@/domain/kernel/problem.ts";
import { getTradingAccount } from "@/domain/trading/own_account.ts";
import {
  pageDeals,
  pagePositions,
  readOpenPositions,
  type TradeFilter,
} from "@/domain/trading/read_trades.ts";
import { watchAccount } from "@/domain/trading/watch_account.ts";
import type { Services } from "@/services.ts";
import { eventStream } from "./event_stream.ts";
import { newApi, operation, type SignedInEnv } from "./operation.ts";
import { jsonContent, pageQuerySchema, pageSchema } from "./schemas.ts";
import { asDeal, asPosition, dealSchema, positionSchema } from "./trading_schemas.ts";

const tags = ["trading"];
const params = z.object({ id: z.string() });

const rangeSchema = z.object({
  from: z.string().optional().openapi({
    description: "From this instant or UTC day on, by the closing: `2026-03-01`.",
  }),
  to: z.string().optional().openapi({
    description: "Up to this UTC day, itself included, or before this instant.",
  }),
  symbol: z.string().max(32).optional(),
});

const positionsQuery = pageQuerySchema.extend(rangeSchema.shape).extend({
  state: z.enum(["closed", "open"]).default("closed").openapi({
    description: "Closed ones in pages, the last closed first; open ones all at once.",
  }),
  side: z.enum(["long", "short"]).optional().openapi({ description: "Of closed ones." }),
  result: z.enum(["won", "lost"]).optional().openapi({
    description: "Of closed ones, net of all costs; zero is won.",
  }),
});

const eventsQuery = z.object({
  after: z.coerce.number().int().min(0).optional().openapi({
    description: "The revision that is known: news of a later one come at once.",
  }),
});

/** The operations on trades below `/api/trading`. */
export function tradingHistoryApi({ deps }: Services) {
  /** Somebody else's account is none at all, whatever else is wrong with the request. */
  const ownAccount: MiddlewareHandler<SignedInEnv> = async (c, next) => {
    await getTradingAccount(deps, c.var.user, c.req.param("id") ?? "");
    await next();
  };

  const positionsOperation = operation("trading.use", {
    method: "get",
    path: "/accounts/{id}/positions",
    tags,
    summary: "The positions of an account, rebuilt from its deals",
    request: { params, query: positionsQuery },
    responses: { 200: jsonContent(pageSchema(positionSchema), "A page of positions") },
  }, ownAccount);

  const dealsOperation = operation("trading.use", {
    method: "get",
    path: "/accounts/{id}/deals",
    tags,
    summary: "The deals of an account, newest first",
    request: { params, query: pageQuerySchema.extend(rangeSchema.shape) },
    responses: { 200: jsonContent(pageSchema(dealSchema), "A page of deals") },
  }, ownAccount);

  const eventsOperation = operation("trading.use", {
    method: "get",
    path: "/accounts/{id}/events",
    tags,
    summary: "News of an account as server-sent events",
    description: "`deals` when trades changed, `heartbeat` when its worth did; the data is " +
      "`{revision}`, which is the event's id too, so that a client that comes back with " +
      "`Last-Event-ID` is told at once what it missed. A comment every 20 seconds keeps it open.",
    request: { params, query: eventsQuery },
    responses: {
      200: { description: "Events", content: { "text/event-stream": { schema: z.string() } } },
    },
  }, ownAccount);

  return newApi()
    .openapi(positionsOperation, async (c) => {
      const account = await getTradingAccount(deps, c.var.user, c.req.valid("param").id);
      const { state, cursor, limit, side, result, ...told } = c.req.valid("query");
      const filter = { ...filterOf(told), side, result };
      if (state === "open") {
        const open = await readOpenPositions(deps, account.id);
        const items = open.filter(({ symbol }) => !filter.symbol || symbol === filter.symbol)
          .map((position) => asPosition(account, position));
        return c.json({ items, nextCursor: null }, 200);
      }
      const page = await pagePositions(deps, account.id, filter, { cursor, limit });
      const items = page.items.map((position) => asPosition(account, position));
      return c.json({ items, nextCursor: page.nextCursor }, 200);
    })
    .openapi(dealsOperation, async (c) => {
      const account = await getTradingAccount(deps, c.var.user, c.req.valid("param").id);
      const { cursor, limit, ...told } = c.req.valid("query");
      const page = await pageDeals(deps, account.id, filterOf(told), { cursor, limit });
      const items = page.items.map((deal) => asDeal(account, deal));
      return c.json({ items, nextCursor: page.nextCursor }, 200);
    })
    .openapi(eventsOperation, async (c) => {
      const account = await getTradingAccount(deps, c.var.user, c.req.valid("param").id);
      const last = Number(c.req.header("last-event-id") || (c.req.valid("query").after ?? NaN));
      const changes = (signal: AbortSignal) =>
        watchAccount(deps, account.id, Number.isSafeInteger(last) ? last : null, signal);
      const events = eventStream(changes, ({ kind, revision }) => ({
        event: kind,
        id: String(revision),
        data: JSON.stringify({ revision }),
      }));
      return c.body(events, 200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        // Proxies that gather an answer would keep the news to themselves.
        "x-accel-buffering": "no",
      });
    });
}

/** The filter of a query. Throws `invalid-input`. */
export function filterOf(
  { from, to, symbol }: { from?: string; to?: string; symbol?: string },
): TradeFilter {
  return {
    ...(from ? { from: instantOf("from", from, 0) } : {}),
    ...(to ? { to: instantOf("to", to, 1) } : {}),
    ...(symbol ? { symbol } : {}),
  };
}

/** An instant as it is stored; of a day its beginning, or that of the day so many after it. */
function instantOf(field: string, text: string, daysAfter: number): string {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      return `${Temporal.PlainDate.from(text).add({ days: daysAfter })}T00:00:00.000Z`;
    }
    return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
  } catch {
    throw invalidInput({ [field]: { key: "field.invalid" } });
  }
}
