/** Reading a conversation, from either side. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { readFile } from "./attachments.ts";
import type { Attachment, Conversation, Message, Note } from "./model.ts";
import { messagesOf, notesOf, readConversation } from "./store.ts";
import { type Asker, conversationOf } from "./whose.ts";

/** Messages that are read at once. */
export const MESSAGES_AT_ONCE = 60;

/** The newest messages, or the newest before a number, oldest first. */
export async function readMessages({ kv }: Deps, id: Id, before?: number): Promise<Message[]> {
  const end = before === undefined ? {} : { end: [...messagesOf(id), before] };
  const entries = kv.list<Message>({ prefix: messagesOf(id), ...end }, {
    reverse: true,
    limit: MESSAGES_AT_ONCE,
  });
  return (await Array.fromAsync(entries, ({ value }) => value)).reverse();
}

/** The messages after a number, oldest first, at most {@linkcode MESSAGES_AT_ONCE}. */
export async function messagesAfter({ kv }: Deps, id: Id, after: number): Promise<Message[]> {
  const entries = kv.list<Message>({
    prefix: messagesOf(id),
    start: [...messagesOf(id), after + 1],
  }, { limit: MESSAGES_AT_ONCE });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** The notes of the staff, oldest first. */
async function readNotes({ kv }: Deps, id: Id): Promise<Note[]> {
  const entries = kv.list<Note>({ prefix: notesOf(id) }, { reverse: true, limit: 100 });
  return (await Array.fromAsync(entries, ({ value }) => value)).reverse();
}

/** A conversation as the staff see it. */
export interface Dossier {
  conversation: Conversation;
  messages: Message[];
  notes: Note[];
}

/** A conversation for the staff, with its newest messages or those before a number. Throws `forbidden` or `not-found`. */
export async function openDossier(
  deps: Deps,
  user: User | null,
  id: Id,
  before?: number,
): Promise<Dossier> {
  requirePermission(user, "support.answer");
  const conversation = await readConversation(deps, id);
  if (!conversation) throw new Problem("not-found");
  const [messages, notes] = await Promise.all([
    readMessages(deps, id, before),
    readNotes(deps, id),
  ]);
  return { conversation, messages, notes };
}

/** An attachment with its bytes. */
export interface OpenedFile {
  attachment: Attachment;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file of one's own conversation. Throws `not-found` for every other. */
export async function openOwnFile(deps: Deps, who: Asker, seq: number): Promise<OpenedFile> {
  const found = await conversationOf(deps, who);
  if (!found) throw new Problem("not-found");
  return await openFile(deps, found.id, seq);
}

/** A file of any conversation, for the staff. Throws `forbidden` or `not-found`. */
export async function openFileAsStaff(
  deps: Deps,
  user: User | null,
  id: Id,
  seq: number,
): Promise<OpenedFile> {
  requirePermission(user, "support.answer");
  return await openFile(deps, id, seq);
}

async function openFile(deps: Deps, id: Id, seq: number): Promise<OpenedFile> {
  const { value } = await deps.kv.get<Message>([...messagesOf(id), seq]);
  const bytes = value?.attachment ? await readFile(deps, value.attachment) : null;
  if (!value?.attachment || !bytes) throw new Problem("not-found");
  return { attachment: value.attachment, bytes };
}
