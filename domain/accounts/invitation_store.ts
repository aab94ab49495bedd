/** Where invitations are kept. Nothing else knows these keys. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { emailKey } from "../kernel/text.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Role } from "./model.ts";

/** Somebody who is to work in the back office and hasn't come in yet. */
export interface Invitation {
  id: Id;
  email: string;
  role: Role;
  /** SHA-256 of the link's token. */
  tokenHash: string;
  invitedBy: { id: Id; name: string };
  createdAt: IsoInstant;
  expiresAt: IsoInstant;
}

/** How long an invitation is good for, in milliseconds: seven days. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

const BY_ID: Deno.KvKey = ["accounts", "invitations", "by_id"];
const tokenIndex = (hash: string): Deno.KvKey => ["accounts", "invitations", "by_token", hash];
const emailIndex = (email: string): Deno.KvKey => [
  "accounts",
  "invitations",
  "by_email",
  emailKey(email),
];

/** The invitations that are kept, oldest first; some may be over. */
export async function listInvitationRecords(deps: Deps): Promise<Invitation[]> {
  return await Array.fromAsync(
    deps.kv.list<Invitation>({ prefix: BY_ID }, { limit: 200 }),
    ({ value }) => value,
  );
}

/** An invitation by its id, as this unit of work sees it. */
export function loadInvitation(tx: Tx, id: Id): Promise<Invitation | null> {
  return tx.get<Invitation>([...BY_ID, id]);
}

/** An invitation by its token's hash, as this unit of work sees it. */
export async function loadInvitationByToken(tx: Tx, hash: string): Promise<Invitation | null> {
  const id = await tx.get<Id>(tokenIndex(hash));
  return id === null ? null : await loadInvitation(tx, id);
}

/** The invitation of an address, as this unit of work sees it. */
export async function loadInvitationOf(tx: Tx, email: string): Promise<Invitation | null> {
  const id = await tx.get<Id>(emailIndex(email));
  return id === null ? null : await loadInvitation(tx, id);
}

/** Writes an invitation with its indexes. */
export function saveInvitation(tx: Tx, invitation: Invitation): void {
  const options = { expireIn: INVITATION_MS };
  tx.set([...BY_ID, invitation.id], invitation, options);
  tx.set(tokenIndex(invitation.tokenHash), invitation.id, options);
  tx.set(emailIndex(invitation.email), invitation.id, options);
}

/** Removes an invitation with its indexes. */
export function removeInvitation(tx: Tx, { id, tokenHash, email }: Invitation): void {
  tx.delete([...BY_ID, id]);
  tx.delete(tokenIndex(tokenHash));
  tx.delete(emailIndex(email));
}
