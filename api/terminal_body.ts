/** Reading what terminals send: JSON, perhaps compressed, with the habits of MQL. */
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Problem } from "@/domain/kernel/problem.ts";
import { readBody } from "@/middleware/body.ts";

/** Most bytes of a batch, as sent and as inflated: 2 MiB, twice what 1,000 deals take. */
export const TERMINAL_BODY_MAX = 2 * 1024 * 1024;

/**
 * The JSON of a request. NULs at its end are taken off: MQL's `StringToCharArray` copies the closing
 * one. Throws `too-large` before more than {@linkcode TERMINAL_BODY_MAX} are kept, also of what gzip
 * inflates; `unsupported-media-type` for another encoding; `malformed-request`.
 */
export async function readTerminalJson(request: Request): Promise<unknown> {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() || "identity";
  if (encoding !== "gzip" && encoding !== "identity") {
    throw new Problem("unsupported-media-type", { detail: "trades.encoding" });
  }
  const sent = await readBody(request, TERMINAL_BODY_MAX);
  const bytes = encoding === "gzip" ? await inflate(sent) : sent;
  const text = new TextDecoder().decode(bytes).replace(/[\0\s]+$/, "");
  return parse(text);
}

const unzip = promisify(gunzip) as (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
) => Promise<Uint8Array>;

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unzip(bytes, { maxOutputLength: TERMINAL_BODY_MAX });
  } catch (cause) {
    if (cause instanceof RangeError) throw new Problem("too-large", { cause });
    throw new Problem("malformed-request", { detail: "trades.notGzip", cause });
  }
}

/** A string, which is left alone even where it never ends, or a number that JSON has no form for. */
const STRING_OR_NO_NUMBER =
  /"(?:[^"\\]|\\[^]?)*(?:"|$)|[-+]?\b(?:nan(?:\((?:s?nan|ind)\))?|inf(?:inity)?)(?![\w"])/gi;

/** MQL prints what is no number as `nan` or `inf`: then that field is null, and its deal alone is refused. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const mended = text.replace(
      STRING_OR_NO_NUMBER,
      (found) => found.startsWith('"') ? found : '"NaN"',
    );
    try {
      return JSON.parse(mended);
    } catch {
      throw new Problem("malformed-request", { detail: "problem.json", cause });
    }
  }
}
