/**
 * Refusals that people read. The domain throws a {@linkcode Problem}; the API answers it as
 * RFC 9457 `application/problem+json`, a page shows it in its form, both in the reader's language.
 */
import type { MessageKey, MessageParams } from "./i18n.ts";

/** The stable names of refusals: the last part of the problem's `type` URI. */
export const PROBLEM_STATUS = {
  "malformed-request": 400,
  "invalid-input": 422,
  "unauthenticated": 401,
  "token-expired": 401,
  "wrong-credentials": 401,
  "second-factor-required": 401,
  "challenge-expired": 401,
  "wrong-code": 401,
  "step-up-required": 401,
  "forbidden": 403,
  "second-factor-missing": 403,
  "cross-origin": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "conflict": 409,
  "wrong-state": 409,
  "email-taken": 409,
  "last-owner": 409,
  "seller-incomplete": 409,
  "link-invalid": 410,
  "too-large": 413,
  "unsupported-media-type": 415,
  "idempotency-mismatch": 422,
  "too-many-requests": 429,
  "internal": 500,
  "unavailable": 503,
} as const;

/** One of the stable names of {@linkcode PROBLEM_STATUS}. */
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What is wrong with one field: a catalogue key and what fills it. */
export interface FieldProblem {
  key: MessageKey;
  params?: MessageParams;
}

/** What a problem may carry besides its name. */
export interface ProblemOptions {
  /** Why, for the reader: a catalogue key. The code's own sentence unless told. */
  detail?: MessageKey;
  /** What fills the places of `detail`. */
  params?: MessageParams;
  /** By the field's path (`userInfo.email`), what is wrong with it. */
  fields?: Readonly<Record<string, FieldProblem>>;
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  /** Further members for programs (RFC 9457 section 3.2). */
  extensions?: Readonly<Record<string, unknown>>;
  /** The error underneath. */
  cause?: unknown;
}

/** A refusal with a stable name; `status` follows from the name. */
export class Problem extends Error {
  /** HTTP status that the name stands for. */
  readonly status: number;

  /** Makes the refusal `code`. */
  constructor(readonly code: ProblemCode, readonly options: ProblemOptions = {}) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = "Problem";
    this.status = PROBLEM_STATUS[code];
  }
}

/** The refusal of input whose fields are wrong. */
export function invalidInput(fields: Record<string, FieldProblem>): Problem {
  return new Problem("invalid-input", { fields });
}
