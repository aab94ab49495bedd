/**
 * Files that go with messages: images and PDF, known by what is in them and not by their names. What a
 * camera wrote into a picture (place, time, device) is taken out before it is stored.
 */
import { Buffer } from "node:buffer";
import ExifTransformer from "exif-be-gone";
import { fileTypeFromBuffer } from "file-type";
import { putBlob, readBlob, removeBlob } from "../kernel/blobs.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId } from "../kernel/ids.ts";
import { invalidInput } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Attachment } from "./model.ts";

/** The package is CommonJS: what is imported is the class itself, whatever its types say. */
const MetadataRemover = ExifTransformer as unknown as typeof ExifTransformer.default;

/** Largest file: 5 MiB. */
export const FILE_MAX = 5 * 1024 * 1024;

/** What may be sent, with the ending that its name gets. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

/**
 * Random bytes before each stored file. Blobs are named by their content, and somebody may send us their
 * own invoice: this way no two records share one, and what is erased is nobody else's.
 */
const SALT_BYTES = 16;

/** A file as it came. */
export interface IncomingFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file that was looked at and cleaned. */
export interface CheckedFile extends IncomingFile {
  contentType: string;
}

/** Looks at a file and cleans it. Throws `invalid-input` (field `file`) on what isn't taken. */
export async function checkFile({ name, bytes }: IncomingFile): Promise<CheckedFile> {
  if (bytes.length > FILE_MAX) throw invalidInput({ file: { key: "support.field.fileSize" } });
  const contentType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const ending = FILE_TYPES[contentType];
  if (!ending) throw invalidInput({ file: { key: "support.field.fileType" } });
  const cleaned = contentType.startsWith("image/") ? await withoutMetadata(bytes) : bytes;
  return { name: fileName(name, ending), bytes: cleaned, contentType };
}

function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const cleaner = new MetadataRemover();
    const chunks: Uint8Array[] = [];
    cleaner.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    cleaner.on("error", reject);
    cleaner.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    cleaner.end(Buffer.from(bytes));
  });
}

/** A name that no system stumbles over, with the ending of what it is. */
function fileName(name: string, ending: string): string {
  const stem = name.normalize("NFC").replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N} ._-]/gu, " ")
    .replace(/\s+/g, " ").trim().slice(0, 60).toWellFormed();
  return `${stem || "fichier"}.${ending}`;
}

/** Stores a checked file; it exists once `tx` commits. */
export async function putFile(deps: Deps, tx: Tx, file: CheckedFile): Promise<Attachment> {
  const stored = new Uint8Array(SALT_BYTES + file.bytes.length);
  crypto.getRandomValues(stored.subarray(0, SALT_BYTES));
  stored.set(file.bytes, SALT_BYTES);
  const blob = await putBlob(deps.kv, tx, stored, file.contentType);
  return { id: newId(deps.clock), name: file.name, blob };
}

/** The bytes of an attachment; null when it is gone. */
export async function readFile(
  deps: Deps,
  { blob }: Attachment,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await readBlob(deps.kv, blob.sha256))?.slice(SALT_BYTES) ?? null;
}

/** Removes a stored file with the record that named it. */
export async function removeFile(deps: Deps, tx: Tx, { blob }: Attachment): Promise<void> {
  await removeBlob(deps.kv, tx, blob.sha256);
}
