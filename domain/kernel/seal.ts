/** Keeping a secret in the store for a while, so that only the running house can read it. */

const IV_BYTES = 12;

/** A text that was sealed: base64url. */
export type Sealed = string;

async function keyFor(secret: CryptoKey, purpose: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.sign(
    "HMAC",
    secret,
    new TextEncoder().encode(`seal:${purpose}`),
  );
  return await crypto.subtle.importKey("raw", bytes.slice(0, 32), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
}

/** Seals a text by the house's HMAC secret (AES-256-GCM); what is sealed for one purpose opens for no other. */
export async function seal(secret: CryptoKey, purpose: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyFor(secret, purpose);
  const bytes = new TextEncoder().encode(text);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes));
  return new Uint8Array([...iv, ...sealed]).toBase64({ alphabet: "base64url", omitPadding: true });
}

/** Opens what {@linkcode seal} made. Throws `OperationError` when it was sealed otherwise or changed. */
export async function unseal(secret: CryptoKey, purpose: string, sealed: Sealed): Promise<string> {
  const bytes = Uint8Array.fromBase64(sealed, { alphabet: "base64url" });
  const iv = bytes.slice(0, IV_BYTES);
  const key = await keyFor(secret, purpose);
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.slice(IV_BYTES));
  return new TextDecoder().decode(text);
}
