/** What trading on one's own accounts comes to. */
import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { getTradingAccount } from "@/domain/trading/own_account.ts";
import { readStatistics } from "@/domain/trading/statistics/read_statistics.ts";
import type { Services } from "@/services.ts";
import { newApi, operation, type SignedInEnv } from "./operation.ts";
import { jsonContent } from "./schemas.ts";
import { asStatistics, statisticsSchema } from "./trading_statistics_schema.ts";

const params = z.object({ id: z.string() });

const query = z.object({
  from: z.string().max(40).optional().openapi({
    description:
      "First UTC day, by the closing of positions: `2026-03-01`. Of an instant, its day.",
  }),
  to: z.string().max(40).optional().openapi({ description: "Last UTC day, itself included." }),
});

/** The operations on statistics below `/api/trading`. */
export function tradingStatisticsApi({ deps }: Services) {
  /** Somebody else's account is none at all, whatever else is wrong with the request. */
  const ownAccount: MiddlewareHandler<SignedInEnv> = async (c, next) => {
    await getTradingAccount(deps, c.var.user, c.req.param("id") ?? "");
    await next();
  };

  const statisticsOperation = operation("trading.use", {
    method: "get",
    path: "/accounts/{id}/statistics",
    tags: ["trading"],
    summary: "The statistics of an account as MetaTrader 5 defines them",
    description:
      "Over closed positions, net of all costs; `report` holds MetaTrader's own figures " +
      "by deal. What can't be told is null; what is infinite is null and its flag says so.",
    request: { params, query },
    responses: {
      200: jsonContent(z.object({ statistics: statisticsSchema }), "The statistics"),
    },
  }, ownAccount);

  return newApi().openapi(statisticsOperation, async (c) => {
    const { id } = c.req.valid("param");
    const range = c.req.valid("query");
    const { account, statistics } = await readStatistics(deps, c.var.user, id, range);
    return c.json({ statistics: asStatistics(account, statistics) }, 200);
  });
}
