/**
 * Linking a chat to an account. A bot can't write to somebody first, so they begin: a token from their
 * profile, good once and for a quarter of an hour, comes back from the chat that is to be linked.
 */
import { getAccount } from "../accounts/profile.ts";
import type { User } from "../accounts/model.ts";
import type { AuditAction } from "../kernel/audit.ts";
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newSecret, sha256Hex } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { ChatChannel } from "./delivery_model.ts";
import { queueMail } from "./queue_mail.ts";
import { type ChatLink, DEFAULT_REACH, type Reach } from "./reach.ts";
import { chatKey, linkTokenKey, reachKey } from "./store.ts";

/** How long a token may be used, in minutes. */
export const LINK_MINUTES = 15;

/** What is kept of a token, under its SHA-256. */
interface LinkToken {
  accountId: Id;
  channel: ChatChannel;
  expiresAt: IsoInstant;
  usedAt?: IsoInstant;
}

/** Makes a token for linking a chat to one's own account. */
export async function startLink(deps: Deps, user: User, channel: ChatChannel): Promise<string> {
  // Telegram takes 64 characters of base64url in a deep link.
  const token = newSecret(24);
  const expiresAt = shift(isoInstant(deps.clock()), { minutes: LINK_MINUTES });
  const kept: LinkToken = { accountId: user.id, channel, expiresAt };
  // Kept longer than it is good for, so that it can be told why it is not.
  const expireIn = 24 * 60 * 60 * 1000;
  await deps.kv.set(linkTokenKey(await sha256Hex(token)), kept, { expireIn });
  return token;
}

/**
 * Links the chat that a token came from; gives the account. Throws `link-invalid`, saying whether the
 * token is used, too old or unknown, and `wrong-state` for a chat that is somebody else's: then nothing
 * is linked.
 */
export async function finishLink(
  deps: Deps,
  channel: ChatChannel,
  token: string,
  { chat, name }: Pick<ChatLink, "chat" | "name">,
): Promise<Id> {
  const key = linkTokenKey(await sha256Hex(token));
  const now = isoInstant(deps.clock());
  return await transact(deps, async (tx) => {
    const kept = await tx.get<LinkToken>(key);
    if (kept?.channel !== channel) throw new Problem("link-invalid");
    if (kept.usedAt) throw new Problem("link-invalid", { detail: "problem.linkUsed" });
    if (kept.expiresAt <= now) throw new Problem("link-invalid", { detail: "problem.linkExpired" });
    const { accountId } = kept;
    const holder = await tx.get<Id>(chatKey(channel, chat));
    if (holder !== null && holder !== accountId) {
      throw new Problem("wrong-state", { detail: "notifications.link.taken" });
    }
    const reach = await tx.get<Reach>(reachKey(accountId)) ?? DEFAULT_REACH;
    const before = reach.links[channel];
    if (before) tx.delete(chatKey(channel, before.chat));
    tx.set(chatKey(channel, chat), accountId);
    const link: ChatLink = { chat, name, linkedAt: now };
    tx.set(reachKey(accountId), { ...reach, links: { ...reach.links, [channel]: link } });
    tx.set(key, { ...kept, usedAt: now }, { expireIn: 24 * 60 * 60 * 1000 });
    note(tx, accountId, name, "notifications.chat_linked", channel);
    return accountId;
  });
}

/** The account that a chat is linked to; null for a stranger's. */
export async function accountOfChat(
  { kv }: Pick<Deps, "kv">,
  channel: ChatChannel,
  chat: string,
): Promise<Id | null> {
  return (await kv.get<Id>(chatKey(channel, chat))).value;
}

/**
 * Ends a link; `blocked` also tells the person by mail, since they may not know. Gives false where there
 * was none.
 */
export async function unlinkChat(
  deps: Deps,
  accountId: Id,
  channel: ChatChannel,
  why: "asked" | "blocked",
): Promise<boolean> {
  return await transact(deps, (tx) => unlinkWithin(deps, tx, accountId, channel, why));
}

/** {@linkcode unlinkChat} as part of a larger unit of work. */
export async function unlinkWithin(
  deps: Deps,
  tx: Tx,
  accountId: Id,
  channel: ChatChannel,
  why: "asked" | "blocked",
): Promise<boolean> {
  const reach = await tx.get<Reach>(reachKey(accountId));
  const link = reach?.links[channel];
  if (!reach || !link) return false;
  const { [channel]: _, ...links } = reach.links;
  tx.delete(chatKey(channel, link.chat));
  tx.set(reachKey(accountId), { ...reach, links });
  note(
    tx,
    accountId,
    link.name,
    `notifications.chat_${why === "asked" ? "unlinked" : "lost"}`,
    channel,
  );
  if (why === "blocked") await tellOfLoss(deps, tx, accountId, channel);
  return true;
}

/** Follows a chat that its provider gave another name. */
export async function moveChat(
  deps: Deps,
  accountId: Id,
  channel: ChatChannel,
  chat: string,
): Promise<void> {
  await transact(deps, async (tx) => {
    const reach = await tx.get<Reach>(reachKey(accountId));
    const link = reach?.links[channel];
    if (!reach || !link) return;
    tx.delete(chatKey(channel, link.chat));
    tx.set(chatKey(channel, chat), accountId);
    tx.set(reachKey(accountId), {
      ...reach,
      links: { ...reach.links, [channel]: { ...link, chat } },
    });
  });
}

async function tellOfLoss(
  deps: Deps,
  tx: Tx,
  accountId: Id,
  channel: ChatChannel,
): Promise<void> {
  const { fullName, email, locale, emailVerifiedAt } = await getAccount(deps, accountId);
  await queueMail(deps, tx, {
    accountId,
    to: { name: fullName, email },
    locale,
    mail: { template: "chat-lost", data: { fullName, channel, at: isoInstant(deps.clock()) } },
    attachments: [],
    subject: ["accounts", accountId],
    verified: emailVerifiedAt !== undefined,
  });
}

function note(tx: Tx, id: Id, name: string, action: AuditAction, channel: ChatChannel): void {
  tx.audit({ actor: { id, name }, action, subject: ["accounts", id], details: { channel } });
}
