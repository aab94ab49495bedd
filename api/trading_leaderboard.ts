/** Having one's own account ranked, and taking it out again. */
import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { joinSchema, type Participation } from "@/domain/trading/leaderboard/model.ts";
import {
  getParticipation,
  joinLeaderboard,
  leaveLeaderboard,
} from "@/domain/trading/leaderboard/take_part.ts";
import { getTradingAccount } from "@/domain/trading/own_account.ts";
import type { Services } from "@/services.ts";
import { newApi, operation, type SignedInEnv } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";

const tags = ["trading"];
const params = z.object({ id: z.string() });
const path = "/accounts/{id}/leaderboard";

const participationSchema = z.object({
  displayName: z.string(),
  slug: z.string().openapi({ description: "The trader's page is `/classement/{slug}`." }),
  joinedAt: z.string(),
}).openapi("Participation");

/** The operations on the ranking below `/api/trading`. */
export function tradingLeaderboardApi({ deps }: Services) {
  /** Somebody else's account is none at all, whatever else is wrong with the request. */
  const ownAccount: MiddlewareHandler<SignedInEnv> = async (c, next) => {
    await getTradingAccount(deps, c.var.user, c.req.param("id") ?? "");
    await next();
  };

  const readOperation = operation("trading.use", {
    method: "get",
    path,
    tags,
    summary: "How an account takes part in the ranking",
    request: { params },
    responses: {
      200: jsonContent(
        z.object({ participation: participationSchema.nullable() }),
        "Null when it doesn't",
      ),
    },
  });

  const joinOperation = operation("trading.use", {
    method: "put",
    path,
    tags,
    summary: "Have an account ranked under a display name, or rename it there",
    description:
      "From then on everybody reads that name and what the account achieved in percent " +
      "and pips, never an amount, a login or a broker. Ranks are computed every hour.",
    request: { params, body: jsonBody(joinSchema) },
    responses: {
      200: jsonContent(z.object({ participation: participationSchema }), "It takes part"),
    },
  }, ownAccount);

  const leaveOperation = operation("trading.use", {
    method: "delete",
    path,
    tags,
    summary: "Take an account out of the ranking, its page and its ranks at once",
    request: { params },
    responses: { 204: { description: "It takes no part" } },
  });

  return newApi()
    .openapi(readOperation, async (c) => {
      const { id } = c.req.valid("param");
      const participation = await getParticipation(deps, c.var.user, id);
      return c.json({ participation: participation && asPublic(participation) }, 200);
    })
    .openapi(joinOperation, async (c) => {
      const { id } = c.req.valid("param");
      const participation = await joinLeaderboard(deps, c.var.user, id, c.req.valid("json"));
      return c.json({ participation: asPublic(participation) }, 200);
    })
    .openapi(leaveOperation, async (c) => {
      await leaveLeaderboard(deps, c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    });
}

function asPublic({ displayName, slug, joinedAt }: Participation) {
  return { displayName, slug, joinedAt };
}
