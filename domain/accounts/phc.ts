/** Argon2id hashes as text, in the PHC string format (github.com/P-H-C/phc-string-format). */

/** The costs of an Argon2id hash (RFC 9106). */
export interface Argon2Costs {
  /** KiB of memory. */
  memory: number;
  iterations: number;
  parallelism: number;
}

/** A hash with all that it takes to compute it again. */
export interface PhcHash extends Argon2Costs {
  salt: Uint8Array;
  hash: Uint8Array;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Writes `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, base64 without padding. */
export function formatPhc({ memory, iterations, parallelism, salt, hash }: PhcHash): string {
  const costs = `m=${memory},t=${iterations},p=${parallelism}`;
  return `$argon2id$v=19$${costs}$${salt.toBase64({ omitPadding: true })}$${
    hash.toBase64({ omitPadding: true })
  }`;
}

/** Reads what {@linkcode formatPhc} wrote. Throws `Error` on anything else. */
export function parsePhc(text: string): PhcHash {
  const match = PHC.exec(text);
  if (!match) throw new Error("A stored password hash isn't Argon2id in the PHC string format.");
  const [, memory, iterations, parallelism, salt, hash] = match;
  return {
    memory: Number(memory),
    iterations: Number(iterations),
    parallelism: Number(parallelism),
    salt: Uint8Array.fromBase64(salt!),
    hash: Uint8Array.fromBase64(hash!),
  };
}
