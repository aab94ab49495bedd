/** Registering, signing in, staying signed in and signing out, for programs and for our own scripts. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { credentialsSchema, registrationSchema } from "@/domain/accounts/model.ts";
import { register } from "@/domain/accounts/register_account.ts";
import {
  endSession,
  endSessionOf,
  rotate,
  type SessionTokens,
} from "@/domain/accounts/sessions.ts";
import { signIn } from "@/domain/accounts/sign_in.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import {
  expiredCookies,
  readSessionCookies,
  sessionCookies,
  setSessionCookies,
} from "@/middleware/session_cookies.ts";
import type { Services } from "@/services.ts";
import { type ApiEnv, newApi, publicOperation } from "./operation.ts";
import { jsonBody, jsonContent, userSchema } from "./schemas.ts";

const sessionSchema = z.object({
  user: userSchema,
  accessToken: z.string().openapi({ description: "For `Authorization: Bearer`." }),
  expiresIn: z.int().openapi({ description: "Seconds for which the access token is believed." }),
  refreshToken: z.string().optional().openapi({
    description: "For `/api/auth/refresh`, once. Only for programs: a browser has it as a cookie.",
  }),
}).openapi("Session");

const refreshSchema = z.object({ refreshToken: z.string().min(1).max(256).optional() });

const registerOperation = publicOperation({
  method: "post",
  path: "/register",
  tags: ["auth"],
  summary: "Make an account and sign in",
  request: { body: jsonBody(registrationSchema) },
  responses: { 201: jsonContent(sessionSchema, "The account, signed in") },
});

const loginOperation = publicOperation({
  method: "post",
  path: "/login",
  tags: ["auth"],
  summary: "Sign in",
  request: { body: jsonBody(credentialsSchema) },
  responses: { 200: jsonContent(sessionSchema, "Signed in") },
});

const refreshOperation = publicOperation({
  method: "post",
  path: "/refresh",
  tags: ["auth"],
  summary: "Exchange the refresh token for new tokens",
  description: "The token comes in the body or in the cookie, and is used up.",
  request: { body: { ...jsonBody(refreshSchema), required: false } },
  responses: { 200: jsonContent(sessionSchema, "New tokens") },
});

const logoutOperation = publicOperation({
  method: "post",
  path: "/logout",
  tags: ["auth"],
  summary: "Sign out",
  description: "Ends the session of the bearer token, of the cookies, or of a token in the body.",
  request: { body: { ...jsonBody(refreshSchema), required: false } },
  responses: { 204: { description: "Signed out; so it is if nobody was signed in" } },
});

/** The operations below `/api/auth`. */
export function authApi({ deps, sessions, passwords, config }: Services) {
  const { publicUrl } = config;

  /** A session's body and cookies. */
  function answer(c: Context<ApiEnv>, tokens: SessionTokens) {
    setSessionCookies(c.res, sessionCookies(tokens, publicUrl));
    const { user, accessToken, expiresIn, refreshToken } = tokens;
    return { user, accessToken, expiresIn, ...(isProgram(c) && refreshToken && { refreshToken }) };
  }

  /** Whether the caller is no browser and so keeps its refresh token itself. */
  function isProgram(c: Context<ApiEnv>): boolean {
    const { refresh } = readSessionCookies(c.req.raw, publicUrl);
    return !c.req.header("origin") && !c.req.header("sec-fetch-site") && refresh === undefined;
  }

  return newApi()
    .openapi(registerOperation, async (c) => {
      const { locale, visitor } = c.env.state;
      const tokens = await register(sessions, passwords, c.req.valid("json"), locale, visitor);
      return c.json(answer(c, tokens), 201);
    })
    .openapi(loginOperation, async (c) => {
      const tokens = await signIn(sessions, passwords, c.req.valid("json"), c.env.state.visitor);
      return c.json(answer(c, tokens), 200);
    })
    .openapi(refreshOperation, async (c) => {
      const { session, visitor } = c.env.state;
      const given = c.req.valid("json").refreshToken;
      if (given === undefined && session.renewed) return c.json(answer(c, session.renewed), 200);
      const token = given ?? readSessionCookies(c.req.raw, publicUrl).refresh;
      if (token === undefined) throw new Problem("unauthenticated");
      return c.json(answer(c, await rotate(sessions, token, visitor)), 200);
    })
    .openapi(logoutOperation, async (c) => {
      const { access } = c.env.state.session;
      const token = c.req.valid("json").refreshToken ??
        readSessionCookies(c.req.raw, publicUrl).refresh;
      if (access) await endSession(deps, access.sessionId);
      if (token !== undefined) await endSessionOf(deps, token);
      setSessionCookies(c.res, expiredCookies(publicUrl));
      return c.body(null, 204);
    });
}
