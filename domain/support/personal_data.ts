/** A person's conversation: for an export, and its erasure. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import type { ZipEntry } from "../kernel/zip.ts";
import { readFile, removeFile } from "./attachments.ts";
import type { Conversation, Message, Note } from "./model.ts";
import {
  findConversation,
  messagesOf,
  notesOf,
  ofAccount,
  removeConversation,
  tokenKey,
  WORDS,
  wordsOf,
} from "./store.ts";

/** The conversation of an account with everything said in it; staff by their side, not by name. */
export async function exportOf(deps: Deps, accountId: Id): Promise<unknown> {
  const found = await findConversation(deps, ofAccount(accountId));
  if (!found) return null;
  const { agent: _, browser: __, preview: ___, ...conversation } = found;
  const messages = await messagesIn(deps, found);
  const notes = await notesIn(deps, found);
  return {
    conversation,
    messages: messages.map(({ seq, from, text, attachment, at }) => ({
      seq,
      from,
      text,
      attachment: attachment?.name ?? null,
      at,
    })),
    notes: notes.map(({ at, text }) => ({ at, text })),
  };
}

/** The files of an account's conversation, one at a time. */
export async function* exportFilesOf(deps: Deps, accountId: Id): AsyncGenerator<ZipEntry> {
  const found = await findConversation(deps, ofAccount(accountId));
  if (!found) return;
  for (const { seq, attachment } of await messagesIn(deps, found)) {
    const bytes = attachment && await readFile(deps, attachment);
    if (bytes) yield { name: `${seq}-${attachment.name}`, bytes, stored: true };
  }
}

/** Erases the conversation of an account, whole. Run again, it changes nothing. */
export async function eraseOf(deps: Deps, accountId: Id): Promise<boolean> {
  const found = await findConversation(deps, ofAccount(accountId));
  if (found) await eraseConversation(deps, found);
  return true;
}

/** The messages go first, each with its file and its words; the conversation last, so that a run cut short is found again. */
async function eraseConversation(deps: Deps, conversation: Conversation): Promise<void> {
  const { id } = conversation;
  for (const message of await messagesIn(deps, conversation)) {
    await transact(deps, async (tx) => {
      if (message.attachment) await removeFile(deps, tx, message.attachment);
      tx.delete([...messagesOf(id), message.seq]);
      tx.delete(tokenKey(id, message.token));
      for (const word of wordsOf(message)) tx.delete([...WORDS, word, id]);
    });
  }
  for await (const { key } of deps.kv.list({ prefix: notesOf(id) })) await deps.kv.delete(key);
  await transact(deps, (tx) => removeConversation(tx, id));
}

async function messagesIn({ kv }: Deps, { id }: Conversation): Promise<Message[]> {
  return await Array.fromAsync(kv.list<Message>({ prefix: messagesOf(id) }), ({ value }) => value);
}

async function notesIn({ kv }: Deps, { id }: Conversation): Promise<Note[]> {
  return await Array.fromAsync(kv.list<Note>({ prefix: notesOf(id) }), ({ value }) => value);
}
