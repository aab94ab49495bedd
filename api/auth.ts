/** Registering, signing in, staying signed in and signing out, for programs and for our own scripts. */
import { z } from "@hono/zod-openapi";
import { credentialsSchema, registrationSchema } from "@/domain/accounts/model.ts";
import { register } from "@/domain/accounts/register_account.ts";
import { endSession, endSessionOf, rotate } from "@/domain/accounts/sessions.ts";
import { signIn } from "@/domain/accounts/sign_in.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import {
  expiredCookies,
  readSessionCookies,
  setSessionCookies,
} from "@/middleware/session_cookies.ts";
import type { Services } from "@/services.ts";
import { newApi, publicOperation } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";
import { answerSession, sessionSchema } from "./session_answer.ts";

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
  description:
    "Of somebody who has a second factor the right password is answered by the problem " +
    "`second-factor-required` with a `challenge` for `/api/auth/login/second-factor`.",
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

  return newApi()
    .openapi(registerOperation, async (c) => {
      const { locale, visitor } = c.env.state;
      const tokens = await register(sessions, passwords, c.req.valid("json"), locale, visitor);
      return c.json(answerSession(c, tokens, publicUrl), 201);
    })
    .openapi(loginOperation, async (c) => {
      const tokens = await signIn(sessions, passwords, c.req.valid("json"), c.env.state.visitor);
      return c.json(answerSession(c, tokens, publicUrl), 200);
    })
    .openapi(refreshOperation, async (c) => {
      const { session, visitor } = c.env.state;
      const given = c.req.valid("json").refreshToken;
      if (given === undefined && session.renewed) {
        return c.json(answerSession(c, session.renewed, publicUrl), 200);
      }
      const token = given ?? readSessionCookies(c.req.raw, publicUrl).refresh;
      if (token === undefined) throw new Problem("unauthenticated");
      const tokens = await rotate(sessions, token, visitor);
      return c.json(answerSession(c, tokens, publicUrl), 200);
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
