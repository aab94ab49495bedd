/** The secret that signs access tokens. */
import type { Deps } from "../kernel/deps.ts";
import { newSecret } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { keepSecret } from "./store.ts";

/** Bytes that HS256 needs at least (RFC 7518 section 3.2). */
export const SECRET_MIN_BYTES = 32;

/**
 * The signing key: from `SESSION_SECRET`, else from a secret made once and kept in the store.
 * Throws `Error` when the given secret is too short.
 */
export async function sessionSecret(deps: Deps, given: string | undefined): Promise<CryptoKey> {
  const secret = given ?? await transact(deps, (tx) => keepSecret(tx, newSecret()));
  const bytes = new TextEncoder().encode(secret);
  if (bytes.length < SECRET_MIN_BYTES) {
    throw new Error(`SESSION_SECRET must have at least ${SECRET_MIN_BYTES} characters.`);
  }
  return await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
}
