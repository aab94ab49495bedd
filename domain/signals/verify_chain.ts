/**
 * The form of the public chain and its proof, for the server and for readers' browsers alike: what an
 * entry's hash is over, what a commitment hides, what a head's signature signs, and the walk that
 * names the first break. Pure; needs nothing but Web Crypto.
 */
import canonicalize from "canonicalize";

/** The previous hash of the first entry. */
export const GENESIS = "0".repeat(64);

/** How far a reader's clock may be ahead of ours before a sealed entry counts as withheld. */
export const CLOCK_SLACK_MS = 10 * 60_000;

/** A link of the chain, public from the start. It tells when something was said, never what. */
export interface ChainEntry {
  /** Its place, from 1. */
  index: number;
  /** When it was appended (UTC, ISO 8601). */
  at: string;
  /** When what it seals is to be published: promised in the chain, so that nothing can stay hidden. */
  opensAt: string;
  /** SHA-256 of a nonce's bytes followed by the payload's canonical JSON. */
  commitment: string;
  /** The hash of the entry before, {@linkcode GENESIS} for the first. */
  previousHash: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of everything above. */
  hash: string;
}

/** What an entry sealed, published beside the chain when its time has come. */
export interface Opening {
  /** The entry's place. */
  index: number;
  /** 32 random bytes in hexadecimal. */
  nonce: string;
  /** What was said. */
  payload: unknown;
}

/** A head of the chain with its signature: who keeps one can tell whether the chain was rewritten. */
export interface SignedHead {
  index: number;
  hash: string;
  /** When it was signed. */
  at: string;
  /** Ed25519 over the canonical JSON of the three above, base64url. */
  signature: string;
}

/** The public key that heads are signed with (RFC 8037). */
export interface HeadKey {
  kty: "OKP";
  crv: "Ed25519";
  x: string;
}

/** What can be wrong with a chain. */
export const FAULTS = [
  /** Not an entry at all. */
  "malformed",
  /** Its place is wrong: an entry is missing, doubled or moved. */
  "place",
  /** It does not follow the entry before. */
  "link",
  /** It was changed after it was written. */
  "hash",
  /** What was published is not what was sealed. */
  "commitment",
  /** It should have been opened by now. */
  "withheld",
  /** Something is published that no entry sealed. */
  "stray",
  /** The head is not the end of this chain. */
  "head",
  /** The head was not signed by the house's key. */
  "signature",
] as const;

/** One of {@linkcode FAULTS}. */
export type FaultKind = (typeof FAULTS)[number];

/** The first break. */
export interface ChainFault {
  kind: FaultKind;
  /** The place in the chain. */
  index: number;
}

/** What the walk found. */
export interface ChainVerdict {
  /** Whole entries, up to the first break. */
  entries: number;
  /** Those of them that are still sealed. */
  sealed: number;
  fault: ChainFault | null;
  /** Whether the signature could be checked; some browsers have no Ed25519. */
  signatureChecked: boolean;
}

/** A walk along a chain, a page at a time. */
export interface ChainWalk {
  /** Walks the next entries with the openings that belong to them; does nothing after a break. */
  add(entries: readonly ChainEntry[], openings: readonly Opening[]): Promise<void>;
  /** The place of the last whole entry, 0 before the first. */
  readonly last: number;
  /** Whether a break was found. */
  readonly broken: boolean;
  /** Ends the walk: the head must be the end of what was walked, signed with the key. */
  finish(head: SignedHead | null, key: HeadKey): Promise<ChainVerdict>;
  /** Where in the chain an entry has this hash; undefined when nowhere. */
  placeOf(hash: string): number | undefined;
}

