/**
 * The reference by which a transfer is known: an ISO 11649 creditor reference, `RF`, two check
 * digits (ISO/IEC 7064, MOD 97-10) and a body that is the house's own. Banks check the digits, so
 * that nearly every mistyped reference is caught before the money leaves.
 */
import { generate, validate } from "node-iso11649";

/** What every body of ours begins with. */
const HOUSE = "CT";

/** Random characters of a body: 31^8, eight hundred thousand million references. */
const RANDOM_LENGTH = 8;

/** Digits and capitals without 0 O, 1 I and L, which people confuse when they copy by hand. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Bytes below this fall evenly on the alphabet. */
const EVEN_BYTES = 256 - 256 % ALPHABET.length;

/**
 * A new reference of 14 characters, as `RF29CTX7K2MQ4B`. It is random, so the caller stores it
 * under a check and draws again in the rare case that it is taken.
 *
 * @param random fills bytes; the platform's secure source unless a test passes its own
 */
export function newCreditorReference(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) =>
    crypto.getRandomValues(bytes),
): string {
  let body = "";
  while (body.length < RANDOM_LENGTH) {
    for (const byte of random(new Uint8Array(RANDOM_LENGTH))) {
      if (byte < EVEN_BYTES && body.length < RANDOM_LENGTH) {
        body += ALPHABET[byte % ALPHABET.length];
      }
    }
  }
  return generate(HOUSE + body);
}

/**
 * Whether a text is a creditor reference in its electronic form: `RF`, check digits that fit, then
 * 1 to 21 capitals and digits, without spaces.
 */
export function isCreditorReference(text: string): boolean {
  return compactCreditorReference(text) === text && text.length > 4 && validate(text);
}

/** The electronic form of a reference that a person typed: capitals, no white space. */
export function compactCreditorReference(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/** The printed form, in groups of four: `RF29 CTX7 K2MQ 4B`. */
export function formatCreditorReference(reference: string): string {
  return compactCreditorReference(reference).replace(/.{4}(?!$)/g, "$& ");
}
