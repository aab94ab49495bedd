/** The public record of the signals. */
import { z } from "@hono/zod-openapi";
import type { Statistics } from "@/domain/signals/statistics.ts";
import { trackRecord } from "@/domain/signals/track_record.ts";
import type { Services } from "@/services.ts";
import { newApi, publicOperation } from "./operation.ts";
import { jsonContent } from "./schemas.ts";
import { asPublicHead, decimal, headSchema } from "./signal_schemas.ts";

const statisticsSchema = z.object({
  closed: z.number().int(),
  wins: z.number().int(),
  losses: z.number().int(),
  even: z.number().int(),
  winRate: z.number().nullable().openapi({ description: "Wins among all closed, 0 to 1." }),
  averageR: z.string().nullable(),
  totalR: z.string(),
  totalPips: z.string(),
  longestLosingRun: z.number().int(),
}).openapi("SignalStatistics");

const recordOperation = publicOperation({
  method: "get",
  path: "/",
  tags: ["signals"],
  summary: "What the signals came to",
  description: "Over the signals that are open to everybody now. The chain itself is at " +
    "`/track-record/chain.json`.",
  responses: {
    200: jsonContent(
      z.object({
        statistics: statisticsSchema,
        months: z.array(statisticsSchema.extend({ month: z.string() })),
        head: headSchema.nullable(),
      }),
      "The record, with the signed head of the chain",
    ),
  },
});

/** The operation at `/api/track-record`. */
export function trackRecordApi({ deps }: Services) {
  return newApi().openapi(recordOperation, async (c) => {
    const { statistics, months, head } = await trackRecord(deps);
    return c.json({
      statistics: asPublic(statistics),
      months: months.map((month) => ({ month: month.month, ...asPublic(month) })),
      head: head && asPublicHead(head),
    }, 200);
  });
}

function asPublic(statistics: Statistics): z.infer<typeof statisticsSchema> {
  const { closed, wins, losses, even, winRate, averageR, longestLosingRun } = statistics;
  return {
    closed,
    wins,
    losses,
    even,
    winRate: winRate === null ? null : winRate / 10_000,
    averageR: averageR === null ? null : decimal(averageR, 2),
    totalR: decimal(statistics.totalR, 2),
    totalPips: decimal(statistics.totalPips, 1),
    longestLosingRun,
  };
}
