/** How a session that was just opened or renewed is answered, to programs and to browsers. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { SessionTokens } from "@/domain/accounts/sessions.ts";
import {
  readSessionCookies,
  sessionCookies,
  setSessionCookies,
} from "@/middleware/session_cookies.ts";
import type { ApiEnv } from "./operation.ts";
import { userSchema } from "./schemas.ts";

/** A session, as the API answers it. */
export const sessionSchema = z.object({
  user: userSchema,
  accessToken: z.string().openapi({ description: "For `Authorization: Bearer`." }),
  expiresIn: z.int().openapi({ description: "Seconds for which the access token is believed." }),
  refreshToken: z.string().optional().openapi({
    description: "For `/api/auth/refresh`, once. Only for programs: a browser has it as a cookie.",
  }),
}).openapi("Session");

/** Sets a session's cookies and gives its body. */
export function answerSession(
  c: Context<ApiEnv>,
  tokens: SessionTokens,
  publicUrl: string,
): z.infer<typeof sessionSchema> {
  setSessionCookies(c.res, sessionCookies(tokens, publicUrl));
  const { user, accessToken, expiresIn, refreshToken } = tokens;
  const told = refreshToken !== undefined && isProgram(c, publicUrl);
  return { user, accessToken, expiresIn, ...(told && { refreshToken }) };
}

/** Whether the caller is no browser and so keeps its refresh token itself. */
function isProgram(c: Context<ApiEnv>, publicUrl: string): boolean {
  const { refresh } = readSessionCookies(c.req.raw, publicUrl);
  return !c.req.header("origin") && !c.req.header("sec-fetch-site") && refresh === undefined;
}
