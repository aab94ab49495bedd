/** Problems as HTTP answers (RFC 9457). */
import { PROOF_SECONDS } from "@/domain/accounts/step_up.ts";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";

/** The media type of RFC 9457 section 6.1. */
export const PROBLEM_TYPE = "application/problem+json";

/** The stable name of a kind of problem. */
export function problemUri(publicUrl: string, code: string): string {
  return `${publicUrl}/problems/${code}`;
}

/** A problem for programs, its texts in the reader's language. */
export function problemResponse(problem: Problem, t: Translate, publicUrl: string): Response {
  const { code, status, options } = problem;
  const title = t(`problem.${code}`, options.params);
  const fields = options.fields &&
    Object.fromEntries(
      Object.entries(options.fields).map(([path, { key, params }]) => [path, t(key, params)]),
    );
  const body = {
    ...options.extensions,
    type: problemUri(publicUrl, code),
    title,
    status,
    detail: options.detail ? t(options.detail, options.params) : title,
    ...(fields && { fields }),
  };
  const headers = new Headers({ "content-type": PROBLEM_TYPE, "cache-control": "no-store" });
  if (options.retryAfter !== undefined) headers.set("retry-after", String(options.retryAfter));
  if (status === 401) headers.set("www-authenticate", challenge(problem));
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * RFC 6750 section 3: a token that was given and isn't believed is told apart from none. RFC 9470
 * section 3: one that is believed, of somebody who must prove themselves again, is told apart too.
 */
function challenge({ code, cause }: Problem): string {
  if (code === "step-up-required") {
    const error = "insufficient_user_authentication";
    return `Bearer realm="api", error="${error}", max_age="${PROOF_SECONDS}"`;
  }
  const invalid = code === "token-expired" || code === "unauthenticated" && cause !== undefined;
  return invalid ? 'Bearer realm="api", error="invalid_token"' : 'Bearer realm="api"';
}

/** The problem that an error amounts to; what nobody expected becomes `internal` and is logged. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem("internal", { cause: error });
}