/** Begins a walk. `now` decides which entries should be open. */
export function walkChain(now: string): ChainWalk {
  const places = new Map<string, number>();
  const deadline = Date.parse(now) - CLOCK_SLACK_MS;
  let last = { index: 0, hash: GENESIS };
  let sealed = 0;
  let fault: ChainFault | null = null;

  async function faultOf(entry: ChainEntry, opening: Opening | undefined) {
    if (!isEntry(entry)) return "malformed";
    if (entry.index !== last.index + 1) return "place";
    if (entry.previousHash !== last.hash) return "link";
    if (await hashEntry(entry) !== entry.hash) return "hash";
    if (opening === undefined) return Date.parse(entry.opensAt) <= deadline ? "withheld" : null;
    return await opens(opening, entry) ? null : "commitment";
  }

  return {
    get last() {
      return last.index;
    },
    get broken() {
      return fault !== null;
    },
    async add(entries, openings) {
      const byIndex = new Map(openings.map((opening) => [opening?.index, opening]));
      for (const entry of entries) {
        if (fault) return;
        const opening = byIndex.get(entry?.index);
        const kind = await faultOf(entry, opening);
        if (kind) {
          fault = { kind, index: last.index + 1 };
          return;
        }
        byIndex.delete(entry.index);
        places.set(entry.hash, entry.index);
        last = entry;
        if (!opening) sealed++;
      }
      const [stray] = byIndex.keys();
      if (!fault && stray !== undefined) fault = { kind: "stray", index: Number(stray) };
    },
    async finish(head, key) {
      const verdict = { entries: last.index, sealed, fault, signatureChecked: false };
      if (fault || (head === null && last.index === 0)) return verdict;
      const broken = (kind: FaultKind) => ({ ...verdict, fault: { kind, index: last.index } });
      if (!head || head.index !== last.index || head.hash !== last.hash) return broken("head");
      const signed = await isSigned(head, key);
      if (signed === false) return broken("signature");
      return { ...verdict, signatureChecked: signed === true };
    },
    placeOf: (hash) => places.get(hash),
  };
}

/** The hash that an entry must have. */
export function hashEntry(entry: Omit<ChainEntry, "hash">): Promise<string> {
  const { index, at, opensAt, commitment, previousHash } = entry;
  return sha256(utf8(canonical({ index, at, opensAt, commitment, previousHash })));
}

/** The commitment to a payload: it can't be guessed without the nonce, nor kept with another payload. */
export function commitmentOf(nonce: string, payload: unknown): Promise<string> {
  const hidden = utf8(canonical(payload));
  const salt = fromHex(nonce);
  const bytes = new Uint8Array(salt.length + hidden.length);
  bytes.set(salt);
  bytes.set(hidden, salt.length);
  return sha256(bytes);
}

/** What the signature of a head signs. */
export function headBytes({ index, hash, at }: Omit<SignedHead, "signature">) {
  return utf8(canonical({ index, hash, at }));
}

/** Whether the key signed the head; null where the browser has no Ed25519. */
export async function isSigned(head: SignedHead, jwk: HeadKey): Promise<boolean | null> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey("jwk", { ...jwk }, "Ed25519", false, ["verify"]);
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotSupportedError") return null;
    return false;
  }
  try {
    const signature = fromBase64Url(head.signature);
    return await crypto.subtle.verify("Ed25519", key, signature, headBytes(head));
  } catch {
    return false;
  }
}

async function opens(opening: Opening, { commitment }: ChainEntry): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(opening.nonce)) return false;
  return await commitmentOf(opening.nonce, opening.payload) === commitment;
}

function isEntry(value: unknown): value is ChainEntry {
  if (typeof value !== "object" || value === null) return false;
  const { index, at, opensAt, commitment, previousHash, hash } = value as Record<string, unknown>;
  const texts = [at, opensAt, commitment, previousHash, hash];
  return Number.isSafeInteger(index) && texts.every((text) => typeof text === "string") &&
    [at, opensAt].every((text) => !Number.isNaN(Date.parse(String(text))));
}

function canonical(value: unknown): string {
  return canonicalize(value) ?? "null";
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
