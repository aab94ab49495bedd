/** The second half of signing in, and proving again who one is. */
import { z } from "@hono/zod-openapi";
import { signInWithCode } from "@/domain/accounts/second_factor_sign_in.ts";
import { proofSchema, stepUp } from "@/domain/accounts/step_up.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { requiredLine } from "@/domain/kernel/text.ts";
import type { Services } from "@/services.ts";
import { newApi, operation, publicOperation } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";
import { answerSession, sessionSchema } from "./session_answer.ts";

const tags = ["auth"];

const codeOperation = publicOperation({
  method: "post",
  path: "/login/second-factor",
  tags,
  summary: "Sign in with the code of the second factor",
  description: "The `challenge` comes with the problem `second-factor-required` of " +
    "`/api/auth/login` and is good for ten minutes. The code is the app's, each once, or a " +
    "recovery code.",
  request: {
    body: jsonBody(z.object({
      challenge: z.string().min(1, "field.required").max(2048),
      code: requiredLine(64),
    })),
  },
  responses: { 200: jsonContent(sessionSchema, "Signed in") },
});

const stepUpOperation = operation("espace.use", {
  method: "post",
  path: "/step-up",
  tags,
  summary: "Prove again who is signed in",
  description: "For operations that answer `step-up-required`, whose `method` says what is " +
    "needed: the `code` of a second factor, or the `password` where there is none. A proof is " +
    "good for a quarter of an hour.",
  request: { body: jsonBody(proofSchema) },
  responses: {
    200: jsonContent(
      z.object({ provedUntil: z.string() }).openapi("Proof"),
      "Proved, for the session that asked",
    ),
  },
});

/** The operations of second factors, below `/api/auth`. */
export function secondFactorApi({ deps, sessions, passwords, config }: Services) {
  return newApi()
    .openapi(codeOperation, async (c) => {
      const { challenge, code } = c.req.valid("json");
      const tokens = await signInWithCode(sessions, challenge, code, c.env.state.visitor);
      return c.json(answerSession(c, tokens, config.publicUrl), 200);
    })
    .openapi(stepUpOperation, async (c) => {
      const { access } = c.env.state.session;
      if (!access) throw new Problem("unauthenticated");
      const provedUntil = await stepUp(deps, passwords, access, c.req.valid("json"));
      return c.json({ provedUntil }, 200);
    });
}
