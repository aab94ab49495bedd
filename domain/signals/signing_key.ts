/** The key that heads of the chain are signed with: made once, kept in the store, never replaced. */
import type { Deps } from "../kernel/deps.ts";
import { transact } from "../kernel/tx.ts";
import { SIGNING_KEY } from "./store.ts";
import { headBytes, type HeadKey, type SignedHead } from "./verify_chain.ts";

interface KeyPair {
  publicJwk: HeadKey;
  privateJwk: JsonWebKey;
}

/** The public key; makes the pair when there is none yet. */
export async function headKey(deps: Deps): Promise<HeadKey> {
  return (await keyPair(deps)).publicJwk;
}

/** Signs a head. */
export async function signHead(
  deps: Deps,
  head: Omit<SignedHead, "signature">,
): Promise<SignedHead> {
  const { privateJwk } = await keyPair(deps);
  const key = await crypto.subtle.importKey("jwk", privateJwk, "Ed25519", false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", key, headBytes(head)));
  const { index, hash, at } = head;
  return {
    index,
    hash,
    at,
    signature: signature.toBase64({ alphabet: "base64url", omitPadding: true }),
  };
}

function keyPair(deps: Deps): Promise<KeyPair> {
  return deps.cache.get(SIGNING_KEY, async () => {
    const { value } = await deps.kv.get<KeyPair>(SIGNING_KEY);
    return value ?? await firstKeyPair(deps);
  });
}

/** Two processes at their first start: the pair of the first commit is everybody's. */
async function firstKeyPair(deps: Deps): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, [
    "sign",
    "verify",
  ]) as CryptoKeyPair;
  const privateJwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const { x } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  if (x === undefined) throw new Error("The new Ed25519 key has no public part");
  const made: KeyPair = { publicJwk: { kty: "OKP", crv: "Ed25519", x }, privateJwk };
  return await transact(deps, async (tx) => {
    const known = await tx.get<KeyPair>(SIGNING_KEY);
    if (known) return known;
    tx.set(SIGNING_KEY, made);
    return made;
  });
}
