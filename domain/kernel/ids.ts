/** Ids of records and secrets that people carry. */
import { monotonicFactory } from "ulid";
import type { Clock } from "./clock.ts";

/** A ULID: 26 characters whose order is their order in time. */
export type Id = string;

const nextUlid = monotonicFactory();

/** A new id, in the order of the given clock. */
export function newId(clock: Clock): Id {
  return nextUlid(clock().epochMilliseconds);
}

/** Whether a text has the form of an id; what hasn't need not be looked up. */
export function isId(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
}

/** A random secret of `bytes` bytes (32 unless told), base64url, for links, cookies and keys. */
export function newSecret(bytes = 32): string {
  return crypto.getRandomValues(new Uint8Array(bytes)).toBase64({
    alphabet: "base64url",
    omitPadding: true,
  });
}

/** SHA-256 of a text or of bytes, in lower-case hexadecimal. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
