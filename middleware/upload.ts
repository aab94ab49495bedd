/** A file that was sent: as a form's field or as the body itself. */
import { Problem } from "@/domain/kernel/problem.ts";

/** What {@linkcode readUpload} gives. */
export interface Upload {
  /** The bytes of the form's `file`, or of the body; none when no file was chosen. */
  file: Uint8Array<ArrayBuffer>;
  /** What the sender calls the file; empty when nothing says. */
  name: string;
  /** The form's other fields. */
  fields: Readonly<Record<string, string | undefined>>;
}

/** Takes a body apart that was read up to its limit. Throws `malformed-request` on a broken form. */
export async function readUpload(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Upload> {
  if (!/^multipart\/form-data(;|$)/i.test(contentType)) return { file: body, name: "", fields: {} };
  const headers = { "content-type": contentType };
  const form = await new Response(body, { headers }).formData().catch((cause) => {
    throw new Problem("malformed-request", { cause });
  });
  const file = form.get("file");
  const fields = [...form].filter((entry): entry is [string, string] =>
    typeof entry[1] === "string"
  );
  return {
    file: file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    name: file instanceof File ? file.name : "",
    fields: Object.fromEntries(fields),
  };
}
