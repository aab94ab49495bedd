/** Telegram's webhook: where its servers tell what people write to the bot. */
import { z } from "@hono/zod-openapi";
import { createMiddleware } from "hono/factory";
import { timingSafeEqual } from "node:crypto";
import { Problem } from "@/domain/kernel/problem.ts";
import type { Services } from "@/services.ts";
import { type ApiEnv, newApi, publicOperation } from "./operation.ts";
import { jsonBody } from "./schemas.ts";

const SECRET_HEADER = "x-telegram-bot-api-secret-token";

const webhookOperation = publicOperation({
  method: "post",
  path: "/webhook",
  tags: ["channels"],
  summary: "What Telegram tells the bot",
  description:
    "For Telegram's servers alone: the header `X-Telegram-Bot-Api-Secret-Token` must carry the secret that " +
    "the webhook was registered with. Answers 404 where no bot is set up.",
  request: { body: jsonBody(z.looseObject({ update_id: z.int() })) },
  responses: { 204: { description: "Taken, or taken before" } },
});

/** The operations below `/api/telegram`. */
export function telegramApi({ telegram }: Services) {
  const api = newApi();
  // Before anything of the body is looked at.
  api.use(createMiddleware<ApiEnv>(async (c, next) => {
    if (!telegram) throw new Problem("not-found");
    if (!isSame(c.req.header(SECRET_HEADER) ?? "", telegram.webhookSecret)) {
      throw new Problem("unauthenticated");
    }
    await next();
  }));
  return api.openapi(webhookOperation, async (c) => {
    if (!telegram) throw new Problem("not-found");
    await telegram.bot.handle(c.req.valid("json") as Parameters<typeof telegram.bot.handle>[0]);
    return c.body(null, 204);
  });
}

function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => new TextEncoder().encode(text));
  return a!.length === b!.length && timingSafeEqual(a!, b!);
}
