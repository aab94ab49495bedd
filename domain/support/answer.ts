/** The house answers: a reply that the person reads, or a note that only the staff do. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { append } from "./append.ts";
import { checkFile, type IncomingFile, putFile } from "./attachments.ts";
import {
  type Conversation,
  type Message,
  messageText,
  requiredText,
  tokenSchema,
} from "./model.ts";
import { mailUnlessSeen } from "./reply_mail.ts";
import { recordReply } from "./reply_times.ts";
import { loadConversation, messagesOf, tokenKey, writeConversation, writeNote } from "./store.ts";

/** Schema of a reply. */
export const replySchema = z.object({ text: messageText, token: tokenSchema });

/** Schema of a note. */
export const noteSchema = z.object({ text: requiredText });

/**
 * Answers in a conversation, which becomes the answerer's where it is nobody's; the same token again
 * gives the reply that it has made. Throws `forbidden`, `not-found`, or `invalid-input` with the fields.
 */
export async function reply(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
  incoming?: IncomingFile,
): Promise<Message> {
  const agent = requirePermission(user, "support.answer");
  const { text, token } = parseInput(replySchema, input);
  if (text === "" && !incoming) throw invalidInput({ text: { key: "field.required" } });
  const file = incoming && await checkFile(incoming);
  const by = { id: agent.id, name: agent.fullName };
  return await transact(deps, async (tx) => {
    const before = await loadConversation(tx, id);
    const made = await tx.get<number>(tokenKey(id, token));
    const earlier = made === null ? null : await tx.get<Message>([...messagesOf(id), made]);
    if (earlier) return earlier;
    const attachment = file ? await putFile(deps, tx, file) : null;
    const start: Conversation = { ...before, agent: before.agent ?? by };
    const { conversation, messages: [message] } = append(deps, tx, start, before, [
      { token, from: "staff", by, text, attachment },
    ]);
    recordReply(deps, tx, before, by.id);
    mailUnlessSeen(deps, tx, conversation);
    return message!;
  });
}

/** Adds a note for the staff. Throws `forbidden`, `not-found` or `invalid-input` (field `text`). */
export async function addNote(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
): Promise<void> {
  const agent = requirePermission(user, "support.answer");
  const { text } = parseInput(noteSchema, input);
  const at = isoInstant(deps.clock());
  await transact(deps, async (tx) => {
    const before = await loadConversation(tx, id);
    writeNote(tx, id, {
      id: newId(deps.clock),
      by: { id: agent.id, name: agent.fullName },
      text,
      at,
    });
    writeConversation(tx, { ...before, updatedAt: at }, before);
  });
}
