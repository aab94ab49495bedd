/** Mailing an answer to somebody who isn't looking. */
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Conversation, Message } from "./model.ts";
import { conversationKey, messagesOf, writeConversation } from "./store.ts";

/** The kind of the job that mails answers that weren't seen; its data is `{ conversationId }`. */
export const REPLY_MAIL_JOB = "support-reply-mail";

/** How long an answer waits to be seen on the site, in seconds: several in a row are one mail. */
const UNSEEN_SECONDS = 90;

/** Has an answer mailed unless it is seen soon, where there is an address. */
export function mailUnlessSeen(deps: Deps, tx: Tx, { id, contact }: Conversation): void {
  if (!deps.mails || contact.email === null) return;
  const dueAt = shift(isoInstant(deps.clock()), { seconds: UNSEEN_SECONDS });
  tx.job({ kind: REPLY_MAIL_JOB, data: { conversationId: id }, dueAt });
}

/** Mails the answers that were neither seen nor mailed yet; `settle` ends the job with it. */
export async function mailUnseen(
  deps: Deps,
  conversationId: Id,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  await transact(deps, async (tx) => {
    await settle(tx);
    const found = await tx.get<Conversation>(conversationKey(conversationId));
    if (!found) return;
    const from = Math.max(found.seen.client, found.mailed) + 1;
    const replies = (await messagesFrom(deps, found, from))
      .filter((message) => message.from === "staff");
    const { contact: { accountId, name, email, locale }, code } = found;
    if (replies.length === 0 || email === null) return;
    writeConversation(tx, { ...found, mailed: found.lastSeq }, found);
    await queueMail(deps, tx, {
      accountId,
      to: { name: name ?? email, email },
      locale,
      mail: {
        template: "support-reply",
        data: {
          fullName: name ?? email,
          code,
          agent: replies.at(-1)!.by?.name ?? "",
          replies: replies.map(({ text, attachment }) => text || (attachment?.name ?? "")),
        },
      },
      attachments: [],
      subject: ["support", conversationId],
    });
  });
}

/** Read beside the unit of work: nobody adds a message without changing the conversation, which it checks. */
async function messagesFrom(
  { kv }: Deps,
  { id, lastSeq }: Conversation,
  from: number,
): Promise<Message[]> {
  const start = [...messagesOf(id), from];
  const end = [...messagesOf(id), lastSeq + 1];
  return await Array.fromAsync(kv.list<Message>({ start, end }), ({ value }) => value);
}
