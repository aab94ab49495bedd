/** Forms that pages post to themselves. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { BODY_MAX, readBody } from "./body.ts";

/**
 * The fields of a posted form, the last value of each name; files are left out. Throws `too-large`,
 * `unsupported-media-type` on what is no form, `malformed-request` on what can't be read.
 */
export async function readForm(request: Request, max = BODY_MAX): Promise<Record<string, string>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i.test(type)) {
    throw new Problem("unsupported-media-type");
  }
  const bytes = await readBody(request, max);
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData()
    .catch((cause) => {
      throw new Problem("malformed-request", { cause });
    });
  const fields = [...form].filter((entry): entry is [string, string] =>
    typeof entry[1] === "string"
  );
  return Object.fromEntries(fields);
}

/** Why a form is shown again, in the reader's language. */
export interface FormRefusal {
  /** What is wrong, by the name of the field. */
  fields: Readonly<Record<string, string>>;
  /** What is wrong with the whole, when it is no field's fault. */
  message: string | null;
}

/** A form that nothing is wrong with yet. */
export const NO_REFUSAL: FormRefusal = { fields: {}, message: null };

/** What {@linkcode refuseForm} gives to `page()`. */
export interface RefusedForm {
  refusal: FormRefusal;
  init: { status: number; headers?: HeadersInit };
}

/**
 * What a refused form shows and answers with: 422, or 429 and 503 with `Retry-After`. Whatever is
 * neither wrong input nor worth another try by the same person is thrown again.
 */
export function refuseForm(error: unknown, t: Translate): RefusedForm {
  if (!(error instanceof Problem) || !SHOWN_IN_FORM.has(error.status)) throw error;
  const { code, status, options: { fields, detail, params, retryAfter } } = error;
  const entries = Object.entries(fields ?? {});
  return {
    refusal: {
      fields: Object.fromEntries(
        entries.map(([field, problem]) => [field, t(problem.key, problem.params)]),
      ),
      message: entries.length > 0 ? null : t(detail ?? `problem.${code}`, params),
    },
    init: {
      status: status === 429 || status === 503 ? status : 422,
      ...(retryAfter !== undefined && { headers: { "retry-after": String(retryAfter) } }),
    },
  };
}

const SHOWN_IN_FORM = new Set([401, 409, 422, 429, 503]);
