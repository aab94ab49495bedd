/** Sends one message to a linked chat. */
import type { MailSite } from "@/components/email/content.ts";
import { chatText } from "@/components/chat/chat_text.ts";
import { readBlob } from "@/domain/kernel/blobs.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import type { Id } from "@/domain/kernel/ids.ts";
import { GiveUp, type JobRun, Postponed } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { noteSkip } from "@/domain/notifications/channel_skips.ts";
import { moveChat, unlinkWithin } from "@/domain/notifications/chat_links.ts";
import type { ChatMessage, ChatResult, ChatSender } from "@/domain/notifications/chat_sender.ts";
import {
  recordOutcome,
  recordRefusal,
  recordSkip,
  startHandOver,
} from "@/domain/notifications/delivery.ts";
import type { ChatChannel, Delivery, SkipReason } from "@/domain/notifications/delivery_model.ts";
import {
  holdLine,
  noteFailure,
  noteSuccess,
  takeTurn,
} from "@/domain/notifications/channel_turns.ts";
import { type ChatLink, getReach } from "@/domain/notifications/reach.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** What sending to chats needs beside the store. */
export interface ChatSending {
  /** The channels that are set up. */
  chats: Partial<Record<ChatChannel, ChatSender>>;
  /** The address that links in messages start with. */
  publicUrl: string;
}

/** How often one run follows a chat that has moved. */
const MOVES_MAX = 2;

/** Sends a message to the chat that its person linked, and ends its job; says why where it can't. */
export async function deliverChat(
  deps: Deps,
  run: JobRun,
  delivery: Delivery & { channel: ChatChannel; accountId: Id },
  sending: ChatSending,
): Promise<void> {
  const { id, channel, accountId } = delivery;
  const sender = sending.chats[channel];
  if (!sender) return await skip(deps, run, id, "not-configured", channel);
  const { links: { [channel]: link } } = await getReach(deps, accountId);
  if (!link) return await skip(deps, run, id, "unlinked");
  const message = await write(deps, delivery, sending.publicUrl);
  const wait = await takeTurn(deps, id, channel, link.chat);
  if (wait > 0) throw new Postponed(wait / 1000, "Waits for its turn on the channel");
  // Only now, so that a message that could not be made up is never taken for one that may have gone.
  const hostname = new URL(sending.publicUrl).hostname;
  if (await startHandOver(deps, id, hostname) === null) return;
  const result = await send(deps, delivery, sender, link, message);
  switch (result.status) {
    case "accepted":
      await noteSuccess(deps, channel);
      return await transact(deps, async (tx) => {
        await run.settle(tx);
        await recordOutcome(deps, tx, id, { status: "sent", answer: result.answer });
      });
    case "unreachable":
      return await transact(deps, async (tx) => {
        await run.settle(tx);
        await recordSkip(deps, tx, id, "blocked", result.answer);
        await unlinkWithin(deps, tx, accountId, channel, "blocked");
      });
    case "unknown":
      await noteFailure(deps, channel, result.answer);
      throw new Error(result.answer);
  }
  // It certainly hasn't the message: the next attempt is no repetition.
  await recordRefusal(deps, id, result.answer);
  if (result.status === "wait") {
    await holdLine(deps, channel, result.seconds);
    throw new Postponed(result.seconds, result.answer);
  }
  const permanent = result.status === "moved" || result.permanent;
  if (!permanent) await noteFailure(deps, channel, result.answer);
  throw permanent ? new GiveUp(result.answer) : new Error(result.answer);
}

/** Sends, and follows a chat that has another name now. */
async function send(
  deps: Deps,
  { channel, accountId }: Delivery & { channel: ChatChannel; accountId: Id },
  sender: ChatSender,
  { chat }: ChatLink,
  message: ChatMessage,
): Promise<ChatResult> {
  let result = await sender.send(chat, message);
  for (let moves = 0; result.status === "moved" && moves < MOVES_MAX; moves++) {
    await moveChat(deps, accountId, channel, result.chat);
    result = await sender.send(result.chat, message);
  }
  return result;
}

async function skip(
  deps: Deps,
  run: JobRun,
  id: Id,
  reason: SkipReason,
  missing?: ChatChannel,
): Promise<void> {
  await transact(deps, async (tx) => {
    await run.settle(tx);
    if (missing) noteSkip(deps, tx, missing);
    await recordSkip(deps, tx, id, reason);
  });
}

async function write(
  deps: Deps,
  delivery: Delivery & { channel: ChatChannel },
  publicUrl: string,
): Promise<ChatMessage> {
  const site: MailSite = { publicUrl, seller: await getSeller(deps) };
  const files = await Promise.all(delivery.attachments.map(async ({ filename, blob }) => {
    const bytes = await readBlob(deps.kv, blob.sha256);
    if (!bytes) throw new Error(`The file ${filename} of delivery ${delivery.id} is missing`);
    return { filename, contentType: blob.contentType, bytes };
  }));
  return { text: chatText(delivery, site, files.length > 0), files };
}
