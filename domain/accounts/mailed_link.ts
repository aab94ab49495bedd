/**
 * Links in mails that do something once: confirm an address, reset a password. The store holds the
 * hash of a link's token, and a mail that waits to be sent holds the link's id alone: the token is an
 * HMAC of the id, made again when the mail is written. So nobody can use the links by reading the
 * store.
 */
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { loadLink, saveLink } from "./link_store.ts";
import type { SessionDeps } from "./sessions.ts";

/** How long a link may be used, by what it does, in minutes. */
export const LINK_MINUTES = {
  /** Proves that one reads the account's address. */
  "verify-email": 48 * 60,
  /** Lets one choose another password. */
  "reset-password": 30,
  /** Proves that one reads the address that is to replace the account's. */
  "confirm-email": 48 * 60,
  /** Refuses or undoes the change of an address; in the hands of who reads the old one. */
  "undo-email": 7 * 24 * 60,
} as const;

/** What a link does. */
export type LinkPurpose = keyof typeof LINK_MINUTES;

/** What is kept of a link. */
export interface MailedLink {
  id: Id;
  purpose: LinkPurpose;
  accountId: Id;
  /** The address that it was mailed to. */
  email: string;
  /** The other address of a change. */
  newEmail?: string;
  /** The version of the password that it may replace. */
  passwordVersion?: number;
  createdAt: IsoInstant;
  expiresAt: IsoInstant;
  usedAt?: IsoInstant;
}

/** The token of a link, base64url. */
export async function linkToken(secret: CryptoKey, linkId: Id): Promise<string> {
  // Signed in another form than access tokens, so that neither can be taken for the other.
  const bytes = new TextEncoder().encode(`mailed-link:${linkId}`);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", secret, bytes));
  return mac.toBase64({ alphabet: "base64url", omitPadding: true });
}

/** Makes a link within a unit of work, and gives its id for the mail. */
export async function issueLink(
  tx: Tx,
  { deps, secret }: SessionDeps,
  wanted: Pick<MailedLink, "purpose" | "accountId" | "email" | "newEmail" | "passwordVersion">,
): Promise<Id> {
  const minutes = LINK_MINUTES[wanted.purpose];
  const createdAt = isoInstant(deps.clock());
  const link: MailedLink = {
    ...wanted,
    id: newId(deps.clock),
    createdAt,
    expiresAt: shift(createdAt, { minutes }),
  };
  await saveLink(tx, await linkToken(secret, link.id), link, minutes * 60_000);
  return link.id;
}

/** A link that may still be used. Throws `link-invalid`, saying whether it is used, too old or unknown. */
export async function openLink(
  tx: Tx,
  deps: Deps,
  purpose: LinkPurpose,
  token: string,
): Promise<MailedLink> {
  const link = await loadLink(tx, token);
  if (link?.purpose !== purpose) throw new Problem("link-invalid");
  if (link.usedAt !== undefined) throw usedLink();
  if (link.expiresAt <= isoInstant(deps.clock())) {
    throw new Problem("link-invalid", { detail: "problem.linkExpired" });
  }
  return link;
}

/** {@linkcode openLink} for a page that only shows what the link would do. */
export function peekLink(deps: Deps, purpose: LinkPurpose, token: string): Promise<MailedLink> {
  return transact(deps, (tx) => openLink(tx, deps, purpose, token));
}

/** Uses a link up, within the unit of work that does what it stands for. */
export async function useUpLink(
  tx: Tx,
  deps: Deps,
  token: string,
  link: MailedLink,
): Promise<void> {
  const end = Temporal.Instant.from(link.expiresAt).epochMilliseconds;
  const left = Math.max(0, end - deps.clock().epochMilliseconds);
  await saveLink(tx, token, { ...link, usedAt: isoInstant(deps.clock()) }, left);
}

/** The refusal of a link that has done, or can no longer do, what it was for. */
export function usedLink(): Problem {
  return new Problem("link-invalid", { detail: "problem.linkUsed" });
}
