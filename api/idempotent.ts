/** `Idempotency-Key` for operations that create. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { once } from "@/domain/kernel/idempotency.ts";
import type { Tx } from "@/domain/kernel/tx.ts";
import type { SignedInEnv } from "./operation.ts";

/** The header, for an operation's `request.headers`. */
export const idempotencyHeaders = z.object({
  "idempotency-key": z.string().optional().openapi({
    description: "1 to 255 visible ASCII characters. Within 24 hours the same key and body get " +
      "the first answer again, with `Idempotency-Replayed: true`; another body is refused.",
  }),
});

/**
 * Runs `work` once for the caller, the operation and the key of the request; see {@linkcode once}.
 * `body` is the validated one.
 */
export async function idempotent<T>(
  c: Context<SignedInEnv>,
  operation: string,
  body: unknown,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const key = c.req.header("idempotency-key");
  const request = { accountId: c.var.user.id, operation, key, body };
  const { result, replayed } = await once(c.env.state.deps, request, work);
  if (replayed) c.header("Idempotency-Replayed", "true");
  return result;
}
