/**
 * Doing a thing once however often it is asked for: the `Idempotency-Key` of requests that create
 * (draft-ietf-httpapi-idempotency-key-header). The answer is stored in the very commit that does the
 * thing, so a crash leaves both or neither, and of two requests at once one runs while the other's
 * check fails, starts again and finds the answer.
 */
import canonicalize from "canonicalize";
import type { Deps } from "./deps.ts";
import { sha256Hex } from "./ids.ts";
import { invalidInput, Problem } from "./problem.ts";
import { transact, type Tx } from "./tx.ts";

/** How long a key is remembered, in milliseconds: 24 hours. */
export const IDEMPOTENCY_MS = 24 * 60 * 60 * 1000;

/** A request that may come again. */
export interface RepeatableRequest {
  /** Who asks: a key of one account means nothing to another. */
  accountId: string;
  /** What is asked, as `payments.create`: a key of one operation means nothing to another. */
  operation: string;
  /** The `Idempotency-Key`, 1 to 255 visible ASCII characters; without one every request counts. */
  key: string | undefined;
  /** What it says, plain JSON data; the order of fields and blanks doesn't matter. */
  body: unknown;
}

/** What came of it. */
export interface Once<T> {
  result: T;
  /** The result is that of an earlier request. */
  replayed: boolean;
}

interface Remembered {
  /** SHA-256 of the canonical body (RFC 8785). */
  fingerprint: string;
  result: unknown;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Runs `work` in one unit of work, unless the same request was answered in the last 24 hours: then
 * gives that answer. The result must be plain data below KV's 64 KiB. A refusal isn't remembered.
 * Throws `idempotency-mismatch` when the key was used for another body, `invalid-input` when the key
 * is none.
 */
export async function once<T>(
  deps: Deps,
  request: RepeatableRequest,
  work: (tx: Tx) => Promise<T>,
): Promise<Once<T>> {
  const { accountId, operation, key } = request;
  if (key === undefined) return { result: await transact(deps, work), replayed: false };
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidInput({ "Idempotency-Key": { key: "field.invalid" } });
  }
  const fingerprint = await sha256Hex(canonical(request.body));
  const place = ["idempotency", accountId, operation, key];
  return await transact(deps, async (tx) => {
    const now = deps.clock().epochMilliseconds;
    const known = await tx.get<Remembered>(place);
    if (known && known.at > now - IDEMPOTENCY_MS) {
      if (known.fingerprint !== fingerprint) throw new Problem("idempotency-mismatch");
      return { result: known.result as T, replayed: true };
    }
    const result = await work(tx);
    const remembered: Remembered = { fingerprint, result, at: now };
    tx.set(place, remembered, { expireIn: IDEMPOTENCY_MS });
    return { result, replayed: false };
  });
}

/** Forgets what an account asked for: the answers say who it was. Its keys count as new from then on. */
export async function forgetRequests(deps: Deps, accountId: string): Promise<void> {
  const remembered = deps.kv.list({ prefix: ["idempotency", accountId] });
  for await (const { key } of remembered) await deps.kv.delete(key);
}

/** RFC 8785 has no form for half of a surrogate pair, which JSON can write all the same. */
function canonical(body: unknown): string {
  try {
    return canonicalize(body) ?? "";
  } catch (cause) {
    throw new Problem("malformed-request", { detail: "problem.json", cause });
  }
}
