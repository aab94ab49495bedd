/** Confirming an address and recovering an account, for programs and for our own scripts. */
import { z } from "@hono/zod-openapi";
import {
  requestPasswordReset,
  resetPassword,
  resetRequestSchema,
  resetSchema,
} from "@/domain/accounts/reset_password.ts";
import { resendVerification, verifyEmail } from "@/domain/accounts/verify_email.ts";
import type { Services } from "@/services.ts";
import { newApi, operation, publicOperation } from "./operation.ts";
import { jsonBody } from "./schemas.ts";

const resetRequestOperation = publicOperation({
  method: "post",
  path: "/password-reset",
  tags: ["auth"],
  summary: "Ask for a link to choose another password",
  description: "The answer is the same whether or not the address has an account. The link works " +
    "once, for 30 minutes. 429 with `Retry-After` limits the sending alone: links sent stay good.",
  request: { body: jsonBody(resetRequestSchema) },
  responses: { 202: { description: "If there is such an account, a mail is on its way" } },
});

const resetOperation = publicOperation({
  method: "post",
  path: "/password-reset/confirm",
  tags: ["auth"],
  summary: "Choose another password by the token of a link",
  description:
    "Ends every session of the account. A link that is used, too old or unknown is the " +
    "problem `link-invalid` (410).",
  request: { body: jsonBody(resetSchema) },
  responses: { 204: { description: "The password is replaced: sign in with it" } },
});

const verifyOperation = publicOperation({
  method: "post",
  path: "/verify-email",
  tags: ["auth"],
  summary: "Confirm an address by the token of a link",
  description: "A link that is used, too old or unknown is the problem `link-invalid` (410).",
  request: {
    body: jsonBody(z.object({ token: z.string().min(1, "field.required").max(256) })),
  },
  responses: { 204: { description: "The address is confirmed" } },
});

const resendOperation = operation("espace.use", {
  method: "post",
  path: "/resend-verification",
  tags: ["auth"],
  summary: "Send the mail that confirms one's address once more",
  responses: { 204: { description: "Sent; nothing is, where the address is confirmed already" } },
});

/** The operations below `/api/auth` for who can't sign in, or hasn't confirmed their address. */
export function accountAccessApi({ deps, sessions, passwords }: Services) {
  return newApi()
    .openapi(resetRequestOperation, async (c) => {
      await requestPasswordReset(deps, c.req.valid("json"), c.env.state.visitor);
      return c.body(null, 202);
    })
    .openapi(resetOperation, async (c) => {
      await resetPassword(deps, passwords, c.req.valid("json"));
      return c.body(null, 204);
    })
    .openapi(verifyOperation, async (c) => {
      await verifyEmail(deps, c.req.valid("json").token);
      return c.body(null, 204);
    })
    .openapi(resendOperation, async (c) => {
      await resendVerification(sessions, c.var.user.id, c.env.state.visitor);
      return c.body(null, 204);
    });
}
